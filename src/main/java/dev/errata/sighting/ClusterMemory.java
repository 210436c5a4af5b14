package dev.errata.sighting;

import dev.errata.entry.EntryId;
import dev.errata.sighting.Cluster.State;
import dev.errata.sighting.Unknown.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The clusters that a node knows, and its decisions on what belongs to which. Bounded. Thread-safe; waits for nobody. */
final class ClusterMemory {

    /** What is seen of a resolved cluster within this time was on its way. */
    private static final Duration GRACE = Duration.ofMinutes(1);

    private static final int LEAST_AN_HOUR = 100;

    private final ClusterTree tree;
    private final int mostAnHour;
    private Instant hour = Instant.EPOCH;
    private int madeThisHour;

    /** @param most the most clusters; a tenth of them may come in one hour */
    ClusterMemory(int most) {
        tree = new ClusterTree(most);
        mostAnHour = Math.max(LEAST_AN_HOUR, most / 10);
    }

    /**
     * What was decided.
     *
     * @param places cluster by print of the statement; what there was no room for is absent
     * @param left what had to leave the inbox to make room
     */
    record Decided(Map<String, Cluster> places, List<Cluster> left) {}

    /** Those of {@code ids} that are not here. */
    synchronized Set<String> missing(Collection<String> ids) {
        return ids.stream().filter(id -> tree.find(id).isEmpty()).collect(Collectors.toSet());
    }

    /** Takes what is committed. What left the inbox is not kept, unless something goes into it now. */
    synchronized void adopt(List<Cluster> committed, boolean needed) {
        for (var cluster : committed) {
            boolean closed = cluster.stored().status() == Status.CLOSED && !needed;
            var here = tree.find(cluster.id());
            if (closed) {
                here.ifPresent(tree::remove);
            } else if (here.isEmpty()) {
                tree.add(cluster);
            } else {
                here.get().take(cluster.stored());
            }
        }
    }

    synchronized void forget(Instant oldest) {
        tree.removeIf(it -> it.stored().replaceable() && it.last().isBefore(oldest));
    }

    synchronized void commit(Map<String, State> states) {
        states.forEach((id, state) -> tree.find(id).ifPresent(it -> {
            if (state.status() == Status.CLOSED) {
                tree.remove(it);
            } else {
                it.take(state);
            }
        }));
    }

    /**
     * Decides where statements belong.
     *
     * @param statements by their print
     * @param known where such a statement went before, by its print
     */
    synchronized Decided decide(Map<String, Seen> statements, Map<String, String> known, Instant now) {
        if (!Hours.of(now).equals(hour)) {
            hour = Hours.of(now);
            madeThisHour = 0;
        }
        var places = new HashMap<String, Cluster>();
        var left = new ArrayList<Cluster>();
        statements.forEach((print, seen) -> place(print, seen, known, now, left).ifPresent(it -> {
            it.seen(seen.last());
            places.put(print, it);
        }));
        return new Decided(places, left);
    }

    private Optional<Cluster> place(
            String print, Seen seen, Map<String, String> known, Instant now, List<Cluster> left) {
        var before = Optional.ofNullable(known.get(print)).flatMap(tree::find);
        if (before.isPresent()) {
            return before;
        }
        var wording = Wording.of(seen.statement());
        var nearest = tree.nearest(wording);
        if (nearest.isPresent()) {
            nearest.get().widen(wording);
            return nearest;
        }
        return tree.find(print).or(() -> make(print, wording, seen.last(), now, left));
    }

    private Optional<Cluster> make(String print, Wording wording, Instant seen, Instant now, List<Cluster> left) {
        if (madeThisHour >= mostAnHour) {
            return Optional.empty();
        }
        if (!tree.room(wording)) {
            var least = tree.replaceable(wording);
            if (least.isEmpty()) {
                return Optional.empty();
            }
            tree.remove(least.get());
            left.add(least.get());
        }
        madeThisHour++;
        var cluster = Cluster.fresh(print, wording, now, seen);
        tree.add(cluster);
        return Optional.of(cluster);
    }

    /**
     * What changes of a cluster in which something unknown is seen, by the latest time: its template where it was widened, its status where
     * it had left the inbox.
     */
    synchronized Map<String, State> changes(Map<Cluster, Instant> seen, Instant now) {
        var changes = new HashMap<String, State>();
        seen.forEach((cluster, last) -> {
            var state = cluster.stored();
            var template = ClusterRows.template(cluster.wording());
            if (!state.exists()) {
                changes.put(cluster.id(), state.with(template, state.changed()));
                return;
            }
            var next = state.template().equals(template) ? state : state.with(template, now);
            if (state.status() == Status.CLOSED) {
                next = next.with(Status.OPEN, state.reopened(), now);
            } else if (state.status() == Status.RESOLVED
                    && last.isAfter(state.changed().plus(GRACE))) {
                next = next.with(Status.OPEN, true, now);
            }
            if (!next.equals(state)) {
                changes.put(cluster.id(), next);
            }
        });
        return changes;
    }

    /**
     * What changes where events of clusters are known by now. What was resolved before and came back is left to editors: some of it is
     * known and some is not.
     *
     * @param entries what they are, by id of the cluster
     */
    synchronized Map<String, State> resolved(Map<String, EntryId> entries, Instant now) {
        var changes = new HashMap<String, State>();
        entries.keySet()
                .forEach(id -> tree.find(id)
                        .map(Cluster::stored)
                        .filter(it -> it.exists() && !it.reopened())
                        .filter(it -> it.status() == Status.OPEN || it.status() == Status.SNOOZED)
                        .ifPresent(it -> changes.put(id, it.with(Status.RESOLVED, false, now))));
        return changes;
    }
}
