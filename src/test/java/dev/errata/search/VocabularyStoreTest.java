package dev.errata.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.entry.Entry;
import dev.errata.library.EntryFiles;
import dev.errata.library.LoadedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a vocabulary answers as the vocabulary did, and is never trusted where it does not fit. */
class VocabularyStoreTest {

    private static final List<LoadedFile> FILES =
            EntryFiles.load(Path.of("kb-entries")).files().subList(0, 20);
    private static final List<Entry> ENTRIES =
            FILES.stream().map(file -> file.document().entry()).toList();
    private static final List<String> DIGESTS =
            FILES.stream().map(LoadedFile::sha256).toList();
    private static final List<String> LINES = ENTRIES.stream()
            .flatMap(entry -> entry.samples().stream())
            .flatMap(sample -> sample.text().lines().limit(3))
            .toList();

    @TempDir
    private Path folder;

    @Test
    void theFirstTimeAllIsMadeAnew() {
        var opened = store().open(ENTRIES, DIGESTS);

        assertThat(opened.cut()).isEqualTo(ENTRIES.size());
        assertThat(opened.indexed()).isTrue();
    }

    @Test
    void theSecondTimeNothingIsMadeAnewAndAnswersAreTheSame() {
        keep();

        var opened = store().open(ENTRIES, DIGESTS);

        assertThat(opened.cut()).isZero();
        assertThat(opened.indexed()).isFalse();
        assertSame(opened.vocabulary(), Vocabulary.of(ENTRIES));
    }

    @Test
    void onlyWhatChangedIsCutAnew() {
        keep();
        var entries = new ArrayList<>(ENTRIES);
        var digests = new ArrayList<>(DIGESTS);
        digests.set(3, "0".repeat(64));
        entries.remove(5);
        digests.remove(5);
        entries.addFirst(ENTRIES.getLast());
        digests.addFirst(DIGESTS.getLast());

        var opened = store().open(entries, digests);

        assertThat(opened.cut()).isEqualTo(1);
        assertThat(opened.indexed()).isTrue();
        assertSame(opened.vocabulary(), Vocabulary.of(entries));
    }

    @Test
    void anotherOrderIsIndexedAnew() {
        keep();

        var opened = store().open(ENTRIES.reversed(), DIGESTS.reversed());

        assertThat(opened.cut()).isZero();
        assertThat(opened.indexed()).isTrue();
        assertSame(opened.vocabulary(), Vocabulary.of(ENTRIES.reversed()));
    }

    @Test
    void whatOtherCodeMadeIsNotUsed() {
        keep();

        var other = new VocabularyStore(folder, Runnable::run, Optional.of("another build")).open(ENTRIES, DIGESTS);

        assertThat(other.cut()).isEqualTo(ENTRIES.size());
        assertThat(store().open(ENTRIES, DIGESTS).cut())
                .as("the other build has put its own in its place")
                .isEqualTo(ENTRIES.size());
    }

    @Test
    void whereTheCodeCannotBeToldNothingIsKept() {
        new VocabularyStore(folder, Runnable::run, Optional.empty()).open(ENTRIES, DIGESTS);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void anyDamagedFileMeansAllIsMadeAnew() throws IOException {
        keep();
        for (var file : files()) {
            var bytes = Files.readAllBytes(file);
            var damaged = bytes.clone();
            damaged[damaged.length / 2] ^= 0x20;
            Files.write(file, damaged);

            var unwritten = new VocabularyStore(folder, _ -> {}, Optional.of("this build"));
            assertThat(unwritten.open(ENTRIES, DIGESTS).cut())
                    .as("%s, one bit", file.getFileName())
                    .isEqualTo(ENTRIES.size());

            Files.delete(file);
            assertThat(unwritten.open(ENTRIES, DIGESTS).cut())
                    .as("%s, gone", file.getFileName())
                    .isEqualTo(ENTRIES.size());
            Files.write(file, bytes);
        }
        assertThat(store().open(ENTRIES, DIGESTS).cut()).isZero();
    }

    @Test
    void whatWasNeverFinishedIsPassedOver() throws IOException {
        Files.createDirectories(folder.resolve(".unfinished/lines"));
        Files.writeString(folder.resolve(".unfinished/lines/half"), "half");
        keep();

        assertThat(folder.resolve(".unfinished")).doesNotExist();
        assertThat(store().open(ENTRIES, DIGESTS).cut()).isZero();
    }

    @Test
    void oneFolderAtATimeIsKept() throws IOException {
        keep();
        store().open(ENTRIES.subList(1, 12), DIGESTS.subList(1, 12));

        try (var kept = Files.list(folder)) {
            assertThat(kept).hasSize(1);
        }
        assertThat(store().open(ENTRIES.subList(1, 12), DIGESTS.subList(1, 12)).indexed())
                .isFalse();
    }

    @Test
    void aFolderThatCannotBeWrittenCostsOnlyTime() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "in the way");

        var opened = new VocabularyStore(file, Runnable::run, Optional.of("this build")).open(ENTRIES, DIGESTS);

        assertSame(opened.vocabulary(), Vocabulary.of(ENTRIES));
    }

    @Test
    void refusesEntriesOfWhichSomeHaveNoDigest() {
        var digests = new ArrayList<>(DIGESTS);
        digests.set(2, "");

        assertThatIllegalArgumentException().isThrownBy(() -> store().open(ENTRIES, digests));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> store().open(ENTRIES, DIGESTS.subList(1, DIGESTS.size())));
    }

    private void keep() {
        store().open(ENTRIES, DIGESTS);
    }

    private VocabularyStore store() {
        return new VocabularyStore(folder, Runnable::run, Optional.of("this build"));
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void assertSame(Vocabulary one, Vocabulary other) {
        for (var line : LINES) {
            assertThat(one.text().like(line, 10))
                    .as(line)
                    .usingRecursiveComparison()
                    .withComparatorForType(VocabularyStoreTest::near, Double.class)
                    .isEqualTo(other.text().like(line, 10));
            var terms = Words.terms(line);
            assertThat(one.text().about(terms, 60))
                    .as(line)
                    .isEqualTo(other.text().about(terms, 60));
            assertThat(one.domains().judge(terms))
                    .as(line)
                    .isEqualTo(other.domains().judge(terms));
            terms.forEach(term -> assertThat(one.text().rarity().of(term))
                    .as(term)
                    .isEqualTo(other.text().rarity().of(term)));
        }
        assertThat(LINES).hasSizeGreaterThan(40);
    }

    /** Sums over sets add up in any order. */
    private static int near(double one, double other) {
        return Math.abs(one - other) < 1e-9 ? 0 : Double.compare(one, other);
    }
}
