package dev.errata.sighting;

import dev.errata.sighting.Shelves.Filled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Adds to the counts. Needs a transaction.
 *
 * <p>Several may count the same at once, on one node and on several. Whoever does first makes the rows that are missing, then adds to them;
 * both in the order of the key, so that one may wait for another, but never two for each other.
 */
@ApplicationScoped
class Counts {

    private static final String KEY = """
            hour_start = ? and entry_id = ? and cluster_id = ? and fingerprint = ?
            and source = ? and service = ? and version = ?
            """;
    private static final String MAKE = """
            insert into sighting (hour_start, entry_id, cluster_id, fingerprint, source, service, version,
                severity, events, first_seen, last_seen)
            values (?, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?) on conflict do nothing
            """;
    private static final String ADD = """
            update sighting set severity = greatest(severity, ?), events = events + ?,
                first_seen = least(first_seen, ?), last_seen = greatest(last_seen, ?)
            where
            """ + KEY;

    private final Sql sql;
    private final Shelves shelves;
    private final Samples samples;
    private final Event<Filled> filled;

    Counts(Sql sql, Shelves shelves, Samples samples, Event<Filled> filled) {
        this.sql = sql;
        this.shelves = shelves;
        this.samples = samples;
        this.filled = filled;
    }

    /** What was seen, and which cluster it went into; empty for none. */
    record Assigned(Seen seen, String cluster) {

        Slot slot() {
            return new Slot(
                    Hours.of(seen.first()),
                    seen.entry().map(Object::toString).orElse(""),
                    cluster,
                    seen.fingerprint(),
                    seen.place());
        }
    }

    void add(Collection<Assigned> batch) {
        var room = shelves.room();
        var amounts = new TreeMap<Slot, Amount>();
        var examples = new HashMap<Slot, Seen>();
        for (var each : batch) {
            var slot = room.place(each.slot());
            amounts.merge(slot, Amount.of(each.seen()), Amount::plus);
            examples.putIfAbsent(slot, each.seen());
        }
        var fresh = room.fresh();
        examples.keySet().retainAll(make(fresh, amounts));
        var refreshed = samples.make(examples);
        add(amounts);
        samples.refresh(refreshed);
        filled.fire(new Filled(fresh));
    }

    /** Makes empty rows; returns those that were missing. */
    private Set<Slot> make(List<Slot> slots, Map<Slot, Amount> amounts) {
        var made = sql.changeAll(
                MAKE,
                slots.stream().map(slot -> empty(slot, amount(slot, amounts))).toList());
        return IntStream.range(0, made.length)
                .filter(i -> made[i] > 0)
                .mapToObj(slots::get)
                .collect(Collectors.toSet());
    }

    private void add(SortedMap<Slot, Amount> amounts) {
        var slots = List.copyOf(amounts.keySet());
        var missing = add(slots, amounts);
        if (!missing.isEmpty()) {
            // Two slots of one print, or rows that somebody deleted by hand: rare enough to be slow.
            make(missing, amounts);
            add(missing, amounts);
        }
    }

    /** Those that have no row. */
    private List<Slot> add(List<Slot> slots, Map<Slot, Amount> amounts) {
        var changed = sql.changeAll(
                ADD,
                slots.stream().map(slot -> added(slot, amount(slot, amounts))).toList());
        return IntStream.range(0, changed.length)
                .filter(i -> changed[i] == 0)
                .mapToObj(slots::get)
                .toList();
    }

    private static Amount amount(Slot slot, Map<Slot, Amount> amounts) {
        return Objects.requireNonNull(amounts.get(slot));
    }

    private static List<Object> empty(Slot slot, Amount amount) {
        var columns = new ArrayList<>(slot.columns());
        columns.addAll(List.of(amount.first(), amount.last()));
        return columns;
    }

    private static List<Object> added(Slot slot, Amount amount) {
        var columns = new ArrayList<Object>(
                List.of(Badness.of(amount.severity()), amount.events(), amount.first(), amount.last()));
        columns.addAll(slot.columns());
        return columns;
    }
}
