package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportCommandTest {

    private static final String RULES = "src/test/resources/transfer/rules.yaml";
    private static final String CANON = "src/test/resources/transfer/canon.json";

    private final Console console = new Console();

    @TempDir
    Path folder;

    @Test
    void writesWhatItTookAsFilesAndSaysWhatWasLost() {
        int code = console.run("", "import", CANON, "--into", folder.toString(), "--licence", "CC-BY-4.0");

        assertThat(code).isZero();
        assertThat(console.out()).startsWith("1 entry read: 1 new").contains("environment.additional");
        assertThat(folder.resolve("gauge/valve-stuck-gauge2-linux.json"))
                .content()
                .contains("\"licence\": \"CC-BY-4.0\"");
    }

    @Test
    void aSecondImportChangesNothing() {
        console.run("", "import", CANON, "--into", folder.toString());
        var again = new Console();

        int code = again.run("", "import", CANON, "--into", folder.toString(), "--check");

        assertThat(code).isZero();
        assertThat(again.out()).startsWith("1 entry read: 0 new, 0 changed, 1 the same");
    }

    @Test
    void aDryRunWritesNothing() {
        console.run("", "import", CANON, "--into", folder.toString(), "--dry-run");

        assertThat(folder).isEmptyDirectory();
        assertThat(console.out()).contains("nothing was written");
    }

    @Test
    void aCheckFailsWhereSomethingWouldChange() {
        assertThat(console.run("", "import", CANON, "--into", folder.toString(), "--check"))
                .isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void neverOverwritesWhatIsThereUnlessItIsToldTo() throws IOException {
        var mine = folder.resolve("gauge/valve-stuck-gauge2-linux.json");
        Files.createDirectories(mine.getParent());
        Files.writeString(mine, "{\"id\": \"gauge/valve-stuck-gauge2-linux\", \"signature\": \"mine\"}");

        int code = console.run("", "import", CANON, "--into", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(console.out()).contains("1 in conflict").contains("says something else");
        assertThat(mine).content().contains("mine");
        assertThat(new Console().run("", "import", CANON, "--into", folder.toString(), "--overwrite"))
                .isZero();
        assertThat(mine).content().doesNotContain("mine");
    }

    @Test
    void whatWasRefusedFailsWithTheReasonAndTheRestIsTaken() {
        int code = console.run("", "import", RULES, "--into", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(console.out()).contains("CRE-2030-0003").contains("an entry recognises one line");
        assertThat(folder.resolve("gauge-daemon/cre-2030-0001.json")).exists();
    }

    @Test
    void reportsAsJsonAndMarkdown() throws IOException {
        console.run("", "import", RULES, "--into", folder.toString(), "--dry-run", "--report", "json");
        var markdown = new Console();
        markdown.run("", "import", RULES, "--into", folder.toString(), "--dry-run", "--report", "markdown");

        assertThat(new ObjectMapper()
                        .readTree(console.out())
                        .at("/totals/taken")
                        .asInt())
                .isEqualTo(4);
        assertThat(markdown.out()).startsWith("# Import");
    }

    @Test
    void readsStandardInputAndNamesAFileThatIsNotThere() {
        assertThat(console.run("signature,domain\nkaputt,pump\n", "import", "-", "--into", folder.toString()))
                .isZero();
        assertThat(folder.resolve("pump/kaputt.json")).exists();
        var other = new Console();
        assertThat(other.run("", "import", "nope.json", "--into", folder.toString()))
                .isEqualTo(2);
        assertThat(other.err()).contains("nope.json").hasLineCount(1);
    }
}
