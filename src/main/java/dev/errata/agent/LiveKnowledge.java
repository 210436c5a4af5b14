package dev.errata.agent;

import dev.errata.entry.EntryId;
import dev.errata.match.Context;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.Lookup;
import dev.errata.match.MatchConfig;
import dev.errata.match.MatchReport;
import dev.errata.match.PublishedEntry;
import dev.errata.match.StepVerdict;
import dev.errata.search.Browse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** What the service knows now; answers are kept, so that something can be said of them. */
@ApplicationScoped
class LiveKnowledge implements Knowledge {

    private final Lookup lookup;
    private final LiveKnowledgeBase live;
    private final MatchConfig config;

    LiveKnowledge(Lookup lookup, LiveKnowledgeBase live, MatchConfig config) {
        this.lookup = lookup;
        this.live = live;
        this.config = config;
    }

    @Override
    public MatchReport look(String text, Context context, int limit) {
        return lookup.look(text, context, limit);
    }

    @Override
    public Optional<MatchReport> about(EntryId asked) {
        return lookup.about(asked);
    }

    @Override
    public Optional<PublishedEntry> find(EntryId asked) {
        return live.current().find(asked);
    }

    @Override
    public Browse.Found browse(Browse.Query query) {
        return live.current().browse(query);
    }

    @Override
    public List<StepVerdict> check(MatchReport report, List<String> steps) {
        return lookup.check(report, steps);
    }

    @Override
    public long longestText() {
        return config.maxBytes().asLongValue();
    }
}
