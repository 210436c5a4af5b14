package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Sample;
import dev.errata.entry.EntryId;
import dev.errata.feedback.History;
import dev.errata.library.RevisionHead;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.match.Toll;
import java.time.Clock;
import java.util.List;

/**
 * An entry on its own page.
 *
 * @param resolvable "true", "partial" or "false"
 * @param right whether it is the right one where it matches
 * @param helps whether anything in it helps
 * @param learned what readers said of it
 * @param lastConfirmed blank where nobody said
 * @param official blank label where the vendor documents it nowhere
 * @param provenance where it was imported from
 * @param history newest first
 * @param seen in log pipelines, in seven days
 * @param cost of its regex, on this node
 */
record EntryPage(
        int revision,
        Knowledge knowledge,
        String subcategory,
        String severity,
        String errorCode,
        String regex,
        List<String> aliases,
        List<String> tags,
        String resolvable,
        Rating right,
        Rating helps,
        ShownHistory learned,
        int evidenceCount,
        Ago lastConfirmed,
        Ago firstSeen,
        Source official,
        String officialSection,
        TieGraph graph,
        List<ShownSample> samples,
        ShownProvenance provenance,
        List<Change> history,
        Spark seen,
        ShownCost cost) {

    /** One of the entry's own test cases. */
    record ShownSample(String text, boolean match, String origin, String source) {

        private static ShownSample of(Sample sample) {
            return new ShownSample(sample.text(), sample.match(), sample.origin(), sample.source());
        }
    }

    /** One revision. */
    record Change(int number, String state, String author, RevisionReason reason, Ago at) {

        public boolean fromFile() {
            return author.equals(RevisionHead.FILE);
        }
    }

    static EntryPage of(
            PublishedEntry published,
            List<RevisionHead> history,
            KnowledgeBase base,
            Poll poll,
            History told,
            List<Long> seen,
            Toll toll,
            Language language,
            Clock clock) {
        var entry = published.entry();
        var belief = poll.beliefs().of(entry);
        var knowledge = Knowledge.of(
                entry, belief, causes(entry, base), base, new Booth("", "entry", entry.id(), poll, null), language);
        var standing = entry.standing();
        return new EntryPage(
                published.revision(),
                knowledge,
                entry.classification().subcategory(),
                Tokens.of(entry.classification().severity()),
                entry.recognition().errorCode(),
                entry.recognition().regex(),
                entry.recognition().aliases(),
                entry.classification().tags(),
                Tokens.of(standing.resolvable()),
                Rating.of(belief.right(), standing.confidence(), standing.evidenceCount()),
                Rating.of(belief.helps(), standing.fixSuccessRate(), standing.evidenceCount()),
                ShownHistory.of(entry, belief, told, language, clock),
                standing.evidenceCount(),
                Ago.of(standing.lastConfirmed(), clock),
                Ago.of(standing.firstSeen(), clock),
                Source.of(entry.reference().officialDocUrl()),
                entry.reference().officialDocSection(),
                TieGraph.of(knowledge.headline().id(), knowledge.ties()),
                entry.samples().stream().map(ShownSample::of).toList(),
                ShownProvenance.of(published.document().json()),
                history.stream()
                        .map(it -> new Change(
                                it.number(),
                                Tokens.of(it.state()),
                                it.author(),
                                RevisionReason.of(it.reason()),
                                Ago.of(it.createdAt(), clock)))
                        .sorted((one, other) -> Integer.compare(other.number(), one.number()))
                        .toList(),
                Spark.ofWeek(seen),
                ShownCost.of(toll, published.quarantine()));
    }

    private static List<Entry> causes(Entry entry, KnowledgeBase base) {
        return entry.ties().precededBy().stream()
                .flatMap(tie -> EntryId.parse(tie.errorId()).flatMap(base::find).stream())
                .map(PublishedEntry::entry)
                .toList();
    }
}
