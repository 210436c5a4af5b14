package dev.errata.web;

import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.sighting.Counted.Sighting;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One line of the live tail.
 *
 * @param exact as in a {@code datetime} attribute
 * @param time of the day, in UTC
 * @param count how often it was counted, as a figure; empty where once
 * @param signature of the entry that it is; empty where nobody knows
 * @param line what stands in the log, masked; empty for a reader who may not see it
 */
record TailLine(
        String exact,
        String time,
        String severity,
        String source,
        String service,
        String count,
        String signature,
        String href,
        String line,
        boolean fresh) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** @param lines whether the reader may see what stands in logs */
    static TailLine of(Sighting sighting, KnowledgeBase base, boolean lines, Clock clock) {
        var seen = sighting.seen();
        var entry = seen.entry().flatMap(base::find).map(PublishedEntry::entry);
        return new TailLine(
                Ago.of(seen.last(), clock).exact(),
                TIME.format(seen.last()),
                seen.severity().name(),
                seen.place().source(),
                seen.place().service(),
                seen.count() > 1 ? Figures.whole(seen.count()) : "",
                entry.map(it -> it.recognition().signature().in(false))
                        .or(() -> seen.entry().map(Object::toString))
                        .orElse(""),
                seen.entry()
                        .map(Addresses::of)
                        .orElse(sighting.cluster()
                                .map(it -> "/inbox#unknown-" + it)
                                .orElse("")),
                lines ? seen.statement() : "",
                sighting.fresh());
    }

    public boolean known() {
        return !signature.isEmpty();
    }
}
