package dev.errata.curation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.CanonicalJson;
import dev.errata.entry.Digest;
import dev.errata.entry.EntryId;
import dev.errata.library.Finding;
import dev.errata.library.RevisionHead;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Changes many entries at once, after a look at what that would do. Thread-safe. */
@ApplicationScoped
public class Bulk {

    /** The most entries at once. */
    public static final int MOST = 500;

    private final LiveKnowledgeBase live;
    private final DraftLint lint;
    private final BulkLog log;
    private final Clock clock;

    Bulk(LiveKnowledgeBase live, DraftLint lint, BulkLog log, Clock clock) {
        this.live = live;
        this.lint = lint;
        this.log = log;
        this.clock = clock;
    }

    /**
     * What an action would do.
     *
     * @param token names just this: the action, the entries, and their revisions
     * @param items what would be changed; entries that would stay as they are are left out
     * @param untouched how many those are
     */
    public record Plan(String token, List<Item> items, int untouched) {
        public Plan {
            items = List.copyOf(items);
        }
    }

    /**
     * What it would do to one entry.
     *
     * @param revision that it has now
     * @param document canonical JSON of what it would say
     * @param findings what the linter would say of it
     */
    public record Item(EntryId id, int revision, String document, Difference difference, List<Finding> findings) {
        public Item {
            findings = List.copyOf(findings);
        }
    }

    /** What came of it. */
    public sealed interface Done {

        /** All of it is live; one revision each. */
        record Applied(List<RevisionHead> revisions) implements Done {
            public Applied {
                revisions = List.copyOf(revisions);
            }
        }

        /** Something was changed since the plan was made; nothing was written. */
        record Changed() implements Done {}
    }

    /** What the action would do to these entries; those that are not live are passed over. */
    public Plan plan(Collection<EntryId> ids, BulkAction action) {
        var base = live.current();
        var today = LocalDate.now(clock);
        var items = new TreeSet<>(ids)
                .stream()
                        .limit(MOST)
                        .flatMap(
                                id -> base.find(id).filter(it -> it.entry().id().equals(id)).stream())
                        .map(it -> item(it, action, today))
                        .toList();
        var changed = items.stream()
                .filter(it -> action.retires() || !it.difference().none())
                .toList();
        return new Plan(token(changed, action), changed, items.size() - changed.size());
    }

    private Item item(PublishedEntry entry, BulkAction action, LocalDate today) {
        ObjectNode before = entry.document().json();
        var after = action.applied(before, today);
        var text = CanonicalJson.of(after);
        return new Item(
                entry.entry().id(),
                entry.revision(),
                text,
                Difference.between(before, after),
                action.retires() ? List.of() : lint.findings(text));
    }

    private static String token(List<Item> items, BulkAction action) {
        return Digest.of(items.stream()
                .map(it -> it.id() + " " + it.revision())
                .collect(Collectors.joining("\n", action.words() + "\n", "")));
    }

    /**
     * Does what was planned, all of it or nothing. Live before this returns.
     *
     * @param token of the plan
     * @param reason why, in the editor's words; may be empty
     */
    public Done apply(Collection<EntryId> ids, BulkAction action, String token, String editor, String reason) {
        var plan = plan(ids, action);
        if (!plan.token().equals(token)) {
            return new Done.Changed();
        }
        var done = log.write(plan.items(), action, editor, reason);
        if (done instanceof Done.Applied) {
            live.refresh();
        }
        return done;
    }
}
