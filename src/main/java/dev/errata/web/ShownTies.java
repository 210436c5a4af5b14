package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Tie;
import dev.errata.entry.EntryId;
import dev.errata.match.KnowledgeBase;
import java.util.List;

/** The ties of an entry to others. */
record ShownTies(List<ShownTie> precededBy, List<ShownTie> leadsTo, List<ShownTie> confusedWith) {

    /**
     * One tie.
     *
     * @param href empty where there is no such entry
     * @param signature of the other entry, or its id where there is no such entry
     * @param percent how probable, or -1 where nobody said
     */
    record ShownTie(
            String id,
            String href,
            String signature,
            Said translation,
            Said condition,
            Said distinction,
            Said delay,
            int percent) {

        public boolean known() {
            return !href.isEmpty();
        }

        public boolean estimated() {
            return percent >= 0;
        }
    }

    static ShownTies of(Entry entry, KnowledgeBase base, Language language) {
        return new ShownTies(
                of(entry.ties().precededBy(), base, language),
                of(entry.ties().leadsTo(), base, language),
                of(entry.ties().confusedWith(), base, language));
    }

    public boolean none() {
        return precededBy.isEmpty() && leadsTo.isEmpty() && confusedWith.isEmpty();
    }

    private static List<ShownTie> of(List<Tie> ties, KnowledgeBase base, Language language) {
        return ties.stream().map(tie -> of(tie, base, language)).toList();
    }

    private static ShownTie of(Tie tie, KnowledgeBase base, Language language) {
        var other = EntryId.parse(tie.errorId()).flatMap(base::find).map(it -> it.entry());
        return new ShownTie(
                other.map(it -> it.id().toString()).orElse(tie.errorId()),
                other.map(it -> Addresses.of(it.id())).orElse(""),
                other.map(it -> it.recognition().signature().in(false)).orElse(tie.errorId()),
                other.map(it -> Headline.translation(it, language)).orElse(Said.plain("")),
                language.sayEnglish(tie.condition()),
                language.sayEnglish(tie.distinction()),
                language.sayEnglish(tie.typicalDelay()),
                Double.isNaN(tie.probability()) ? -1 : Gauge.percent(tie.probability()));
    }
}
