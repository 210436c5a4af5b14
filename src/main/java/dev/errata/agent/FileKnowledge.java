package dev.errata.agent;

import dev.errata.entry.EntryId;
import dev.errata.event.Reader;
import dev.errata.feedback.Beliefs;
import dev.errata.match.Context;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.MatchReport;
import dev.errata.match.PublishedEntry;
import dev.errata.match.StepVerdict;
import dev.errata.search.Browse;
import java.util.List;
import java.util.Optional;

/** What entry files say, without a database: nothing is kept, and no reader is heard. */
record FileKnowledge(KnowledgeBase entries) implements Knowledge {

    /** As much as the service takes where nobody says. */
    private static final long LONGEST_TEXT = 1 << 20;

    @Override
    public MatchReport look(String text, Context context, int limit) {
        return entries.answer(Reader.read(text), context, limit);
    }

    @Override
    public Optional<MatchReport> about(EntryId asked) {
        return entries.about(asked, Beliefs.AUTHORED);
    }

    @Override
    public Optional<PublishedEntry> find(EntryId asked) {
        return entries.find(asked);
    }

    @Override
    public Browse.Found browse(Browse.Query query) {
        return entries.browse(query);
    }

    @Override
    public List<StepVerdict> check(MatchReport report, List<String> steps) {
        return entries.check(report, steps);
    }

    @Override
    public long longestText() {
        return LONGEST_TEXT;
    }
}
