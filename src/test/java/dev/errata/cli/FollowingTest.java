package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The time limits only keep a fault from hanging the build; nothing is asserted about how long a match takes. */
@Timeout(60)
class FollowingTest {

    private static final String REFUSED = "MISCONF Redis is configured to save RDB snapshots, but it cannot\n";

    private final PipedOutputStream growing = new PipedOutputStream();
    private final Console console = new Console();

    @Test
    void printsAMatchWhileTheInputGoesOn() throws Exception {
        var verb = following("match", "--follow");

        write("ready\n" + Console.FORK + "\n");
        awaitOut("redis/fork");
        assertThat(verb).isNotDone();

        write(REFUSED);
        awaitOut("redis/refused");
        growing.close();

        assertThat(verb.get()).isZero();
        assertThat(console.out()).contains("     2 │ " + Console.FORK).contains("     3 │ MISCONF");
    }

    @Test
    void printsAnEntryThatIsSeenAgainInOneLine() throws Exception {
        var verb = following("match", "--follow");

        write(Console.FORK + "\n");
        awaitOut("Do this");
        write("ready\n" + Console.FORK + "\n");
        awaitOut("line 3: redis/fork again, 2 times so far\n");
        growing.close();

        assertThat(verb.get()).isZero();
        assertThat(console.out()).containsOnlyOnce("Do this");
    }

    @Test
    void printsJsonAnswersOneALine() throws Exception {
        var verb = following("match", "--follow", "--format", "json");

        write("ready\n" + Console.FORK + "\n");
        awaitOut("\n");
        growing.close();

        assertThat(verb.get()).isZero();
        assertThat(console.out())
                .hasLineCount(1)
                .contains("\"entry_id\":\"redis/fork\"")
                .contains("\"line\":2");
    }

    @Test
    void saysNoWhereTheInputEndsWithoutAMatch() throws Exception {
        var verb = following("match", "--follow");

        write("all is well");
        growing.close();

        assertThat(verb.get()).isEqualTo(1);
        assertThat(console.out()).isEmpty();
    }

    @Test
    void stopsWhereNobodyReadsAnyMore() throws Exception {
        var in = new PipedInputStream(growing);
        var closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("closed");
            }
        };
        var terminal = new Terminal(
                in,
                new PrintStream(closed, true, StandardCharsets.UTF_8),
                new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                Map.of("ERRATA_ENTRIES_PATH", Console.ENTRIES));
        var verb = CompletableFuture.supplyAsync(() -> new Verbs(terminal, () -> {}).run("match", "--follow"));

        write(Console.FORK + "\n");

        assertThat(verb.get()).isZero();
    }

    @Test
    void refusesSeveralInputs() {
        assertThat(console.run("", "match", "--follow", "a", "b")).isEqualTo(2);
        assertThat(console.err()).contains("one input at a time");
    }

    private CompletableFuture<Integer> following(String... arguments) throws IOException {
        var verbs = new Verbs(console.reading(new PipedInputStream(growing)), () -> {});
        return CompletableFuture.supplyAsync(() -> verbs.run(arguments));
    }

    private void write(String text) throws IOException {
        growing.write(text.getBytes(StandardCharsets.UTF_8));
        growing.flush();
    }

    private void awaitOut(String text) throws InterruptedException, ExecutionException {
        while (!console.out().contains(text)) {
            Thread.sleep(20);
        }
    }
}
