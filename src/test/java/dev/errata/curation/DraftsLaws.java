package dev.errata.curation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.EntryId;
import dev.errata.library.RevisionHead;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds of drafts on every database. */
abstract class DraftsLaws {

    private static final int EDITORS = 4;
    private static final int ROUNDS = 8;

    @Inject
    Drafts drafts;

    @Inject
    Publishing publishing;

    @Inject
    Revisions revisions;

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Audit audit;

    @Test
    void aDraftOfAnEntryIsWhatItSaysAndOnesOwnAgain() {
        var draft = edit("attic", "ada");

        assertThat(draft.document()).isEqualTo(document("attic"));
        assertThat(draft.kind()).isEqualTo(Draft.Kind.EDIT);
        assertThat(draft.base()).isEqualTo(1);
        assertThat(draft.version()).isEqualTo(1);
        assertThat(edit("attic", "ada")).isEqualTo(draft);
        assertThat(edit("attic", "bob").id()).isNotEqualTo(draft.id());
        assertThat(drafts.find(draft.id())).contains(draft);
        assertThat(drafts.edit(EntryId.of("tap/none"), "ada")).isEmpty();
    }

    @Test
    void everySaveIsAVersionThatCanBeReadAgain() {
        var draft = edit("barn", "ada");
        var second = with(draft.document(), "root_cause", "Scale.");
        var third = with(draft.document(), "root_cause", "Rust.");

        var saved = kept(drafts.save(draft.id(), 1, second, "ada"));
        kept(drafts.save(draft.id(), 2, third, "bob"));

        assertThat(saved.version()).isEqualTo(2);
        assertThat(drafts.document(draft.id(), 1)).contains(draft.document());
        assertThat(drafts.document(draft.id(), 2)).contains(second);
        assertThat(drafts.find(draft.id())).hasValueSatisfying(it -> {
            assertThat(it.document()).isEqualTo(third);
            assertThat(it.savedBy()).isEqualTo("bob");
            assertThat(it.author()).isEqualTo("ada");
        });
    }

    @Test
    void theSameSaidAgainIsNoVersionOfItsOwn() {
        var draft = edit("bath", "ada");
        var second = with(draft.document(), "root_cause", "Scale.");
        kept(drafts.save(draft.id(), 1, second, "ada"));

        var again = drafts.save(draft.id(), 1, second, "ada");

        assertThat(kept(again).version()).isEqualTo(2);
    }

    @Test
    void aStaleSaveWritesNothingAndShowsBothInOne() {
        var draft = edit("cellar", "ada");
        var theirs = with(draft.document(), "root_cause", "Scale.");
        kept(drafts.save(draft.id(), 1, theirs, "bob"));

        var saved = drafts.save(draft.id(), 1, with(draft.document(), "category", "drip"), "ada");

        assertThat(saved).isInstanceOfSatisfying(SavedDraft.Conflict.class, it -> {
            assertThat(it.theirs().document()).isEqualTo(theirs);
            assertThat(it.merged().clean()).isTrue();
            assertThat(it.merged().document().path("root_cause").asText()).isEqualTo("Scale.");
            assertThat(it.merged().document().path("category").asText()).isEqualTo("drip");
        });
        assertThat(drafts.find(draft.id()).map(Draft::version)).contains(2);
    }

    @Test
    void whatCannotBeReadOrBearsAnotherIdIsNotSaved() {
        var draft = edit("dairy", "ada");

        assertThat(drafts.save(draft.id(), 1, "{", "ada")).isInstanceOf(SavedDraft.Unreadable.class);
        assertThat(drafts.save(draft.id(), 1, with(draft.document(), "id", "tap/elsewhere"), "ada"))
                .isEqualTo(new SavedDraft.Misplaced(EntryId.of("tap/elsewhere")));
        assertThat(drafts.save("none", 1, draft.document(), "ada")).isEqualTo(new SavedDraft.Gone());
        assertThat(drafts.find(draft.id())).contains(draft);
    }

