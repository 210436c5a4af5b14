package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MatchCommandTest {

    private final Console console = new Console();

    @Test
    void answersStandardInput() {
        int code = console.run("ready\n" + Console.FORK + "\n", "match");

        assertThat(code).isZero();
        assertThat(console.out())
                .startsWith("1 match in 2 lines\n")
                .contains("redis/fork")
                .contains("     2 │ " + Console.FORK)
                .contains("sysctl -w vm.overcommit_memory=1");
        assertThat(console.err()).isEmpty();
    }

    @Test
    void saysNoWhereNothingMatches() {
        int code = console.run("all is well\n", "match");

        assertThat(code).isEqualTo(1);
        assertThat(console.out()).startsWith("Nothing that is known answers this text.");
    }

    @Test
    void answersAnEmptyInput() {
        assertThat(console.run("", "match")).isEqualTo(1);
    }

    @Test
    void printsTheShapeOfTheWire() throws IOException {
        int code = console.run(
                Console.FORK, "match", "--format", "json", "--software", "Redis=7.0.13", "--domain", "Redis");

        var answer = new ObjectMapper().readTree(console.out());
        assertThat(code).isZero();
        assertThat(answer.at("/verdict").asText()).isEqualTo("matched");
        assertThat(answer.at("/matches/0/entry_id").asText()).isEqualTo("redis/fork");
        assertThat(answer.at("/matches/0/evidence/0/line").asInt()).isEqualTo(1);
        assertThat(answer.at("/matches/0/version_fit").asText()).isEqualTo("affected");
        assertThat(answer.at("/matches/0/workarounds/0/success_rate/authored").asDouble())
                .isEqualTo(0.8);
    }

    @Test
    void printsMarkdown() {
        console.run(Console.FORK, "match", "--format", "markdown");

        assertThat(console.out()).startsWith("**1 match** in 1 line\n").contains("```sh\n");
    }

    @Test
    void explainsOnRequestInEveryFormat() throws IOException {
        console.run(Console.FORK, "match", "--explain");
        assertThat(console.out())
                .contains("  Why\n")
                .contains("ts regex hits line 1")
                .contains("None of them");

        var json = new Console();
        json.run(Console.FORK, "match", "--explain", "--format", "json");
        assertThat(new ObjectMapper()
                        .readTree(json.out())
                        .at("/matches/0/explanation")
                        .asText())
                .contains("ts regex hits line 1");

        var markdown = new Console();
        markdown.run(Console.FORK, "match", "--explain", "--format", "markdown", "--lang", "zh");
        assertThat(markdown.out()).contains("**依据** ").contains("它的正则命中第 1 行");
    }

    @Test
    void speaksTheLanguageOfTheLocaleUnlessToldOtherwise() {
        console.with("LANG", "zh_CN.UTF-8").run(Console.FORK, "match");
        assertThat(console.out()).startsWith("找到 1 个匹配").contains("允许 overcommit");

        var told = new Console().with("LANG", "zh_CN.UTF-8");
        told.run(Console.FORK, "match", "--lang", "en");
        assertThat(told.out()).startsWith("1 match");
    }

    @Test
    void coloursATerminalAndNothingElse() {
        console.with("ERRATA_TERMINALS", "12").run(Console.FORK, "match");
        assertThat(console.out()).contains("\u001b[");

        var piped = new Console();
        piped.run(Console.FORK, "match");
        assertThat(piped.out()).doesNotContain("\u001b[");

        var plain = new Console().with("ERRATA_TERMINALS", "12").with("NO_COLOR", "1");
        plain.run(Console.FORK, "match");
        assertThat(plain.out()).doesNotContain("\u001b[");

        var forced = new Console().with("NO_COLOR", "1");
        forced.run(Console.FORK, "match", "--color=always");
        assertThat(forced.out()).contains("\u001b[");
    }

    @Test
    void namesAFileThatIsMissingAndLooksAtTheOthers(@TempDir Path folder) throws IOException {
        var log = Files.writeString(folder.resolve("redis.log"), Console.FORK + "\n");

        int code = console.run("", "match", folder.resolve("nope.log").toString(), log.toString());

        assertThat(code).isEqualTo(2);
        assertThat(console.err()).isEqualTo("errata: There is no file " + folder.resolve("nope.log") + ".\n");
        assertThat(console.out()).startsWith("==> " + log + " <==\n1 match");
    }

    @Test
    void answersEachOfSeveralFilesOnALineOfItsOwnInJson(@TempDir Path folder) throws IOException {
        var one = Files.writeString(folder.resolve("one.log"), Console.FORK + "\n");
        var two = Files.writeString(folder.resolve("two.log"), "well\n");

        int code = console.run("", "match", "--format", "json", one.toString(), two.toString());

        var json = new ObjectMapper();
        var lines = console.out().lines().toList();
        assertThat(code).isZero();
        assertThat(lines).hasSize(2);
        assertThat(json.readTree(lines.get(0)).path("file").asText()).isEqualTo(one.toString());
        assertThat(json.readTree(lines.get(1)).path("verdict").asText()).isEqualTo("unknown");
    }

    @Test
    void saysWhereTheEntriesShouldHaveBeen() {
        int code = console.run(Console.FORK, "match", "--entries", "no/such/folder");

        assertThat(code).isEqualTo(2);
        assertThat(console.err())
                .contains("no/such/folder")
                .contains("--entries")
                .hasLineCount(1);
    }

    @Test
    void refusesALimitThatMeansNothing() {
        assertThat(console.run(Console.FORK, "match", "--limit", "0")).isEqualTo(2);
        assertThat(console.err()).contains("--limit is 1 to 50");
    }

    @Test
    void toleratesBytesThatAreNoText() {
        var bytes = new byte[3000];
        for (int at = 0; at < bytes.length; at++) {
            bytes[at] = (byte) (at * 7);
        }
        var line = ("\n" + Console.FORK + "\n").getBytes(StandardCharsets.UTF_8);
        System.arraycopy(line, 0, bytes, 1500, line.length);

        assertThat(console.run(bytes, "match")).isZero();
        assertThat(console.out()).contains("redis/fork");
    }

    @Test
    void findsWhatStandsFarBehindTheFirstMebibyte() throws IOException {
        var filler = "1:M * Background saving started by pid 4711\n";
        var before = filler.repeat(3 * Pieces.LIMIT / filler.length());
        int line = (int) before.lines().count() + 1;

        int code = console.run(before + Console.FORK + "\n" + filler.repeat(30_000), "match", "--format", "json");

        var answer = new ObjectMapper().readTree(console.out());
        assertThat(code).isZero();
        assertThat(answer.at("/lines").asInt()).isEqualTo(line + 30_000);
        assertThat(answer.at("/matches")).hasSize(1);
        assertThat(answer.at("/matches/0/evidence/0/line").asInt()).isEqualTo(line);
        assertThat(answer.at("/matches/0/evidence/0/start").asInt()).isEqualTo(9);
    }

    @Test
    void quotesTheLinesOfALongInput() {
        var filler = "ready\n".repeat(Pieces.LIMIT / 6);

        console.run(filler + Console.FORK + "\n" + filler, "match");

        assertThat(console.out()).contains(" │ " + Console.FORK + "\n");
    }

    @Test
    void showsABarForLongInputWhereSomebodyWatches() {
        var long_ = "ready\n".repeat(Pieces.LIMIT / 3);

        console.with("ERRATA_TERMINALS", "2").run(long_, "match");
        assertThat(console.err()).contains("MiB").endsWith("\r\u001b[K");

        var unwatched = new Console();
        unwatched.run(long_, "match");
        assertThat(unwatched.err()).isEmpty();
    }
}
