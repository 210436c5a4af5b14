package dev.errata.feedback;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was said when, of one question: to tell what is said of late from what was said before. Kept by stretches of a twentieth of the
 * half-life, so that the log need not be read for it. Immutable.
 *
 * @param stretches what was said in each, unfaded; by its number
 */
record Trend(SortedMap<Long, Sum> stretches) {

    static final Trend NONE = new Trend(Collections.emptySortedMap());

    /** What counts as of late is ten stretches, half of the half-life: recent enough to differ, long enough to have heard a few. */
    private static final int LATE = 10;

    static Trend of(List<Weighed> voices, Learning learning) {
        var stretches = new TreeMap<Long, Sum>();
        for (var voice : voices) {
            var one = Sum.NONE.and(voice.good(), voice.weight());
            stretches.merge(number(voice.cast().at(), learning), one, Sum::plus);
        }
        return new Trend(Collections.unmodifiableSortedMap(stretches));
    }

    Trend plus(Trend other) {
        var both = new TreeMap<>(stretches);
        other.stretches.forEach((number, sum) -> both.merge(number, sum, Sum::plus));
        return new Trend(Collections.unmodifiableSortedMap(both));
    }

    /** Since when what is said counts as of late. */
    static Instant since(Instant now, Learning learning) {
        return Instant.EPOCH.plus(length(learning).multipliedBy(number(now, learning) - LATE));
    }

    /** What was said before {@code since}, as it had faded by then. */
    Sum before(Instant since, Learning learning) {
        var length = length(learning);
        return stretches.headMap(number(since, learning)).entrySet().stream()
                .map(it -> it.getValue()
                        .scaled(learning.fading(Instant.EPOCH.plus(length.multipliedBy(it.getKey() + 1)), since)))
                .reduce(Sum.NONE, Sum::plus);
    }

    /** What was said since, unfaded. */
    Sum after(Instant since, Learning learning) {
        return stretches.tailMap(number(since, learning)).values().stream().reduce(Sum.NONE, Sum::plus);
    }

    private static long number(Instant at, Learning learning) {
        return Math.floorDiv(at.toEpochMilli(), length(learning).toMillis());
    }

    private static Duration length(Learning learning) {
        var length = learning.halfLife().dividedBy(2L * LATE);
        return length.toMillis() > 0 ? Duration.ofMillis(length.toMillis()) : Duration.ofMillis(1);
    }
}
