package dev.errata.web;

import dev.errata.access.IngestKey;
import dev.errata.intake.Arrival;
import dev.errata.intake.Arrival.Trouble;
import java.time.Clock;
import java.util.List;

/**
 * What pipelines send, and how to set one up.
 *
 * @param keys those that let in; empty for who may not see them
 * @param fresh the key that was made just now
 * @param trial what came of a test line, and the field for the next
 * @param ask what was last asked for and could not be done
 */
record PipelinesPage(
        List<ShownArrival> arrivals,
        List<ShownTrouble> troubles,
        List<Snippets.Kind> kinds,
        List<ShownKey> keys,
        FreshKey fresh,
        Trial trial,
        Ask ask) {

    /** One sender. */
    record ShownArrival(Arrival it, String records, String looked, String requests, Ago last, List<Glimpse> glimpses) {

        static ShownArrival of(Arrival arrival, boolean glimpses, Clock clock) {
            return new ShownArrival(
                    arrival,
                    Figures.whole(arrival.records()),
                    Figures.whole(arrival.looked()),
                    Figures.whole(arrival.requests()),
                    Ago.of(arrival.last(), clock),
                    glimpses
                            ? arrival.glimpses().stream()
                                    .map(it ->
                                            new Glimpse(Ago.of(it.at(), clock), it.severity(), it.service(), it.text()))
                                    .toList()
                            : List.of());
        }
    }

    /** The start of one line that came. */
    record Glimpse(Ago at, String severity, String service, String text) {}

    /**
     * Something that was wrong.
     *
     * @param link where the sentence ends in an address to open, that; else empty
     */
    record ShownTrouble(Ago at, String source, String format, String client, int status, String why, String link) {

        static ShownTrouble of(Trouble trouble, boolean links, Clock clock) {
            int start = trouble.why().indexOf("https://");
            var why = start < 0 ? trouble.why() : trouble.why().substring(0, start);
            return new ShownTrouble(
                    Ago.of(trouble.at(), clock),
                    trouble.source(),
                    trouble.format(),
                    trouble.client(),
                    trouble.status(),
                    why,
                    // Whoever opens it lets a topic of somebody's send here.
                    start < 0 || !links ? "" : trouble.why().substring(start));
        }
    }

    /** One key, without what is secret. */
    record ShownKey(String name, Ago made, String by, Ago used) {

        static ShownKey of(IngestKey key, Clock clock) {
            return new ShownKey(
                    key.name(),
                    Ago.of(key.madeAt(), clock),
                    key.madeBy(),
                    key.usedAt().map(it -> Ago.of(it, clock)).orElse(Ago.of("", clock)));
        }
    }

    /**
     * What was asked for, to say what became of it.
     *
     * @param token one that the page has words for, or empty
     * @param name of the key that it is about
     */
    record Ask(String token, String name) {

        static final Ask NONE = new Ask("", "");
    }
}
