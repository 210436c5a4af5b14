package dev.errata.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import dev.errata.sighting.Seen.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JoinerTest {

    private static final long PATIENCE = 1_000;
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    private final Joiner joiner = new Joiner(PATIENCE);

    private static Waiting line(String stream, String text) {
        return new Waiting(AT, Severity.UNKNOWN, text, new Place("web", "shop", ""), stream);
    }

    private static List<String> texts(List<Group> groups) {
        return groups.stream().map(it -> it.text().strip()).toList();
    }

    @Test
    void aTraceSplitOverSeveralBatchesIsOneGroup() {
        var whole = new ArrayList<Group>();
        whole.addAll(joiner.join(List.of(line("a", "java.lang.RuntimeException: x")), 0));
        whole.addAll(joiner.join(List.of(line("a", "\tat com.acme.A.b(A.java:1)")), 900));
        whole.addAll(joiner.join(List.of(line("a", "Caused by: java.io.IOException: y")), 1_800));
        whole.addAll(joiner.join(List.of(), 2_700));

        assertThat(whole).isEmpty();
        assertThat(texts(joiner.join(List.of(), 2_800)))
                .containsExactly(
                        "java.lang.RuntimeException: x\n\tat com.acme.A.b(A.java:1)\nCaused by: java.io.IOException: y");
        assertThat(joiner.held()).isEmpty();
    }

    @Test
    void streamsThatAreMixedAreKeptApart() {
        var groups = joiner.join(
                List.of(
                        line("a", "java.lang.RuntimeException: of a"),
                        line("b", "java.lang.RuntimeException: of b"),
                        line("a", "\tat com.acme.A.b(A.java:1)"),
                        line("b", "\tat com.acme.B.b(B.java:1)"),
                        line("a", "next of a"),
                        line("b", "next of b")),
                0);

        assertThat(texts(groups))
                .containsExactly(
                        "java.lang.RuntimeException: of a\n\tat com.acme.A.b(A.java:1)",
                        "java.lang.RuntimeException: of b\n\tat com.acme.B.b(B.java:1)");
        assertThat(joiner.held()).extracting(Waiting::text).containsExactly("next of a", "next of b");
    }

    @Test
    void anExceptionBehindAMessageBelongsToItOnlyIfFramesFollow() {
        var groups = joiner.join(
                List.of(
                        line("a", "cannot open the gate"),
                        line("a", "java.lang.RuntimeException: without frames"),
                        line("a", "cannot close the gate"),
                        line("a", "java.lang.RuntimeException: with frames"),
                        line("a", "\tat com.acme.A.b(A.java:1)"),
                        line("a", "next")),
                0);

        assertThat(texts(groups))
                .containsExactly(
                        "cannot open the gate",
                        "java.lang.RuntimeException: without frames",
                        "cannot close the gate\njava.lang.RuntimeException: with frames\n\tat com.acme.A.b(A.java:1)");
    }

    @Test
    void aRecordThatBringsItsTraceWaitsForNothing() {
        var groups = joiner.join(List.of(line("a", "java.lang.RuntimeException: x\n\tat com.acme.A.b(A.java:1)")), 0);

        assertThat(groups).hasSize(1);
        assertThat(joiner.held()).isEmpty();
    }

    @Test
    void whatNeverEndsIsCut() {
        var endless = Stream.concat(
                        Stream.of(line("a", "java.lang.StackOverflowError")),
                        IntStream.range(0, 2_000).mapToObj(i -> line("a", "\tat com.acme.A.b(A.java:1)")))
                .toList();

        var groups = joiner.join(endless, 0);

        assertThat(groups).hasSizeGreaterThan(2);
        assertThat(groups).allSatisfy(it -> assertThat(it.records()).hasSizeLessThanOrEqualTo(500));
    }
}
