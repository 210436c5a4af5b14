package dev.errata.sighting;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the cluster that a statement belongs to, after the idea of Drain: only those with as many words and the same opening are compared,
 * so the way is short however many there are. Not thread-safe.
 *
 * @see <a href="https://doi.org/10.1109/ICWS.2017.13">Drain: an online log parsing approach with fixed depth tree</a>
 */
final class ClusterTree {

    /** All of a leaf are compared. */
    private static final int MOST_IN_LEAF = 500;

    private final int most;
    private final Map<Branch, List<Cluster>> leaves = new HashMap<>();
    private final Map<String, Cluster> clusters = new HashMap<>();

    /** @param most the most clusters */
    ClusterTree(int most) {
        this.most = most;
    }

    private record Branch(int words, String opening) {

        static Branch of(Wording wording) {
            return new Branch(wording.words().size(), wording.opening());
        }
    }

    Optional<Cluster> find(String id) {
        return Optional.ofNullable(clusters.get(id));
    }

    /** The cluster that {@code wording} belongs to: the nearest, of equally near ones the oldest. */
    Optional<Cluster> nearest(Wording wording) {
        Cluster nearest = null;
        double least = wording.slack();
        for (var cluster : leaf(wording)) {
            double distance = cluster.wording().distance(wording);
            if (distance < least || (distance <= least && nearest == null)) {
                nearest = cluster;
                least = distance;
            }
        }
        return Optional.ofNullable(nearest);
    }

    /** Whether there is room for a cluster of {@code wording}. */
    boolean room(Wording wording) {
        return clusters.size() < most && leaf(wording).size() < MOST_IN_LEAF;
    }

    /** What has to go so that there is room for a cluster of {@code wording}: what was not seen for longest. */
    Optional<Cluster> replaceable(Wording wording) {
        Collection<Cluster> among = leaf(wording).size() < MOST_IN_LEAF ? clusters.values() : leaf(wording);
        return among.stream()
                .filter(it -> it.stored().replaceable())
                .min(Comparator.comparing(Cluster::last).thenComparing(Cluster::id));
    }

    void add(Cluster cluster) {
        if (clusters.putIfAbsent(cluster.id(), cluster) == null) {
            leaves.computeIfAbsent(Branch.of(cluster.wording()), any -> new ArrayList<>())
                    .add(cluster);
        }
    }

    void remove(Cluster cluster) {
        if (clusters.remove(cluster.id(), cluster)) {
            leaves.computeIfPresent(Branch.of(cluster.wording()), (branch, leaf) -> {
                leaf.remove(cluster);
                return leaf.isEmpty() ? null : leaf;
            });
        }
    }

    void removeIf(Predicate<Cluster> gone) {
        clusters.values().stream().filter(gone).toList().forEach(this::remove);
    }

    private List<Cluster> leaf(Wording wording) {
        return leaves.getOrDefault(Branch.of(wording), List.of());
    }
}
