package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.CheckOutput.Ran;
import dev.errata.match.CheckOutput.Row;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckScriptTest {

    /** Quotes of both kinds, substitution, what reads from a terminal, what breaks off, what must not be expanded. */
    private static final List<String> COMMANDS = List.of(
            "printf '%s\\n' \"it's\" 'a \"b\"' \"$(echo c | tr c d)\"",
            "cat",
            "echo 'left open",
            "echo %s %d \\\\n !x",
            "printf 'no line end'",
            "no-such-program --really",
            "echo one\necho two",
            "echo last");

    @Test
    void eachCommandRunsAsWrittenAndItsOutputIsKnownAsItsOwn() throws IOException, InterruptedException {
        var output = CheckOutput.read(run(CheckScript.of(COMMANDS)), COMMANDS);

        assertThat(output.of(COMMANDS.get(0)))
                .isInstanceOfSatisfying(
                        Ran.Printed.class,
                        it -> assertThat(it.rows()).extracting(Row::text).containsExactly("it's", "a \"b\"", "d"));
        assertThat(output.of(COMMANDS.get(1))).isEqualTo(new Ran.Printed(List.of(), true));
        assertThat(output.of(COMMANDS.get(2))).isNotEqualTo(new Ran.NotYet());
        assertThat(text(output.of(COMMANDS.get(3)))).startsWith("%s %d ").endsWith("!x");
        assertThat(text(output.of(COMMANDS.get(4)))).isEqualTo("no line end");
        assertThat(output.of(COMMANDS.get(5))).isInstanceOf(Ran.Failed.class);
        assertThat(text(output.of(COMMANDS.get(6)))).isEqualTo("one\ntwo");
        assertThat(text(output.of(COMMANDS.get(7)))).isEqualTo("last");
    }

    @Test
    void thereIsNoScriptWithoutCommands() {
        assertThat(CheckScript.of(List.of())).isEmpty();
    }

    private static String text(Ran ran) {
        return ran instanceof Ran.Printed(var rows, var whole)
                ? String.join("\n", rows.stream().map(Row::text).toList())
                : "";
    }

    private static String run(String script) throws IOException, InterruptedException {
        var shell = new ProcessBuilder("sh").redirectErrorStream(true).start();
        try (var in = shell.getOutputStream()) {
            in.write(script.getBytes(StandardCharsets.UTF_8));
        }
        var output = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        shell.waitFor();
        return output;
    }
}
