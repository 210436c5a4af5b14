package dev.errata.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One event of each kind at each source, to look at: the first of the latest hour, so that it is young without being written at every
 * count. Needs a transaction.
 */
@ApplicationScoped
class Samples {

    private final Sql sql;

    Samples(Sql sql) {
        this.sql = sql;
    }

    /** What a sample is of. */
    private record Kind(String entry, String cluster, String fingerprint, String source) implements Comparable<Kind> {

        private static final Comparator<Kind> ORDER = Comparator.comparing(Kind::entry)
                .thenComparing(Kind::cluster)
                .thenComparing(Kind::fingerprint)
                .thenComparing(Kind::source);

        static Kind of(Slot slot) {
            return new Kind(
                    slot.entry(),
                    slot.cluster(),
                    slot.fingerprint(),
                    slot.place().source());
        }

        @Override
        public int compareTo(Kind other) {
            return ORDER.compare(this, other);
        }
    }

    /** A sample there was one before of. */
    record Refreshed(List<Object> columns) {}

    /** Makes those that are missing; returns the others. */
    List<Refreshed> make(Map<Slot, Seen> examples) {
        var rows = new TreeMap<Kind, List<Object>>();
        examples.forEach((slot, seen) -> rows.put(Kind.of(slot), columns(slot, seen)));
        var all = List.copyOf(rows.values());
        var made = sql.changeAll("""
                insert into sighting_sample (taken_at, statement, sample, entry_id, cluster_id, fingerprint, source)
                values (?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                """, all);
        var others = new ArrayList<Refreshed>();
        for (int i = 0; i < made.length; i++) {
            if (made[i] == 0) {
                others.add(new Refreshed(all.get(i)));
            }
        }
        return others;
    }

    void refresh(List<Refreshed> samples) {
        sql.changeAll("""
                update sighting_sample set taken_at = ?, statement = ?, sample = ?
                where entry_id = ? and cluster_id = ? and fingerprint = ? and source = ? and taken_at <= ?
                """, samples.stream().map(Samples::unlessYounger).toList());
    }

    /** The latest stays, in whichever order they come. */
    private static List<Object> unlessYounger(Refreshed sample) {
        var columns = new ArrayList<>(sample.columns());
        columns.add(columns.getFirst());
        return columns;
    }

    private static List<Object> columns(Slot slot, Seen seen) {
        Instant taken = seen.first();
        return List.of(
                taken,
                seen.statement(),
                seen.sample(),
                slot.entry(),
                slot.cluster(),
                slot.fingerprint(),
                slot.place().source());
    }
}
