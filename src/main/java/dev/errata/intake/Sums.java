package dev.errata.intake;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import dev.errata.sighting.Seen;
import dev.errata.sighting.Seen.Place;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds up what was recognised: the same event at the same place in the same hour is one line with a count. */
final class Sums {

    private static final int LONGEST_SAMPLE = 4_096;
    private static final int LONGEST_STATEMENT = 1_000;

    private Sums() {}

    private record Key(Optional<EntryId> entry, String fingerprint, Place place, Instant hour) {}

    /** The sums, in the order in which their events came first. */
    static List<Seen> of(List<Recognised> all) {
        Map<Key, List<Recognised>> same = new LinkedHashMap<>();
        for (var each : all) {
            var key = new Key(
                    each.verdict().entry(),
                    each.fingerprint(),
                    each.place(),
                    each.at().truncatedTo(ChronoUnit.HOURS));
            same.computeIfAbsent(key, any -> new ArrayList<>()).add(each);
        }
        return same.values().stream().map(Sums::seen).toList();
    }

    private static Seen seen(List<Recognised> same) {
        var some = same.getFirst();
        var first = some.at();
        var last = some.at();
        var severity = Severity.UNKNOWN;
        for (var each : same) {
            first = each.at().isBefore(first) ? each.at() : first;
            last = each.at().isAfter(last) ? each.at() : last;
            severity = each.severity().compareTo(severity) > 0 ? each.severity() : severity;
        }
        return new Seen(
                some.verdict().entry(),
                some.fingerprint(),
                some.place(),
                severity,
                first,
                last,
                same.size(),
                bounded(some.statement(), LONGEST_STATEMENT),
                bounded(some.text(), LONGEST_SAMPLE),
                some.verdict().near());
    }

    /** Never half of a character, nor the one that databases do not take. */
    private static String bounded(String text, int most) {
        int end = Math.min(text.length(), most);
        if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(0, end).replace('\0', ' ');
    }
}
