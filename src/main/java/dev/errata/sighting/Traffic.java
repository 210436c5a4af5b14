package dev.errata.sighting;

import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** What is happening now. Thread-safe. */
@ApplicationScoped
public class Traffic {

    private static final Comparator<Happening> BIGGEST_CHANGE_FIRST = Comparator.comparingDouble(Happening::change)
            .reversed()
            .thenComparing(Happening::count, Comparator.reverseOrder())
            .thenComparing(it -> it.entry().map(EntryId::toString).orElse(""))
            .thenComparing(it -> it.cluster().orElse(""));

    private final TrafficQueries queries;
    private final Clock clock;

    Traffic(TrafficQueries queries, Clock clock) {
        this.queries = queries;
        this.clock = clock;
    }

    /**
     * What was seen within the last 24 hours, the biggest change first.
     *
     * @param source only from there; empty for any
     * @param limit the most
     */
    @Transactional
    public List<Happening> now(String source, int limit) {
        return queries.happenings(source, clock.instant()).stream()
                .sorted(BIGGEST_CHANGE_FIRST)
                .limit(limit)
                .toList();
    }

    /** How much is known of what was seen, in whole hours. */
    @Transactional
    public Share share(Instant since, Instant until) {
        return queries.share(since, until);
    }

    /**
     * Events of an entry in each of the last {@code hours} hours, the current one last.
     *
     * @param ids all that the entry has, or had
     */
    @Transactional
    public List<Long> hourly(Set<EntryId> ids, int hours) {
        return queries.hourly(ids, hours, clock.instant());
    }
}
