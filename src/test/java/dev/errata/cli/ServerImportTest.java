package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Import and export through a service that runs. */
@QuarkusTest
class ServerImportTest {

    private static final String RULES = "src/test/resources/transfer/rules.yaml";

    @TestHTTPResource("/")
    URL address;

    @TempDir
    Path folder;

    private final Console console = new Console();

    @Test
    void asksAServiceWhatWouldBecomeOfAFile() {
        int code = console.run("", "import", RULES, "--server", service(), "--dry-run", "--licence", "Apache-2.0");

        assertThat(console.err()).isEmpty();
        assertThat(code).isEqualTo(1);
        assertThat(console.out())
                .startsWith("8 entries read: 4 new")
                .contains("dry run")
                .contains("CRE-2030-0004");
    }

    @Test
    void sendsAFolderWholeAndReadsStandardInput() throws IOException {
        Files.createDirectories(folder.resolve("pump"));
        Files.writeString(folder.resolve("pump/a.json"), "{\"id\": \"sent/a\", \"signature\": \"sent a\"}");
        Files.writeString(folder.resolve(".hidden.json"), "{}");

        console.run("", "import", folder.toString(), "--server", service(), "--dry-run");
        var other = new Console();
        other.run(
                "signature,domain\nx y,sent\n", "import", "-", "--server", service(), "--dry-run", "--report", "json");

        assertThat(console.out()).startsWith("1 entry read: 1 new");
        assertThat(other.out()).contains("\"entry_id\" : \"sent/x-y\"");
    }

    @Test
    void whatIsExportedFromAServiceIsATreeToCommit() throws IOException {
        int code = console.run("", "export", "--server", service(), "--git", folder.toString());

        assertThat(code).isZero();
        assertThat(console.out()).startsWith("entries: add ");
        var again = new Console();
        again.run("", "export", "--server", service(), "--git", folder.toString(), "--force");
        assertThat(again.out()).isEqualTo("entries: nothing changed\n");
    }

    @Test
    void aServiceThatRefusesOrIsNotThereIsSaidInOneSentence() {
        int refused = console.run("", "import", RULES, "--server", address.toString());
        var gone = new Console();
        int unreachable = gone.run("", "export", "--server", "http://localhost:1");

        assertThat(refused).isEqualTo(2);
        assertThat(console.err()).contains("401").hasLineCount(1);
        assertThat(unreachable).isEqualTo(2);
        assertThat(gone.err()).contains("cannot be reached").hasLineCount(1);
    }

    private String service() {
        return address.toString().replace("://", "://admin:open-sesame-in-tests@");
    }
}
