package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LintCommandTest {

    private final Console console = new Console();

    @TempDir
    Path folder;

    @Test
    void lintsTheUsualEntriesWhereNoneAreNamed() {
        int code = console.run("", "lint");

        assertThat(console.out()).doesNotContain(": error ");
        assertThat(code).isZero();
    }

    @Test
    void failsOnErrorsAndNamesTheFile() throws IOException {
        var broken = Files.writeString(folder.resolve("broken.json"), "{\"id\": \"x/broken\", ");

        int code = console.run("", "lint", broken.toString());

        assertThat(code).isEqualTo(1);
        assertThat(console.out()).contains("broken.json").contains("error");
    }

    @Test
    void failsOnWarningsWhereItIsStrict() throws IOException {
        Files.createDirectories(folder.resolve("x"));
        Files.copy(Path.of(Console.ENTRIES, "redis/refused.json"), folder.resolve("x/other.json"));

        var lenient = console.run("", "lint", folder.toString(), "--format", "json");

        var report = new ObjectMapper().readTree(console.out());
        assertThat(report.path("warnings").asInt()).isPositive();
        assertThat(lenient).isEqualTo(report.path("errors").asInt() > 0 ? 1 : 0);
        assertThat(new Console().run("", "lint", "--strict", folder.toString())).isEqualTo(1);
    }

    @Test
    void writesSarif() throws IOException {
        console.run("", "lint", "--format", "sarif");

        assertThat(new ObjectMapper().readTree(console.out()).path("version").asText())
                .isEqualTo("2.1.0");
    }

    @Test
    void namesAPathThatIsNotThere() {
        int code = console.run("", "lint", folder.resolve("nope").toString());

        assertThat(code).isEqualTo(2);
        assertThat(console.err()).contains("nope").hasLineCount(1);
    }
}
