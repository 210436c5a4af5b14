package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

    private static final String SHIPPED = "kb-entries";

    private final Console console = new Console();

    @TempDir
    Path folder;

    @Test
    void exportImportExportIsByteForByteTheSameInBothForms() throws IOException {
        for (var form : new String[] {"tar.gz", "ndjson"}) {
            var first = folder.resolve("first." + form);
            var second = folder.resolve("second." + form);
            var between = folder.resolve("between-" + form);

            assertThat(run("export", "--entries", SHIPPED, "--format", form, "--out", first.toString()))
                    .isZero();
            assertThat(run("import", first.toString(), "--into", between.toString()))
                    .isZero();
            assertThat(run("export", "--entries", between.toString(), "--format", form, "--out", second.toString()))
                    .isZero();

            assertThat(second).hasSameBinaryContentAs(first);
        }
    }

    @Test
    void linesAndArchivesHoldTheSameEntries() throws IOException {
        var lines = folder.resolve("a.ndjson");
        run("export", "--entries", SHIPPED, "--format", "ndjson", "--out", lines.toString());
        run("import", lines.toString(), "--into", folder.resolve("b").toString());
        run(
                "export",
                "--entries",
                folder.resolve("b").toString(),
                "--out",
                folder.resolve("b.tar.gz").toString());
        run("export", "--entries", SHIPPED, "--out", folder.resolve("a.tar.gz").toString());

        assertThat(folder.resolve("b.tar.gz")).hasSameBinaryContentAs(folder.resolve("a.tar.gz"));
    }

    @Test
    void aTreeForGitIsBroughtIntoLineAndNothingElseIsTouched() throws IOException {
        run("export", "--entries", Console.ENTRIES, "--git", folder.toString(), "--force");
        var before = tree(folder);
        var entry = before.keySet().stream()
                .filter(it -> it.endsWith(".json"))
                .findFirst()
                .orElseThrow();
        Files.writeString(folder.resolve(entry), "{}\n");
        Files.createDirectories(folder.resolve("kb-entries/old"));
        Files.writeString(
                folder.resolve("kb-entries/old/gone.json"), "{\"id\": \"old/gone\", \"signature\": \"gone\"}");
        Files.writeString(folder.resolve("kb-entries/NOTES.md"), "mine");

        console.run("", "export", "--entries", Console.ENTRIES, "--git", folder.toString(), "--force");

        assertThat(console.out()).startsWith("entries: ").contains("remove old/gone");
        assertThat(folder.resolve("kb-entries/old")).doesNotExist();
        assertThat(folder.resolve("kb-entries/NOTES.md")).hasContent("mine");
        assertThat(folder.resolve(".gitattributes")).content().contains("eol=lf");
        Files.delete(folder.resolve("kb-entries/NOTES.md"));
        assertThat(tree(folder)).isEqualTo(before);
    }

    @Test
    void aSecondExportToTheSameTreeChangesNothing() {
        run("export", "--entries", Console.ENTRIES, "--git", folder.toString(), "--force");
        console.run("", "export", "--entries", Console.ENTRIES, "--git", folder.toString(), "--force");

        assertThat(console.out()).isEqualTo("entries: nothing changed\n");
    }

    @Test
    void refusesATreeWithChangesThatAreNotCommitted() throws Exception {
        git("init", "-q");
        Files.createDirectories(folder.resolve("kb-entries/x"));
        Files.writeString(folder.resolve("kb-entries/x/y.json"), "{\"id\": \"x/y\", \"signature\": \"y\"}");

        int code = console.run("", "export", "--entries", Console.ENTRIES, "--git", folder.toString());

        assertThat(code).isEqualTo(2);
        assertThat(console.err()).contains("not committed").contains("--force");
        assertThat(folder.resolve("kb-entries/x/y.json")).exists();
    }

    @Test
    void anEmptyFolderRemovesNothing() throws IOException {
        var empty = Files.createDirectories(folder.resolve("empty"));

        assertThat(console.run("", "export", "--entries", empty.toString(), "--git", folder.toString()))
                .isEqualTo(2);
    }

    private static int run(String... arguments) {
        return new Console().run("", arguments);
    }

    private void git(String... arguments) throws Exception {
        var command = new java.util.ArrayList<>(java.util.List.of("git"));
        command.addAll(java.util.List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start()
                        .waitFor())
                .isZero();
    }

    private static TreeMap<String, String> tree(Path root) throws IOException {
        var tree = new TreeMap<String, String>();
        try (var walk = Files.walk(root)) {
            for (var file : walk.filter(Files::isRegularFile).toList()) {
                tree.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return tree;
    }
}
