package dev.errata.sighting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * Which cluster each event went to: the next one like it goes there too, whatever became of the templates since; and when somebody knows
 * what it is, so does the cluster. Thread-safe; needs a transaction.
 */
@ApplicationScoped
class Members {

    private static final int MOST_KEPT = 100_000;
    private static final int AT_ONCE = 500;
    private static final String NONE = "";

    private final Sql sql;

    /** Never forgotten because it is old: where a statement went once, it goes for ever. */
    private final Cache<String, String> statements =
            Caffeine.newBuilder().maximumSize(MOST_KEPT).build();

    /** What is not there now may be there a minute later, by another node. */
    private final Cache<String, String> fingerprints = Caffeine.newBuilder()
            .maximumSize(MOST_KEPT)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    Members(Sql sql) {
        this.sql = sql;
    }

    /** An event in a cluster, with the fingerprint of the whole and of its statement alone. */
    record Member(String fingerprint, String statement, String cluster) {}

    /** The cluster of each statement that was seen before, by the statement's print. */
    Map<String, String> ofStatements(Set<String> prints) {
        var found = new HashMap<>(statements.getAllPresent(prints));
        var others = load("statement", without(prints, found));
        statements.putAll(others);
        found.putAll(others);
        return found;
    }

    /** The cluster of each event that was seen before, by its fingerprint. */
    Map<String, String> ofEvents(Set<String> prints) {
        var found = new HashMap<>(fingerprints.getAllPresent(prints));
        var missing = without(prints, found);
        var others = load("fingerprint", missing);
        missing.forEach(it -> fingerprints.put(it, others.getOrDefault(it, NONE)));
        found.putAll(others);
        found.values().removeIf(String::isEmpty);
        return found;
    }

    /** Keeps what is new of {@code members}, as far as it is admitted. */
    void keep(Collection<Member> members, Predicate<Member> admitted) {
        var fresh = new TreeMap<String, Member>();
        for (var member : members) {
            if (!fresh.containsKey(member.fingerprint())
                    && !Objects.equals(fingerprints.getIfPresent(member.fingerprint()), member.cluster())
                    && admitted.test(member)) {
                fresh.put(member.fingerprint(), member);
            }
        }
        var rows = List.copyOf(fresh.values());
        var made = sql.changeAll(
                "insert into unknown_member (fingerprint, statement, cluster_id) values (?, ?, ?) on conflict do nothing",
                rows.stream()
                        .map(it -> List.of(it.fingerprint(), it.statement(), it.cluster()))
                        .toList());
        for (int i = 0; i < made.length; i++) {
            // What was made here is not committed yet; what was there is.
            if (made[i] == 0) {
                fingerprints.put(rows.get(i).fingerprint(), rows.get(i).cluster());
            }
            statements.put(rows.get(i).statement(), rows.get(i).cluster());
        }
    }

    /** Rows were deleted: what is known of them is read again. */
    void forget() {
        statements.invalidateAll();
        fingerprints.invalidateAll();
    }

    private static Set<String> without(Set<String> prints, Map<String, String> found) {
        var missing = new TreeSet<>(prints);
        missing.removeAll(found.keySet());
        return missing;
    }

    private Map<String, String> load(String column, Set<String> prints) {
        var found = new HashMap<String, String>();
        var all = List.copyOf(prints);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var marks = String.join(", ", Collections.nCopies(some.size(), "?"));
            sql.list(
                            "select " + column + " as print, min(cluster_id) as cluster_id from unknown_member where "
                                    + column + " in (" + marks + ") group by " + column,
                            some,
                            row -> Map.entry(row.getString("print"), row.getString("cluster_id")))
                    .forEach(it -> found.put(it.getKey(), it.getValue()));
        }
        return found;
    }
}
