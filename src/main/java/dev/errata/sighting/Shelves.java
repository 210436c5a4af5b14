package dev.errata.sighting;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.errata.sighting.Seen.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which rows there are, by source and hour: these need no insert any more, and their number is bounded. This node's own view: a row that
 * another node adds is not known here, and is found when it is written. Thread-safe.
 */
@ApplicationScoped
class Shelves {

    /** A megabyte each, where they are full. */
    private static final int MOST = 128;

    private final Sql sql;
    private final SightingsConfig config;
    private final Cache<Shelf, Set<Long>> shelves =
            Caffeine.newBuilder().maximumSize(MOST).build();

    Shelves(Sql sql, SightingsConfig config) {
        this.sql = sql;
        this.config = config;
    }

    private record Shelf(Instant hour, String source) {}

    /** Fired once rows were inserted: they count from the commit on. */
    record Filled(Collection<Slot> slots) {}

    /** What one batch is to be counted into. Not thread-safe. */
    final class Room {

        private final Set<Slot> fresh = new HashSet<>();
        private final Map<Shelf, Integer> taken = new HashMap<>();

        /** Where {@code slot} is to be counted: here, or with all else for which there is no room. */
        Slot place(Slot slot) {
            if (known(slot) || fresh.contains(slot)) {
                return slot;
            }
            var shelf = new Shelf(slot.hour(), slot.place().source());
            int more = taken.getOrDefault(shelf, 0);
            if (prints(shelf).size() + more >= config.mostPerHour()) {
                var folded = slot.folded();
                if (!known(folded)) {
                    fresh.add(folded);
                }
                return folded;
            }
            taken.put(shelf, more + 1);
            fresh.add(slot);
            return slot;
        }

        /** Those that have no row yet, as far as this node knows; in order. */
        List<Slot> fresh() {
            return fresh.stream().sorted().toList();
        }
    }

    Room room() {
        return new Room();
    }

    void fill(@Observes(during = TransactionPhase.AFTER_SUCCESS) Filled filled) {
        for (var slot : filled.slots()) {
            // What is not in memory is loaded when it is asked for next.
            var prints =
                    shelves.getIfPresent(new Shelf(slot.hour(), slot.place().source()));
            if (prints != null) {
                prints.add(slot.print());
            }
        }
    }

    private boolean known(Slot slot) {
        return prints(new Shelf(slot.hour(), slot.place().source())).contains(slot.print());
    }

    private Set<Long> prints(Shelf shelf) {
        return shelves.get(shelf, this::load);
    }

    private Set<Long> load(Shelf shelf) {
        Set<Long> prints = ConcurrentHashMap.newKeySet();
        prints.addAll(sql.list(
                """
                select entry_id, cluster_id, fingerprint, service, version from sighting
                where hour_start = ? and source = ?
                """,
                List.of(shelf.hour(), shelf.source()),
                row -> new Slot(
                                shelf.hour(),
                                row.getString("entry_id"),
                                row.getString("cluster_id"),
                                row.getString("fingerprint"),
                                new Place(shelf.source(), row.getString("service"), row.getString("version")))
                        .print()));
        return prints;
    }
}
