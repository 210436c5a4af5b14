package dev.errata.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole deadends corpus, where somebody has it: {@code -Derrata.corpus=FOLDER} names the folder of its flat form, with the manifest
 * beside it. The nested form is made from the flat one by the table of its attribution, backwards. Prints what docs/importing.md says.
 */
@EnabledIfSystemProperty(named = "errata.corpus", matches = ".+")
class CorpusTest {

    private static final Declaration DECLARED =
            new Declaration(Optional.empty(), "https://deadends.dev", "CC-BY-4.0", Map.of());

    @TempDir
    Path folder;

    @Test
    void bothFormsOfTheWholeCorpusMakeTheSameEntries() throws IOException {
        var flat = timed("reading the flat form", CorpusTest::flat);
        var nested = nested();
        var canon = timed("reading ErrorCanon", () -> read("errorcanon.zip", nested, DECLARED));

        assertThat(entries(flat)).hasSizeGreaterThan(2_000);
        assertThat(entries(canon)).isEqualTo(entries(flat));
    }

    @Test
    void aSecondImportOfTheWholeCorpusChangesNothingFromEitherForm() throws IOException {
        var flat = flat();
        var first = timed("importing into a folder", () -> into(flat, folder));
        System.out.println(ReportText.plain(first));
        var nested = nested();
        var report = into(read("errorcanon.zip", nested, DECLARED), folder);
        System.out.println(ReportText.plain(report));

        assertThat(first.count(Fate.TAKEN)).isEqualTo(first.accounts().size());
        assertThat(into(flat, folder).count(Fate.SAME))
                .isEqualTo(first.accounts().size());
        assertThat(report.count(Fate.SAME)).isEqualTo(first.accounts().size());
    }

    @Test
    void theWholeCorpusIsExportedImportedAndExportedByteForByte() throws IOException {
        into(flat(), folder.resolve("a"));
        var documents = Shelf.open(folder.resolve("a")).documents();
        var archive = new ByteArrayOutputStream();
        Pack.tarGz(documents, archive);
        var lines = new ByteArrayOutputStream();
        Pack.lines(documents, lines);

        for (var packed : List.of(archive.toByteArray(), lines.toByteArray())) {
            var shelf = folder.resolve("b" + packed.length);
            into(read("export", packed, Declaration.none()), shelf);
            var again = new ByteArrayOutputStream();
            Pack.tarGz(Shelf.open(shelf).documents(), again);
            assertThat(again.toByteArray()).isEqualTo(archive.toByteArray());
        }
        GitTree.of(folder.resolve("git"), documents).write();
        assertThat(GitTree.of(folder.resolve("git"), documents).clean()).isTrue();
        assertThat(Shelf.open(folder.resolve("git/kb-entries")).documents()).hasSize(documents.size());
    }

    private static List<Arrived> flat() throws IOException {
        return Arrivals.of(Path.of(System.getProperty("errata.corpus")), DECLARED.of(Format.DEADENDS), Bounds.USUAL);
    }

    private static List<Arrived> read(String name, byte[] bytes, Declaration declaration) throws IOException {
        return Arrivals.of(name, new ByteArrayInputStream(bytes), declaration, Bounds.USUAL);
    }

    private static ImportReport into(List<Arrived> arrived, Path folder) throws IOException {
        return FolderImport.run(arrived, folder, false, false, Clock.systemUTC(), done -> {});
    }

    private static Map<String, ObjectNode> entries(List<Arrived> arrived) {
        var entries = new TreeMap<String, ObjectNode>();
        for (var one : arrived) {
            if (one instanceof Arrived.Read read) {
                entries.put(
                        read.id().toString(), read.document().json().deepCopy().without("provenance"));
            }
        }
        return entries;
    }

    /** A zip of the corpus in ErrorCanon. */
    private static byte[] nested() throws IOException {
        var ids = new TreeMap<String, String>();
        var manifest = Path.of(System.getProperty("errata.corpus") + "-manifest.tsv");
        for (var line : Files.readAllLines(manifest)) {
            var cells = line.split("\t");
            ids.put(cells[0], cells[1]);
        }
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (var one : flat()) {
                if (one instanceof Arrived.Read read) {
                    zip.putNextEntry(
                            new ZipEntry("data/canons/" + ids.get(read.id().toString()) + ".json"));
                    zip.write(CanonShape.of(read.document().json(), ids)
                            .toString()
                            .getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return out.toByteArray();
    }

    private interface Work<T> {

        T run() throws IOException;
    }

    private static <T> T timed(String what, Work<T> work) throws IOException {
        long start = System.nanoTime();
        var result = work.run();
        System.out.println(what + ": " + (System.nanoTime() - start) / 1_000_000 + " ms");
        return result;
    }
}
