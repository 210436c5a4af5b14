package dev.errata.sighting;

import dev.errata.sighting.Seen.Place;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/**
 * What is counted together: the key of a row. Ordered, so that all who write several rows take them in the same order.
 *
 * @param hour its start
 * @param entry id, or empty
 * @param cluster id, or empty
 * @param fingerprint empty for all that is beyond the most rows of an hour
 */
record Slot(Instant hour, String entry, String cluster, String fingerprint, Place place) implements Comparable<Slot> {

    private static final Comparator<Slot> ORDER = Comparator.comparing(Slot::hour)
            .thenComparing(Slot::entry)
            .thenComparing(Slot::cluster)
            .thenComparing(Slot::fingerprint)
            .thenComparing(it -> it.place().source())
            .thenComparing(it -> it.place().service())
            .thenComparing(it -> it.place().version());

    /** Where what is counted here goes when there is no room for it. */
    Slot folded() {
        return new Slot(hour, entry, cluster, "", new Place(place.source(), "", ""));
    }

    boolean isFolded() {
        return fingerprint.isEmpty();
    }

    /** Tells slots of one hour and source apart, but for one case in 10<sup>11</sup>. */
    long print() {
        long print = 1;
        for (var part : List.of(entry, cluster, fingerprint, place.service(), place.version())) {
            print = Long.rotateLeft(print * 0x9E3779B97F4A7C15L, 29) + part.hashCode();
            print = (print ^ (print >>> 32)) * 0xD6E8FEB86659FD93L + part.length();
        }
        return print;
    }

    /** The columns of the key, in the order of the table. */
    List<Object> columns() {
        return List.of(hour, entry, cluster, fingerprint, place.source(), place.service(), place.version());
    }

    @Override
    public int compareTo(Slot other) {
        return ORDER.compare(this, other);
    }
}
