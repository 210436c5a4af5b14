package dev.errata.web;

import dev.errata.curation.Draft;
import dev.errata.entry.EntryId;
import dev.errata.library.SeedConflict;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.sighting.Unknown;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waits for an editor.
 *
 * @param status of the clusters that are shown, as a token
 * @param open clusters that wait, shown or not
 * @param stale entries to verify again
 * @param done what came of the last act
 */
record InboxPage(
        String status,
        long open,
        List<Row> rows,
        List<ShownDraft> drafts,
        List<ShownConflict> conflicts,
        int stale,
        Done done) {

    /** An entry to choose. */
    record Choice(String id, String href, String signature) {

        static Optional<Choice> of(EntryId id, KnowledgeBase base) {
            return base.find(id)
                    .map(PublishedEntry::entry)
                    .map(it -> new Choice(
                            it.id().toString(),
                            Addresses.of(it.id()),
                            it.recognition().signature().in(false)));
        }
    }

    /**
     * A cluster of events that nobody knows.
     *
     * @param sample empty for a reader who may not see lines of logs
     * @param entry what it turned out to be; null where nobody said
     * @param until when it is back, where it is snoozed until some day
     * @param asked what was searched for, to say what it is
     * @param found by that
     */
    record Row(
            String id,
            String status,
            String template,
            String severity,
            String count,
            Spark spark,
            Ago first,
            Ago last,
            String sample,
            List<Choice> near,
            @Nullable Choice entry,
            String until,
            String asked,
            List<Choice> found) {

        static Row of(Unknown unknown, Search search, KnowledgeBase base, boolean lines, Clock clock) {
            boolean here = search.cluster().equals(unknown.id());
            return new Row(
                    unknown.id(),
                    Tokens.of(unknown.status()),
                    unknown.template(),
                    Tokens.of(unknown.severity()),
                    Figures.whole(unknown.count()),
                    Spark.of(unknown.trend()),
                    Ago.of(unknown.first(), clock),
                    Ago.of(unknown.last(), clock),
                    lines ? unknown.sample() : "",
                    unknown.near().stream()
                            .flatMap(it -> Choice.of(it, base).stream())
                            .toList(),
                    unknown.entry().flatMap(it -> Choice.of(it, base)).orElse(null),
                    unknown.snoozedUntil()
                            .filter(it -> it.isBefore(clock.instant().plus(Snooze.LONG)))
                            .map(it -> it.toString().substring(0, "2026-11-21".length()))
                            .orElse(""),
                    here ? search.words() : "",
                    here
                            ? search.found().stream()
                                    .flatMap(it -> Choice.of(it, base).stream())
                                    .toList()
                            : List.of());
        }

        public boolean searched() {
            return !asked.isEmpty();
        }
    }

    /** What was searched for to say what a cluster is, and was found. */
    record Search(String cluster, String words, List<EntryId> found) {

        static final Search NONE = new Search("", "", List.of());
    }

    /** A draft with what the linter says. */
    record ShownDraft(
            String id,
            String kind,
            String entry,
            String href,
            String document,
            String author,
            Ago made,
            boolean publishable,
            List<LintFinding> findings) {

        private static final int FIRST = 3;

        static ShownDraft of(Draft draft, boolean publishable, List<LintFinding> findings, Clock clock) {
            return new ShownDraft(
                    draft.id(),
                    Tokens.of(draft.kind()),
                    draft.entry().toString(),
                    draft.kind() == Draft.Kind.ALIAS ? Addresses.of(draft.entry()) : "",
                    draft.document(),
                    draft.author(),
                    Ago.of(draft.createdAt(), clock),
                    publishable,
                    findings);
        }

        /** As many as say what kind of draft it is; its own page has all. */
        public List<LintFinding> first() {
            return findings.subList(0, Math.min(FIRST, findings.size()));
        }

        public int more() {
            return findings.size() - first().size();
        }
    }

    /** An entry whose file and whose editor say different things. */
    record ShownConflict(String entry, String href) {

        static ShownConflict of(SeedConflict conflict) {
            return new ShownConflict(conflict.id().toString(), "/conflicts/" + conflict.number());
        }
    }

    /**
     * What came of an act.
     *
     * @param token one that the page has words for, or empty
     * @param about id of the cluster or the draft, or of an entry
     */
    record Done(String token, String about) {

        static final Done NONE = new Done("", "");

        /** Whether it can be undone by putting the cluster back. */
        public boolean undoable() {
            return token.equals("ignored") || token.equals("snoozed");
        }
    }

    public boolean shows(String name) {
        return status.equals(name);
    }

    public boolean idle() {
        return rows.isEmpty();
    }
}
