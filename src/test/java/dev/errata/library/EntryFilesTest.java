package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EntryFilesTest {

    @TempDir
    Path root;

    @TempDir
    Path elsewhere;

    @Test
    void loadsEveryEntryBelowTheFolderByPath() throws IOException {
        write("b/two.json", entry("b/two"));
        write("a/deep/er/one.json", entry("er/one"));
        write("notes.txt", "not an entry");

        var loaded = EntryFiles.load(root);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.files()).extracting(LoadedFile::path).containsExactly("a/deep/er/one.json", "b/two.json");
        assertThat(loaded.files().getFirst().location()).isEqualTo(root + "/a/deep/er/one.json");
    }

    @Test
    void losesNoEntryBecauseOfABrokenFile() throws IOException {
        write("a/broken.json", "{\"id\":\n oops");
        write("a/sound.json", entry("a/sound"));

        var loaded = EntryFiles.load(root);

        assertThat(loaded.files()).extracting(file -> file.id().toString()).containsExactly("a/sound");
        assertThat(loaded.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("not-json");
            assertThat(finding.path()).endsWith("a/broken.json");
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.error()).isTrue();
        });
    }

    @Test
    void keepsTheFirstOfTwoFilesWithOneId() throws IOException {
        write("a/second.json", entry("a/one"));
        write("a/first.json", entry("a/one"));

        var loaded = EntryFiles.load(root);

        assertThat(loaded.files()).singleElement().extracting(LoadedFile::path).isEqualTo("a/first.json");
        assertThat(loaded.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo(Rule.ID_REPEATED);
            assertThat(finding.message()).contains("a/first.json");
        });
    }

    @Test
    void passesOverTheSchemaAtTheTopAndWhatIsHidden() throws IOException {
        write("schema.json", "{}");
        write(".hidden/a.json", "{}");
        write("a/.swp.json", "{}");
        write("a/schema.json", entry("a/schema"));

        var loaded = EntryFiles.load(root);

        assertThat(loaded.findings()).isEmpty();
        assertThat(loaded.files()).extracting(LoadedFile::path).containsExactly("a/schema.json");
    }

    @Test
    void followsLinksInsideTheFolderAndNoneOutOfIt() throws IOException {
        write("..data/one.json", entry("a/one"));
        Files.createSymbolicLink(root.resolve("one.json"), Path.of("..data/one.json"));
        Files.writeString(elsewhere.resolve("secret.json"), entry("a/secret"));
        Files.createSymbolicLink(root.resolve("secret.json"), elsewhere.resolve("secret.json"));
        Files.createSymbolicLink(root.resolve("circle"), root);
        Files.createSymbolicLink(root.resolve("nowhere.json"), Path.of("gone.json"));

        var loaded = EntryFiles.load(root);

        assertThat(loaded.files()).extracting(LoadedFile::path).containsExactly("one.json");
        assertThat(loaded.findings())
                .extracting(Finding::rule)
                .containsExactly(Rule.LINK_NOT_FOLLOWED, Rule.LINK_NOT_FOLLOWED, Rule.LINK_NOT_FOLLOWED);
    }

    @Test
    void loadsASingleFile() throws IOException {
        var file = write("a/one.json", entry("a/one"));

        var loaded = EntryFiles.load(file);

        assertThat(loaded.files()).singleElement().extracting(LoadedFile::path).isEqualTo("one.json");
    }

    @Test
    void reportsAFolderThatIsNotThere() {
        var loaded = EntryFiles.load(root.resolve("gone"));

        assertThat(loaded.findings()).extracting(Finding::rule).containsExactly(Rule.FILE_UNREADABLE);
    }

    @Test
    void reportsAFileThatIsTooLargeWithoutReadingItAll() throws IOException {
        write("a/large.json", " ".repeat(EntryText.LIMIT + 1));

        var loaded = EntryFiles.load(root);

        assertThat(loaded.findings()).extracting(Finding::rule).containsExactly(Rule.FILE_TOO_LARGE);
    }

    @Test
    void givesTheSameHashToTheSameContentHoweverFormatted() throws IOException {
        write("a/one.json", "{\"id\": \"a/one\", \"signature\": \"s\"}");
        var before = EntryFiles.load(root).files().getFirst().sha256();
        write("a/one.json", "\uFEFF{\r\n  \"signature\": \"s\",\r\n  \"id\": \"a/one\"}");
        var formatted = EntryFiles.load(root).files().getFirst().sha256();
        write("a/one.json", "{\"id\": \"a/one\", \"signature\": \"t\"}");
        var changed = EntryFiles.load(root).files().getFirst().sha256();

        assertThat(formatted).isEqualTo(before).isNotEqualTo(changed);
    }

    private static String entry(String id) {
        return "{\"id\": \"" + id + "\", \"signature\": \"it failed\"}";
    }

    private Path write(String path, String text) throws IOException {
        var file = root.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
