package dev.errata.sighting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** When each entry was seen first at each source. Thread-safe; needs a transaction. */
@ApplicationScoped
class FirstSightings {

    private final Sql sql;

    /** Pairs whose row is committed. */
    private final Cache<List<String>, Boolean> known =
            Caffeine.newBuilder().maximumSize(100_000).build();

    FirstSightings(Sql sql) {
        this.sql = sql;
    }

    /** Notes what is seen; returns the entry and the source of what never was before, on any node. */
    Set<List<String>> note(Collection<Seen> all) {
        var firsts = new TreeMap<String, Map<String, Instant>>();
        for (var seen : all) {
            seen.entry()
                    .map(Object::toString)
                    .filter(it -> known.getIfPresent(List.of(it, seen.place().source())) == null)
                    .ifPresent(it -> firsts.computeIfAbsent(it, any -> new TreeMap<>())
                            .merge(
                                    seen.place().source(),
                                    seen.first(),
                                    (one, other) -> one.isBefore(other) ? one : other));
        }
        var rows = firsts.entrySet().stream()
                .flatMap(entry -> entry.getValue().entrySet().stream()
                        .map(it -> List.<Object>of(entry.getKey(), it.getKey(), it.getValue())))
                .toList();
        var made = sql.changeAll(
                "insert into first_sighting (entry_id, source, first_seen) values (?, ?, ?) on conflict do nothing",
                rows);
        var fresh = new HashSet<List<String>>();
        for (int i = 0; i < made.length; i++) {
            var pair = List.of((String) rows.get(i).get(0), (String) rows.get(i).get(1));
            if (made[i] > 0) {
                // Not known before the commit, which may fail: the next sighting will find it.
                fresh.add(pair);
            } else {
                known.put(pair, true);
            }
        }
        return fresh;
    }
}
