package dev.errata.sighting;

import dev.errata.entry.EntryId;
import dev.errata.event.Fingerprint;
import dev.errata.sighting.Cluster.State;
import dev.errata.sighting.ClusterMemory.Decided;
import dev.errata.sighting.ClusterRows.Fresh;
import dev.errata.sighting.Members.Member;
import dev.errata.sighting.Unknown.Status;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts unknown events that say the same into one cluster. Each node decides in memory; the rows are shared, and a node reads every two
 * seconds what others made and widened. Two that make a cluster of the same statement at once make the same one, as its id is the
 * statement's print. Thread-safe; needs a transaction.
 */
@ApplicationScoped
class Clusters {

    /** A change is read once it is committed, which may take so long. */
    private static final Duration OVERLAP = Duration.ofSeconds(15);

    private final ClusterRows rows;
    private final Members members;
    private final Clock clock;
    private final Event<Stored> committed;
    private final ClusterMemory memory;
    private final int most;
    private volatile Optional<Instant> read = Optional.empty();

    Clusters(ClusterRows rows, Members members, SightingsConfig config, Clock clock, Event<Stored> committed) {
        this.rows = rows;
        this.members = members;
        this.clock = clock;
        this.committed = committed;
        this.most = config.mostClusters();
        this.memory = new ClusterMemory(most);
    }

    /** Fired once rows were written: they are so from the commit on. */
    record Stored(Map<String, State> states) {}

    /**
     * Where events went.
     *
     * @param fresh ids of the clusters that never were before, on any node
     */
    record Placed(Decided decided, Set<String> fresh) {

        /** The cluster of what is unknown; empty for what is known, and where there was no room. */
        Optional<String> of(Seen seen) {
            return cluster(seen).map(Cluster::id);
        }

        private Optional<Cluster> cluster(Seen seen) {
            return seen.entry().isPresent()
                    ? Optional.empty()
                    : Optional.ofNullable(decided.places().get(print(seen)));
        }
    }

    /** The same for statements that differ only in what is masked. */
    private static String print(Seen seen) {
        return Fingerprint.of(seen.statement());
    }

    /** Finds or makes the cluster of each unknown event. */
    Placed place(List<Seen> all) {
        var statements = new LinkedHashMap<String, Seen>();
        all.stream().filter(it -> it.entry().isEmpty()).forEach(it -> statements.putIfAbsent(print(it), it));
        if (statements.isEmpty()) {
            return new Placed(new Decided(Map.of(), List.of()), Set.of());
        }
        var known = members.ofStatements(statements.keySet());
        memory.adopt(rows.find(memory.missing(known.values())), true);
        var decided = memory.decide(statements, known, clock.instant());
        var placed = new Placed(decided, make(decided, statements));
        keepMembers(all, placed);
        return placed;
    }

    private Set<String> make(Decided decided, Map<String, Seen> statements) {
        var fresh = new TreeMap<String, Fresh>();
        decided.places().forEach((print, cluster) -> {
            if (!cluster.stored().exists()) {
                fresh.putIfAbsent(cluster.id(), new Fresh(cluster, Objects.requireNonNull(statements.get(print))));
            }
        });
        var made = rows.make(fresh);
        var others = new HashSet<>(fresh.keySet());
        others.removeAll(made);
        memory.adopt(rows.find(others), true);
        return made;
    }

    private void keepMembers(List<Seen> all, Placed placed) {
        var clusters = placed.decided().places().values().stream()
                .distinct()
                .collect(Collectors.toMap(Cluster::id, Function.identity()));
        members.keep(
                all.stream()
                        .flatMap(seen ->
                                placed.of(seen).stream().map(id -> new Member(seen.fingerprint(), print(seen), id)))
                        .toList(),
                member -> Objects.requireNonNull(clusters.get(member.cluster())).admits());
    }

    /** Counts what was placed, and notes what became of clusters. */
    void count(List<Seen> all, Placed placed) {
        var now = clock.instant();
        var amounts = new TreeMap<String, Amount>();
        var latest = new HashMap<Cluster, Instant>();
        var samples = new TreeMap<String, Seen>();
        var examples = new TreeMap<String, Fresh>();
        for (var seen : all) {
            placed.cluster(seen).ifPresent(it -> {
                amounts.merge(it.id(), Amount.of(seen), Amount::plus);
                latest.merge(it, seen.last(), (one, other) -> one.isAfter(other) ? one : other);
                examples.putIfAbsent(it.id(), new Fresh(it, seen));
                if (it.outgrows(seen.last())) {
                    samples.put(it.id(), seen);
                }
            });
        }
        var known = known(all);
        var changes = new TreeMap<>(memory.resolved(known, now));
        placed.decided().left().stream()
                .filter(it -> it.stored().exists() && it.stored().status() == Status.OPEN)
                .forEach(it -> changes.put(it.id(), it.stored().with(Status.CLOSED, false, now)));
        if (!changes.isEmpty()) {
            // Those that are added to are locked in order; with others between them, all have to be.
            var locked = new TreeSet<>(amounts.keySet());
            locked.addAll(changes.keySet());
            rows.lock(locked);
        }
        var gone = rows.add(amounts);
        if (!gone.isEmpty()) {
            // Another node forgot them just now.
            examples.keySet().retainAll(gone);
            amounts.keySet().retainAll(gone);
            rows.make(examples);
            rows.add(amounts);
        }
        changes.putAll(memory.changes(latest, now));
        rows.change(changes, known);
        rows.sample(samples);
        committed.fire(new Stored(Map.copyOf(changes)));
    }

    /** What the events of clusters turned out to be, by id of the cluster. */
    private SortedMap<String, EntryId> known(List<Seen> all) {
        var entries = new HashMap<String, EntryId>();
        all.forEach(seen -> seen.entry().ifPresent(it -> entries.putIfAbsent(seen.fingerprint(), it)));
        var known = new TreeMap<String, EntryId>();
        members.ofEvents(entries.keySet())
                .forEach((print, cluster) -> known.putIfAbsent(cluster, Objects.requireNonNull(entries.get(print))));
        return known;
    }

    /** Forgets what was last seen before {@code oldest}, unless an editor decided on it. */
    void forget(Instant oldest) {
        rows.forget(oldest, most);
        members.forget();
        memory.forget(oldest);
    }

    /** Notes what an editor did to a cluster, in the transaction that did it. */
    void changed(String id) {
        var states = rows.find(List.of(id)).stream().collect(Collectors.toMap(Cluster::id, Cluster::stored));
        committed.fire(new Stored(states));
    }

    void commit(@Observes(during = TransactionPhase.AFTER_SUCCESS) Stored stored) {
        memory.commit(stored.states());
    }

    void start(@Observes StartupEvent event) {
        var now = clock.instant();
        memory.adopt(QuarkusTransaction.requiringNew().call(() -> rows.latest(most)), false);
        read = Optional.of(now);
    }

    void stop(@Observes ShutdownEvent event) {
        read = Optional.empty();
    }

    /** Hears of what other nodes did. */
    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        read.ifPresent(since -> {
            var now = clock.instant();
            memory.adopt(QuarkusTransaction.requiringNew().call(() -> rows.changedSince(since.minus(OVERLAP))), false);
            read = Optional.of(now);
        });
    }
}
