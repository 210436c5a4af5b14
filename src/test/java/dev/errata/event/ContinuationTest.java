package dev.errata.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContinuationTest {

    /** Cuts lines where one begins something new. */
    private static List<List<String>> cut(String lines) {
        var groups = new ArrayList<List<String>>();
        Continuation stands = Continuation.MESSAGE;
        for (var line : lines.lines().toList()) {
            var next = groups.isEmpty() ? java.util.Optional.<Continuation>empty() : stands.next(line);
            if (next.isEmpty()) {
                groups.add(new ArrayList<>());
            }
            stands = next.orElseGet(() -> Continuation.begin(line));
            groups.getLast().add(line);
        }
        return groups;
    }

    @Test
    void aJavaTraceGoesOnFromItsMessageToItsLastCause() {
        var groups = cut("""
                2026-11-20 10:00:00 INFO  started
                2026-11-20 10:00:01 ERROR Failed to save order 4711
                java.lang.RuntimeException: save failed
                \tat com.acme.Orders.save(Orders.java:12)
                \t... 3 more
                Caused by: java.sql.SQLException: refused
                \tat com.acme.Db.open(Db.java:7)
                2026-11-20 10:00:02 WARN  slow
                """);

        assertThat(groups).hasSize(3);
        assertThat(groups.get(1)).hasSize(6).first().asString().contains("order 4711");
    }

    @Test
    void twoExceptionsInARowAreTwo() {
        assertThat(cut("java.lang.IllegalStateException: a\njava.lang.IllegalStateException: b\n"))
                .hasSize(2);
    }

    @Test
    void pythonStatesItsExceptionBehindTheFrames() {
        var groups = cut("""
                ERROR:app:request failed
                Traceback (most recent call last):
                  File "/srv/app.py", line 3, in <module>
                    boom()
                ValueError: bad

                During handling of the above exception, another exception occurred:
                """.replace("\n\n", "\n") + "INFO:app:next\n");

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst()).contains("ValueError: bad");
    }

    @Test
    void goCallsAreNotIndented() {
        var groups = cut("""
                panic: runtime error: index out of range [3]
                goroutine 1 [running]:
                main.main()
                \t/srv/main.go:9 +0x1d
                exit status 2
                next request
                """);

        assertThat(groups).hasSize(2);
        assertThat(groups.getFirst()).hasSize(5);
    }

    @Test
    void prefixesOfEachLineAreSeenThrough() {
        var groups = cut("""
                2026-11-20T10:00:00.000000000Z stderr F java.lang.RuntimeException: save failed
                2026-11-20T10:00:00.000000001Z stderr F \tat com.acme.Orders.save(Orders.java:12)
                2026-11-20T10:00:00.000000002Z stderr F Caused by: java.io.IOException: closed
                2026-11-20T10:00:00.000000003Z stderr F listening
                """);

        assertThat(groups).hasSize(2);
    }
}
