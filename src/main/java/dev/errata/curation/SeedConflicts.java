package dev.errata.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.access.Audit;
import dev.errata.curation.Merge.Side;
import dev.errata.entry.CanonicalJson;
import dev.errata.library.Edit;
import dev.errata.library.Edited;
import dev.errata.library.Revision;
import dev.errata.library.Revisions;
import dev.errata.library.SeedConflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Files and editors that changed the same entry: both sides, and what somebody decides. Thread-safe. */
@ApplicationScoped
public class SeedConflicts {

    /** Whose word is taken. */
    public enum Choice {
        FILE,
        EDITOR,
        MERGED
    }

    /**
     * One conflict with both sides.
     *
     * @param entry what the entry says now
     * @param merged both changes in one, the editor's word standing; against nothing where no file was ever taken
     */
    public record Sides(SeedConflict conflict, Revision entry, Merged merged) {}

    private final Revisions revisions;
    private final Audit audit;

    SeedConflicts(Revisions revisions, Audit audit) {
        this.revisions = revisions;
        this.audit = audit;
    }

    public Optional<Sides> find(long id) {
        return find(id, pointer -> Side.OPEN);
    }

    /** The same with the merge's conflicts decided: the editor is the first, the file the second. */
    @Transactional
    public Optional<Sides> find(long id, Function<String, Side> chosen) {
        return revisions.conflicts().stream()
                .filter(it -> it.number() == id)
                .findFirst()
                .flatMap(it -> latest(it).map(entry -> new Sides(it, entry, merged(it, entry, chosen))));
    }

    private Optional<Revision> latest(SeedConflict conflict) {
        return revisions.history(conflict.id()).stream()
                .findFirst()
                .flatMap(it -> revisions.find(conflict.id(), it.number()));
    }

    private Merged merged(SeedConflict conflict, Revision entry, Function<String, Side> chosen) {
        var mine = Documents.tree(entry.document());
        ObjectNode base = revisions
                .lastTaken(conflict.id())
                .map(it -> Documents.tree(it.document()))
                .orElseGet(mine::objectNode);
        return Merge.of(base, mine, Documents.tree(conflict.document()), chosen);
    }

    /**
     * Settles a conflict; what is taken is a revision. It is live once the caller has refreshed the knowledge base.
     *
     * @param expected the revision of the entry that the editor saw
     * @param chosen for {@link Choice#MERGED}: whose word stands where both contradict each other
     */
    @Transactional
    SettledConflict settle(long id, Choice choice, int expected, Function<String, Side> chosen, String editor) {
        revisions.hold();
        var sides = find(id, chosen);
        if (sides.isEmpty()) {
            return new SettledConflict.Gone();
        }
        var conflict = sides.get().conflict();
        int latest = sides.get().entry().head().number();
        if (latest != expected) {
            return new SettledConflict.Stale(latest);
        }
        revisions.settle(conflict);
        audit.record(
                editor,
                "conflict.settle",
                conflict.id().toString(),
                choice.name().toLowerCase(Locale.ROOT) + ", " + conflict.path());
        return switch (choice) {
            case EDITOR -> new SettledConflict.Kept();
            case FILE -> taken(conflict, conflict.document(), latest, editor, "the file's word taken");
            case MERGED ->
                taken(
                        conflict,
                        CanonicalJson.of(sides.get().merged().document()),
                        latest,
                        editor,
                        "merged with the file");
        };
    }

    private SettledConflict taken(SeedConflict conflict, String document, int latest, String editor, String reason) {
        var edited = revisions.publish(new Edit(conflict.id(), document, editor, reason), latest);
        if (edited instanceof Edited.Saved(var revision)) {
            return new SettledConflict.Taken(revision.head());
        }
        throw new IllegalStateException("changed by another while nobody else may write: " + conflict.id());
    }
}
