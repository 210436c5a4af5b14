package dev.errata.sighting;

import dev.errata.sighting.Counted.Sighting;
import dev.errata.sighting.Counts.Assigned;
import dev.errata.sighting.Seen.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What was seen, counted per entry or unknown, place and hour. Thread-safe, also among several nodes on one database. */
@ApplicationScoped
public class Sightings {

    private final Counts counts;
    private final Clusters clusters;
    private final FirstSightings firsts;
    private final SightingQueries queries;
    private final Event<Counted> counted;

    Sightings(
            Counts counts, Clusters clusters, FirstSightings firsts, SightingQueries queries, Event<Counted> counted) {
        this.counts = counts;
        this.clusters = clusters;
        this.firsts = firsts;
        this.queries = queries;
        this.counted = counted;
    }

    /**
     * Adds to the counts, and fires {@link Counted}. Texts are cut to what is kept.
     *
     * @throws jakarta.transaction.TransactionalException if the caller has no transaction
     */
    @Transactional(TxType.MANDATORY)
    public void add(List<Seen> batch) {
        if (batch.isEmpty()) {
            return;
        }
        var all = batch.stream().map(Sightings::kept).toList();
        // In this order, so that two who count at once never wait for each other.
        var placed = clusters.place(all);
        var fresh = firsts.note(all);
        counts.add(all.stream()
                .map(it -> new Assigned(it, placed.of(it).orElse("")))
                .toList());
        clusters.count(all, placed);
        var sightings = new ArrayList<Sighting>();
        for (var seen : all) {
            var cluster = placed.of(seen);
            // Of several in one batch, one is the first.
            boolean first = seen.entry()
                    .map(it -> fresh.remove(List.of(it.toString(), seen.place().source())))
                    .orElseGet(() -> cluster.filter(placed.fresh()::remove).isPresent());
            sightings.add(new Sighting(seen, cluster, first));
        }
        counted.fire(new Counted(sightings));
    }

    /** The counts of what was seen, those with most events first. */
    @Transactional
    public List<SightingCount> list(SightingQuery query) {
        return queries.list(query);
    }

    /** A masked sample of each of what {@code query} asks for; of some of them, where there are more than its limit. */
    @Transactional
    public Map<SampleOf, String> samples(SightingQuery query) {
        return queries.samples(query);
    }

    /** The samples that were taken last, newest first, known or not. */
    @Transactional
    public List<SampleTaken> latest(int most) {
        return queries.latest(most);
    }

    /** Samples of what went to a cluster of unknowns, one of each kind and source, newest first. */
    @Transactional
    public List<SampleTaken> ofCluster(String cluster, int most) {
        return queries.ofCluster(cluster, most);
    }

    private static Seen kept(Seen seen) {
        var place = seen.place();
        return new Seen(
                seen.entry(),
                seen.fingerprint(),
                new Place(
                        KeptText.of(place.source(), KeptText.SOURCE),
                        KeptText.of(place.service(), KeptText.SERVICE),
                        KeptText.of(place.version(), KeptText.VERSION)),
                seen.severity(),
                seen.first(),
                seen.last(),
                seen.count(),
                KeptText.of(seen.statement(), KeptText.STATEMENT),
                KeptText.of(seen.sample(), KeptText.SAMPLE),
                seen.near());
    }
}
