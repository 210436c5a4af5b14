package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Fate;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What readers said, before an administrator.
 *
 * @param ruling where it is ruled on them
 * @param more the next page, or empty
 * @param notice what came of an act, as a token; else empty
 * @param count how many it was done to; of a stale revision, the latest one's number
 * @param learned figures that could be taken into a revision, where one entry is looked at; else null
 */
record OutcomesPage(
        String entry,
        String reporter,
        String source,
        String ruling,
        String more,
        List<ShownFate> rows,
        String notice,
        int count,
        @Nullable LearnedFigures learned) {

    /**
     * One outcome and what became of it.
     *
     * @param about the workaround or dead end; blank where it is the entry itself
     * @param percent what it weighs, of a whole voice
     */
    record ShownFate(
            long position,
            Ago at,
            String entry,
            String href,
            String kind,
            Said about,
            String outcome,
            boolean good,
            String state,
            int percent,
            String software,
            String channel,
            String reporter,
            String source,
            String note) {

        /** So much of a pseudonym tells one from another on a page. */
        private static final int SHORT = 8;

        public String reporterShort() {
            return reporter.substring(0, Math.min(SHORT, reporter.length()));
        }

        public String sourceShort() {
            return source.substring(0, Math.min(SHORT, source.length()));
        }
    }

    static OutcomesPage of(
            OutcomeFilter filter,
            List<Fate> fates,
            Notice notice,
            @Nullable LearnedFigures learned,
            KnowledgeBase base,
            Language language,
            Clock clock) {
        boolean full = fates.size() >= filter.page().limit();
        return new OutcomesPage(
                filter.entry.strip(),
                filter.reporter.strip(),
                filter.source.strip(),
                filter.ruling(),
                full ? filter.address(fates.getLast().cast().position()) : "",
                fates.stream().map(it -> row(it, base, language, clock)).toList(),
                notice.token(),
                notice.count(),
                learned);
    }

    private static ShownFate row(Fate fate, KnowledgeBase base, Language language, Clock clock) {
        var cast = fate.cast();
        EntryId id = cast.entry();
        Optional<Entry> entry = base.find(id).map(PublishedEntry::entry);
        return new ShownFate(
                cast.position(),
                Ago.of(cast.at(), clock),
                id.toString(),
                Addresses.of(id),
                Tokens.of(cast.subject().kind()),
                entry.map(it -> Items.said(cast.subject(), it, language))
                        .orElse(Said.plain(cast.subject().item())),
                cast.outcome().token(),
                cast.outcome().good(),
                Tokens.of(fate.state()),
                Gauge.percent(fate.weight()),
                cast.software().minor(),
                Tokens.of(cast.channel()),
                cast.reporter(),
                cast.source(),
                cast.note());
    }

    public boolean ofOne() {
        return !reporter.isEmpty() || !source.isEmpty();
    }

    public boolean filtered() {
        return ofOne() || !entry.isEmpty();
    }
}
