package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.errata.entry.EntryId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds of revisions on every database. */
abstract class RevisionsLaws {

    private static final EntryId OOM = EntryId.of("redis/oom");
    private static final EntryId FORK = EntryId.of("redis/fork");

    @Inject
    Revisions revisions;

    @Inject
    EntityManager entities;

    @BeforeEach
    void forgetEverything() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var row : List.of("RevisionRow", "FileSeedRow", "SeedConflictRow")) {
                entities.createQuery("delete from " + row).executeUpdate();
            }
        });
    }

    @Test
    void aNewFileBecomesThePublishedFirstRevision() {
        var seeded = seed(file(OOM, "one"));

        assertThat(seeded).isEqualTo(new Seeded(1, 0, 0, 0, 0, 0));
        assertThat(revisions.published()).containsExactly(new Published(OOM, 1, "one"));
        assertThat(revisions.history(OOM)).singleElement().satisfies(head -> {
            assertThat(head.author()).isEqualTo("file");
            assertThat(head.sha256()).isEqualTo("7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed");
        });
    }

    @Test
    void anUnchangedFileAddsNothing() {
        seed(file(OOM, "one"));

        var again = seed(file(OOM, "one"));

        assertThat(again).isEqualTo(new Seeded(0, 0, 1, 0, 0, 0));
        assertThat(revisions.history(OOM)).hasSize(1);
    }

    @Test
    void aChangedFileBecomesTheNextRevision() {
        seed(file(OOM, "one"));

        var seeded = seed(file(OOM, "two"));

        assertThat(seeded).isEqualTo(new Seeded(0, 1, 0, 0, 0, 0));
        assertThat(revisions.published()).containsExactly(new Published(OOM, 2, "two"));
        assertThat(revisions.find(OOM, 1).orElseThrow().document()).isEqualTo("one");
    }

    @Test
    void anUnchangedFileLeavesAnEditAlone() {
        seed(file(OOM, "one"));
        revisions.publish(edit(OOM, "edited"));

        var seeded = seed(file(OOM, "one"));

        assertThat(seeded).isEqualTo(new Seeded(0, 0, 1, 0, 0, 0));
        assertThat(revisions.published()).containsExactly(new Published(OOM, 2, "edited"));
        assertThat(revisions.conflicts()).isEmpty();
    }

    @Test
    void aFileAndAnEditorThatBothChangedAreAConflictAndBothAreKept() {
        seed(file(OOM, "one"));
        revisions.publish(edit(OOM, "edited"));

        var seeded = seed(file(OOM, "two"));

        assertThat(seeded).isEqualTo(new Seeded(0, 0, 0, 1, 0, 0));
        assertThat(revisions.published()).containsExactly(new Published(OOM, 2, "edited"));
        assertThat(revisions.conflicts()).singleElement().satisfies(conflict -> {
            assertThat(conflict.document()).isEqualTo("two");
            assertThat(conflict.revision()).isEqualTo(2);
        });
    }

    @Test
    void aConflictSeenAgainIsNotASecondOne() {
        seed(file(OOM, "one"));
        revisions.publish(edit(OOM, "edited"));
        seed(file(OOM, "two"));
        var first = revisions.conflicts();

        var again = seed(file(OOM, "two"));

        assertThat(again.conflicts()).isEqualTo(1);
        assertThat(revisions.conflicts()).isEqualTo(first);
    }

    @Test
    void theNewestWordsOfAFileReplaceThoseOfAnOlderConflict() {
        seed(file(OOM, "one"));
        revisions.publish(edit(OOM, "edited"));
        seed(file(OOM, "two"));

        seed(file(OOM, "three"));

        assertThat(revisions.conflicts()).extracting(SeedConflict::document).containsExactly("three");
    }

    @Test
    void aFileThatGoesBackEndsTheConflict() {
        seed(file(OOM, "one"));
        revisions.publish(edit(OOM, "edited"));
        seed(file(OOM, "two"));

        seed(file(OOM, "one"));

        assertThat(revisions.conflicts()).isEmpty();
        assertThat(revisions.published()).containsExactly(new Published(OOM, 2, "edited"));
    }

    @Test
    void anEditThatWasWrittenBackToTheFilesIsInAgreement() {
        seed(file(OOM, "one"));
        revisions.publish(edit(OOM, "edited"));

        var exported = seed(file(OOM, "edited"));
        var changedAfterwards = seed(file(OOM, "edited in git"));

        assertThat(exported).isEqualTo(new Seeded(0, 0, 1, 0, 0, 0));
        assertThat(changedAfterwards).isEqualTo(new Seeded(0, 1, 0, 0, 0, 0));
        assertThat(revisions.published()).containsExactly(new Published(OOM, 3, "edited in git"));
    }

    @Test
    void aFileOfAnEntryThatAnEditorWroteFirstIsAConflict() {
        revisions.publish(edit(OOM, "edited"));

        var seeded = seed(file(OOM, "one"));

        assertThat(seeded.conflicts()).isEqualTo(1);
        assertThat(revisions.published()).containsExactly(new Published(OOM, 1, "edited"));
    }

    @Test
    void aChangedFileDoesNotOverrideADraft() {
        seed(file(OOM, "one"));
        revisions.draft(edit(OOM, "draft"), 1);

        var seeded = seed(file(OOM, "two"));

        assertThat(seeded.conflicts()).isEqualTo(1);
        assertThat(revisions.published()).containsExactly(new Published(OOM, 1, "one"));
    }

    @Test
    void aChangedFileDoesNotBringBackWhatAnEditorRetired() {
        seed(file(OOM, "one"));
        revisions.retire(edit(OOM, "one"), 1);

        var seeded = seed(file(OOM, "two"));

        assertThat(seeded.conflicts()).isEqualTo(1);
        assertThat(revisions.published()).isEmpty();
    }

    @Test
    void anEntryWhoseFileIsGoneIsRetiredAndComesBackWithIt() {
        seed(file(OOM, "one"), file(FORK, "fork"));

        var gone = seed(file(FORK, "fork"));
        var stillGone = seed(file(FORK, "fork"));

        assertThat(gone).isEqualTo(new Seeded(0, 0, 1, 0, 1, 0));
        assertThat(stillGone).isEqualTo(new Seeded(0, 0, 1, 0, 0, 0));
        assertThat(revisions.published()).containsExactly(new Published(FORK, 1, "fork"));
        assertThat(revisions.find(OOM, 2).orElseThrow().document()).isEqualTo("one");

        var back = seed(file(OOM, "one"), file(FORK, "fork"));

        assertThat(back).isEqualTo(new Seeded(1, 0, 1, 0, 0, 0));
        assertThat(revisions.published()).contains(new Published(OOM, 3, "one"));
    }

    @Test
    void anEntryWhoseFileIsGoneStaysIfAnEditorChangedIt() {
        seed(file(OOM, "one"), file(FORK, "fork"));
        revisions.publish(edit(OOM, "edited"));

        var seeded = seed(file(FORK, "fork"));

        assertThat(seeded.retired()).isZero();
        assertThat(revisions.published()).contains(new Published(OOM, 2, "edited"));
    }

    @Test
    void anEntryWhoseFileIsBrokenStays() {
        seed(file(OOM, "one"), file(FORK, "fork"));

        var seeded = revisions.seed(List.of(file(FORK, "fork")), Set.of("redis/oom.json"));

        assertThat(seeded.retired()).isZero();
        assertThat(revisions.published()).contains(new Published(OOM, 1, "one"));
    }

    @Test
    void anEntryWhoseFolderCannotBeReadStays() {
        seed(file(OOM, "one"), SeedFile.of("kafka/lag.json", EntryId.of("kafka/lag"), "lag"));

        var seeded =
                revisions.seed(List.of(SeedFile.of("kafka/lag.json", EntryId.of("kafka/lag"), "lag")), Set.of("redis"));

        assertThat(seeded.retired()).isZero();
    }

    @Test
    void aFolderIsTakenAndAFileThatNoLongerLoadsLeavesItsEntry(@TempDir Path folder) throws IOException {
        var oom = Files.createDirectories(folder.resolve("redis")).resolve("oom.json");
        Files.writeString(oom, """
                {"id": "redis/oom", "signature": "OOM command not allowed"}""");
        Files.writeString(folder.resolve("redis/fork.json"), """
                {"id": "redis/fork", "signature": "Can't save in background"}""");

        var first = revisions.seed(folder, EntryFiles.load(folder));
        Files.writeString(oom, "{");
        var second = revisions.seed(folder, EntryFiles.load(folder));

        assertThat(first).isEqualTo(new Seeded(2, 0, 0, 0, 0, 0));
        assertThat(second).isEqualTo(new Seeded(0, 0, 1, 0, 0, 0));
        assertThat(revisions.published()).extracting(Published::id).containsExactly(FORK, OOM);
    }

    @Test
    void aFileThatIsTheSameByteForByteIsNotReadAgain(@TempDir Path folder) throws IOException {
        var oom = folder.resolve("oom.json");
        Files.writeString(oom, """
                {"id": "redis/oom", "signature": "OOM command not allowed"}""");
        Files.writeString(folder.resolve("fork.json"), """
                {"id": "redis/fork", "signature": "Can't save in background"}""");
        assertThat(EntryFiles.load(folder, revisions.taken()).files()).hasSize(2);
        revisions.seed(folder, EntryFiles.load(folder));

        var same = EntryFiles.load(folder, revisions.taken());
        Files.writeString(oom, """
                {"id": "redis/oom",  "signature": "OOM command not allowed"}""");
        var formatted = EntryFiles.load(folder, revisions.taken());

        assertThat(same.files()).isEmpty();
        assertThat(same.unchanged()).extracting(SeedFile::id).containsExactly(FORK, OOM);
        assertThat(revisions.seed(folder, same)).isEqualTo(new Seeded(0, 0, 2, 0, 0, 0));
        assertThat(formatted.files()).extracting(LoadedFile::id).containsExactly(OOM);
        assertThat(revisions.seed(folder, formatted)).isEqualTo(new Seeded(0, 0, 2, 0, 0, 0));
        assertThat(EntryFiles.load(folder, revisions.taken()).files()).isEmpty();
    }

    @Test
    void aFileThatIsBackToWhatWasTakenEndsItsConflict(@TempDir Path folder) throws IOException {
        var oom = folder.resolve("oom.json");
        var text = """
                {"id": "redis/oom", "signature": "OOM command not allowed"}""";
        Files.writeString(oom, text);
        revisions.seed(folder, EntryFiles.load(folder));
        revisions.publish(edit(OOM, "two"));
        Files.writeString(oom, text.replace("allowed", "possible"));
        revisions.seed(folder, EntryFiles.load(folder, revisions.taken()));
        assertThat(revisions.conflicts()).hasSize(1);
        Files.writeString(oom, text);

        var seeded = revisions.seed(folder, EntryFiles.load(folder, revisions.taken()));

        assertThat(seeded).isEqualTo(new Seeded(0, 0, 1, 0, 0, 0));
        assertThat(revisions.conflicts()).isEmpty();
    }

    @Test
    void aFileThatWasNotReadStillHasItsIdForItself(@TempDir Path folder) throws IOException {
        var text = """
                {"id": "redis/oom", "signature": "OOM command not allowed"}""";
        Files.writeString(folder.resolve("a.json"), text);
        revisions.seed(folder, EntryFiles.load(folder));
        Files.writeString(folder.resolve("b.json"), text + " ");

        var loaded = EntryFiles.load(folder, revisions.taken());

        assertThat(loaded.unchanged()).extracting(SeedFile::path).containsExactly("a.json");
        assertThat(loaded.files()).isEmpty();
        assertThat(loaded.findings()).extracting(Finding::rule).containsExactly(Rule.ID_REPEATED);
        assertThat(revisions.seed(folder, loaded).unchanged()).isOne();
    }

    @Test
    void theFileOfAnEntryThatWasRetiredWithItIsReadWhenItIsBack(@TempDir Path folder) throws IOException {
        var oom = folder.resolve("oom.json");
        var text = """
                {"id": "redis/oom", "signature": "OOM command not allowed"}""";
        Files.writeString(oom, text);
        Files.writeString(folder.resolve("fork.json"), """
                {"id": "redis/fork", "signature": "Can't save in background"}""");
        revisions.seed(folder, EntryFiles.load(folder));
        Files.delete(oom);
        var gone = revisions.seed(folder, EntryFiles.load(folder, revisions.taken()));
        Files.writeString(oom, text);

        var back = revisions.seed(folder, EntryFiles.load(folder, revisions.taken()));

        assertThat(gone.retired()).isOne();
        assertThat(back).isEqualTo(new Seeded(1, 0, 1, 0, 0, 0));
        assertThat(revisions.published()).extracting(Published::id).containsExactly(FORK, OOM);
    }

    @Test
    void anEntryThatWasRetiredWhileItsFileWentUnreadStaysSo(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("oom.json"), """
                {"id": "redis/oom", "signature": "OOM command not allowed"}""");
        Files.writeString(folder.resolve("fork.json"), """
                {"id": "redis/fork", "signature": "Can't save in background"}""");
        revisions.seed(folder, EntryFiles.load(folder));
        var unread = EntryFiles.load(folder, revisions.taken());
        // Another node, whose folder lacks the file.
        seed(SeedFile.of(
                "fork.json", FORK, revisions.find(FORK, 1).orElseThrow().document()));

        var seeded = revisions.seed(folder, unread);

        assertThat(seeded).isEqualTo(new Seeded(0, 0, 2, 0, 0, 0));
        assertThat(revisions.published()).extracting(Published::id).containsExactly(FORK);
        assertThat(EntryFiles.load(folder, revisions.taken()).files())
                .extracting(LoadedFile::id)
                .contains(OOM);
    }

    @Test
    void anEmptyFolderRetiresNothing() {
        seed(file(OOM, "one"), file(FORK, "fork"));

        var seeded = seed();

        assertThat(seeded).isEqualTo(new Seeded(0, 0, 0, 0, 0, 2));
        assertThat(revisions.published()).hasSize(2);
    }

    @Test
    void anotherFolderReplacesTheEntriesOfTheFormerOneAndGivesThemBack() {
        var first = files("first", 40);
        var second = files("second", 40);
        revisions.seed(first, Set.of());

        var there = revisions.seed(second, Set.of());
        var back = revisions.seed(first, Set.of());

        assertThat(there).isEqualTo(new Seeded(40, 0, 0, 0, 40, 0));
        assertThat(back).isEqualTo(new Seeded(40, 0, 0, 0, 40, 0));
        assertThat(revisions.published())
                .extracting(Published::id)
                .containsExactlyElementsOf(
                        first.stream().map(SeedFile::id).sorted().toList());
    }

    @Test
    void refusesTwoFilesOfOneEntry() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> seed(file(OOM, "one"), file(OOM, "two")))
                .withMessageContaining("redis/oom");
        assertThat(revisions.published()).isEmpty();
    }

    @Test
    void anEditOfWhatTheEditorSawIsSaved() {
        seed(file(OOM, "one"));

        var edited = revisions.publish(edit(OOM, "two"), 1);

        assertThat(edited).isInstanceOfSatisfying(Edited.Saved.class, saved -> {
            assertThat(saved.revision().head().number()).isEqualTo(2);
            assertThat(revisions.find(OOM, 2)).contains(saved.revision());
        });
    }

    @Test
    void anEditOfWhatIsOldByNowIsStaleAndChangesNothing() {
        seed(file(OOM, "one"));
        revisions.publish(edit(OOM, "two"), 1);

        var edited = revisions.publish(edit(OOM, "three"), 1);

        assertThat(edited).isEqualTo(new Edited.Stale(2));
        assertThat(revisions.published()).containsExactly(new Published(OOM, 2, "two"));
    }

    @Test
    void anEntryThatMustBeNewIsStaleWhereItExists() {
        var first = revisions.publish(edit(OOM, "one"), 0);
        var second = revisions.publish(edit(OOM, "two"), 0);

        assertThat(first).isInstanceOf(Edited.Saved.class);
        assertThat(second).isEqualTo(new Edited.Stale(1));
    }

    @Test
    void ofEditsAtOnceExactlyOneIsSaved() throws Exception {
        seed(file(OOM, "one"));
        var outcomes = new ArrayList<Edited>();

        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 8)
                    .mapToObj(n -> editors.submit(() -> revisions.publish(edit(OOM, "by " + n), 1)))
                    .toList();
            for (var editor : running) {
                outcomes.add(editor.get());
            }
        }

        assertThat(outcomes).filteredOn(Edited.Saved.class::isInstance).hasSize(1);
        assertThat(revisions.history(OOM)).hasSize(2);
    }

    @Test
    void positionsHaveNoGapsWhoeverWrites() throws Exception {
        try (var editors = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, 20)
                    .mapToObj(n -> editors.submit(() -> revisions.publish(edit(EntryId.of("many/n" + n % 5), "x" + n))))
                    .toList();
            for (var editor : running) {
                editor.get();
            }
        }

        var positions = IntStream.range(0, 5)
                .mapToObj(n -> revisions.history(EntryId.of("many/n" + n)))
                .flatMap(List::stream)
                .map(RevisionHead::position)
                .sorted();
        assertThat(positions)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void aDraftIsNotLiveAndNeitherIsWhatWasRetired() {
        revisions.draft(edit(OOM, "draft"), 0);
        revisions.publish(edit(FORK, "live"));
        revisions.draft(edit(FORK, "draft"), 1);
        assertThat(revisions.published()).containsExactly(new Published(FORK, 1, "live"));

        revisions.retire(edit(FORK, "live"), 2);
        assertThat(revisions.published()).isEmpty();

        revisions.draft(edit(FORK, "draft after all"), 3);
        assertThat(revisions.published()).isEmpty();
    }

    @Test
    void historyIsNewestFirst() {
        revisions.publish(edit(OOM, "one"));
        revisions.publish(edit(OOM, "two"));

        var history = revisions.history(OOM);

        assertThat(history).extracting(RevisionHead::number).containsExactly(2, 1);
        assertThat(revisions.history(FORK)).isEmpty();
        assertThat(revisions.find(OOM, 3)).isEmpty();
    }

    @Test
    void keepsEveryCharacterOfALongDocument() {
        var document = "{\"text\": \"内存不足 \uD83D\uDE00 \\u0000 '\\\"\"}\r\n".repeat(80_000);

        revisions.publish(edit(OOM, document));

        assertThat(revisions.published())
                .singleElement()
                .satisfies(live -> assertThat(live.document()).isEqualTo(document));
    }

    @Test
    void seedsAWholeLibraryInOneTransaction() {
        var files = files("bulk", 2_088);

        var seeded = revisions.seed(files, Set.of());

        assertThat(seeded.added()).isEqualTo(2_088);
        assertThat(revisions.published())
                .extracting(Published::document)
                .containsExactlyElementsOf(
                        files.stream().map(SeedFile::document).toList());
    }

    private Seeded seed(SeedFile... files) {
        return revisions.seed(List.of(files), Set.of());
    }

    private static SeedFile file(EntryId id, String document) {
        return SeedFile.of(id + ".json", id, document);
    }

    private static List<SeedFile> files(String domain, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> file(EntryId.of("%s/n%05d".formatted(domain, n)), "document " + n + "x".repeat(4_000)))
                .toList();
    }

    private static Edit edit(EntryId id, String document) {
        return new Edit(id, document, "ada", "because");
    }
}