    @Test
    void aNewEntryIsBegunSavedUnderAnotherIdAndPublished() {
        var begun = drafts.begin(Taps.entry("annex"), "", "ada");
        var draft = ((Begun.Made) begun).draft();
        assertThat(drafts.begin(Taps.entry("annex"), "", "ada")).isEqualTo(begun);
        assertThat(drafts.begin(Taps.entry("attic"), "", "ada")).isEqualTo(new Begun.Taken(EntryId.of("tap/attic")));

        var renamed = kept(drafts.save(draft.id(), 1, with(draft.document(), "id", "tap/annex-2"), "ada"));
        var published = drafts.publish(draft.id(), "eve");

        assertThat(renamed.entry()).isEqualTo(EntryId.of("tap/annex-2"));
        assertThat(published).isInstanceOf(Published.Live.class);
        assertThat(live.current().find(EntryId.of("tap/annex-2"))).isPresent();
        assertThat(revisions.history(EntryId.of("tap/annex-2")))
                .extracting(RevisionHead::author)
                .containsExactly("ada");
        assertThat(audit.latest(1))
                .extracting(AuditRecord::actor, AuditRecord::action)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("eve", "draft.publish"));
    }

    @Test
    void aDraftOfAnOldRevisionIsMergedBeforeItIsPublished() {
        var mine = edit("foyer", "ada");
        var theirs = edit("foyer", "bob");
        kept(drafts.save(mine.id(), 1, with(mine.document(), "category", "drip"), "ada"));
        kept(drafts.save(theirs.id(), 1, with(theirs.document(), "root_cause", "Scale."), "bob"));
        assertThat(drafts.publish(theirs.id(), "eve")).isInstanceOf(Published.Live.class);

        assertThat(drafts.publish(mine.id(), "eve")).isEqualTo(new Published.Stale(2));
        var rebased = drafts.rebase(mine.id()).orElseThrow();
        assertThat(rebased.merged().clean()).isTrue();
        var text = CanonicalJson.of(rebased.merged().document());
        kept(drafts.rebase(mine.id(), 2, rebased.latest().head().number(), text, "ada"));

        assertThat(drafts.publish(mine.id(), "eve")).isInstanceOf(Published.Live.class);
        assertThat(document("foyer")).contains("\"drip\"").contains("Scale.");
        assertThat(drafts.rebase(mine.id())).isEmpty();
    }

    @Test
    void reviewGoesForthAndBack() {
        var draft = edit("garage", "ada");

        assertThat(drafts.withdraw(draft.id(), "ada")).isEmpty();
        assertThat(drafts.approve(draft.id(), 1, "eve")).isEmpty();
        assertThat(drafts.submit(draft.id(), "ada").map(Draft::state)).contains(Draft.State.IN_REVIEW);
        assertThat(drafts.submit(draft.id(), "ada")).isEmpty();
        assertThat(drafts.comment(draft.id(), "/root_cause", "Which washer?", "eve"))
                .isPresent();
        assertThat(drafts.approve(draft.id(), 2, "eve")).isEmpty();
        assertThat(drafts.approve(draft.id(), 1, "eve")).isPresent();
        assertThat(drafts.approve(draft.id(), 1, "eve")).isPresent();
        assertThat(drafts.withdraw(draft.id(), "ada").map(Draft::state)).contains(Draft.State.OPEN);

        assertThat(drafts.approvals(draft.id())).extracting(Approval::reviewer).containsExactly("eve");
        assertThat(drafts.comments(draft.id())).singleElement().satisfies(it -> {
            assertThat(it.pointer()).isEqualTo("/root_cause");
            assertThat(it.words()).isEqualTo("Which washer?");
            assertThat(it.version()).isEqualTo(1);
        });
    }

    @Test
    void whatWasSavedSinceItWasLookedAtIsNotPublished() {
        var draft = edit("garden", "ada");
        kept(drafts.save(draft.id(), 1, with(draft.document(), "category", "drip"), "ada"));

        assertThat(drafts.publish(draft.id(), 1, "eve")).isEqualTo(new Published.Changed(2));
        assertThat(drafts.publish(draft.id(), 2, "eve")).isInstanceOf(Published.Live.class);
        assertThat(drafts.publish(draft.id(), 2, "eve")).isEqualTo(new Published.Gone());
        assertThat(drafts.save(draft.id(), 2, draft.document(), "ada")).isEqualTo(new SavedDraft.Gone());
    }

    @Test
    void anEntryIsConfirmedRestoredAndRetiredForAnother() {
        var id = EntryId.of("tap/hall");
        assertThat(publishing.confirm(id, 1, "eve")).isInstanceOf(Published.Live.class);
        assertThat(publishing.confirm(id, 1, "eve")).isEqualTo(new Published.Stale(2));
        assertThat(publishing.restore(id, 1, 2, "eve", "too early")).isInstanceOf(Published.Live.class);
        assertThat(revisions.find(id, 3).orElseThrow().document())
                .isEqualTo(revisions.find(id, 1).orElseThrow().document());

        var retired = publishing.retire(id, Optional.of(EntryId.of("tap/kitchen")), 3, "eve", "the same");

        assertThat(retired).isInstanceOf(Published.Live.class);
        assertThat(live.current().find(id))
                .hasValueSatisfying(it -> assertThat(it.entry().id()).isEqualTo(EntryId.of("tap/kitchen")));
        assertThat(revisions.history(id))
                .extracting(RevisionHead::reason)
                .containsExactly(
                        "replaced by tap/kitchen: the same",
                        "revision 1 restored: too early",
                        "confirmed",
                        "the file is new");
        assertThat(publishing.retire(id, Optional.of(EntryId.of("tap/none")), -1, "eve", ""))
                .isEqualTo(new Published.Gone());
    }

    @Test
    void editorsAtOnceLoseNothingThatWasAcknowledged() throws Exception {
        var id = EntryId.of("tap/laundry");
        var acknowledged = new HashSet<String>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, EDITORS)
                    .mapToObj(n -> threads.submit((Callable<Set<String>>) () -> work(id, "editor" + n)))
                    .toList();
            for (var editor : running) {
                acknowledged.addAll(editor.get());
            }
        }

        assertThat(acknowledged).hasSize(EDITORS * ROUNDS);
        assertThat(words(document("laundry"))).containsAll(acknowledged);
        assertThat(revisions.history(id)).hasSizeGreaterThan(EDITORS);
    }

    /** An editor adds a tag a round and publishes; whatever others do meanwhile is merged, never overwritten. */
    private Set<String> work(EntryId id, String editor) {
        var said = new HashSet<String>();
        for (int round = 0; round < ROUNDS; round++) {
            var word = editor + "-" + round;
            var draft = drafts.edit(id, editor).orElseThrow();
            var saved = kept(drafts.save(draft.id(), draft.version(), tagged(draft.document(), word), editor));
            said.add(word);
            while (!(drafts.publish(saved.id(), saved.version(), editor) instanceof Published.Live)) {
                saved = rebased(saved, editor);
            }
        }
        return said;
    }

    private Draft rebased(Draft draft, String editor) {
        return drafts.rebase(draft.id())
                .map(it -> kept(drafts.rebase(
                        draft.id(),
                        draft.version(),
                        it.latest().head().number(),
                        CanonicalJson.of(it.merged().document()),
                        editor)))
                .orElse(draft);
    }

    @Test
    void editorsOfOneDraftAtOnceLoseNothingEither() throws Exception {
        var draft = edit("larder", "ada");
        var acknowledged = new HashSet<String>();

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = IntStream.range(0, EDITORS)
                    .mapToObj(n -> threads.submit((Callable<List<String>>) () -> save(draft, "editor" + n)))
                    .toList();
            for (var editor : running) {
                acknowledged.addAll(editor.get());
            }
        }

        var last = drafts.find(draft.id()).orElseThrow();
        assertThat(last.version()).isEqualTo(1 + EDITORS * ROUNDS);
        assertThat(acknowledged).hasSize(EDITORS * ROUNDS);
        assertThat(words(last.document())).containsAll(acknowledged);
    }

    private List<String> save(Draft draft, String editor) {
        var said = new ArrayList<String>();
        var seen = draft;
        for (int round = 0; round < ROUNDS; round++) {
            var word = editor + "-" + round;
            var text = tagged(seen.document(), word);
            int version = seen.version();
            var saved = drafts.save(seen.id(), version, text, editor);
            while (saved instanceof SavedDraft.Conflict(var theirs, var merged)) {
                saved = drafts.save(seen.id(), theirs.version(), CanonicalJson.of(merged.document()), editor);
            }
            seen = kept(saved);
            said.add(word);
        }
        return said;
    }

    private Draft edit(String name, String editor) {
        return drafts.edit(EntryId.of("tap/" + name), editor).orElseThrow();
    }

    private static Draft kept(SavedDraft saved) {
        assertThat(saved).isInstanceOf(SavedDraft.Kept.class);
        return ((SavedDraft.Kept) saved).draft();
    }

    private String document(String name) {
        var id = EntryId.of("tap/" + name);
        var number = live.current().find(id).orElseThrow().revision();
        return revisions.find(id, number).orElseThrow().document();
    }

    private static Set<String> words(String document) {
        var words = new HashSet<String>();
        Pattern.compile("editor\\d-\\d").matcher(document).results().forEach(it -> words.add(it.group()));
        return words;
    }

    private static String tagged(String document, String tag) {
        return changed(document, json -> {
            json.withArray("tags").add(tag);
            return json;
        });
    }

    private static String with(String document, String key, String value) {
        return changed(document, json -> json.put(key, value));
    }

    private static String changed(String document, UnaryOperator<ObjectNode> change) {
        return CanonicalJson.of(change.apply(Documents.tree(document).deepCopy()));
    }
}
