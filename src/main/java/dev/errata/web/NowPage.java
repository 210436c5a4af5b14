package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.sighting.Happening;
import dev.errata.sighting.Share;
import dev.errata.sighting.SightingCount;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What was seen in the last 24 hours.
 *
 * @param source whose alone is shown; empty for all
 * @param total that was seen, of all sources
 * @param known of it, in percent
 * @param rows biggest change first
 * @param cut whether there are more
 * @param sources with most first
 * @param tail the last lines, latest first
 */
record NowPage(
        String source, String total, int known, List<Row> rows, boolean cut, List<Place> sources, List<TailLine> tail) {

    /**
     * An entry, a cluster of what nobody knows, or the flood of it that is in no cluster.
     *
     * @param kind "entry", "cluster" or "flood"
     * @param text signature or template; empty of the flood
     */
    record Row(
            String kind,
            String text,
            Said translation,
            String href,
            String domain,
            boolean fresh,
            boolean spike,
            Spark spark,
            List<String> sources,
            List<String> services,
            Ago first,
            Ago last) {

        /** So many names fit beside each other; a number stands for the rest. */
        private static final int NAMES = 4;

        static Row of(Happening happening, KnowledgeBase base, Language language, Clock clock) {
            var entry = happening.entry().flatMap(base::find).map(PublishedEntry::entry);
            return new Row(
                    kind(happening),
                    entry.map(Row::signature)
                            .or(() -> happening.entry().map(Object::toString))
                            .orElse(happening.template()),
                    entry.map(it -> Headline.translation(it, language)).orElse(Said.plain("")),
                    happening
                            .entry()
                            .map(Addresses::of)
                            .orElseGet(() -> happening
                                    .cluster()
                                    .map(it -> "/inbox#unknown-" + it)
                                    .orElse("")),
                    happening.entry().map(it -> it.domain()).orElse(""),
                    happening.fresh(),
                    happening.spike(),
                    Spark.of(happening.hours()),
                    some(happening.sources()),
                    some(happening.versions().isEmpty() ? happening.services() : happening.versions()),
                    Ago.of(happening.first(), clock),
                    Ago.of(happening.last(), clock));
        }

        private static String signature(Entry entry) {
            return entry.recognition().signature().in(false);
        }

        private static String kind(Happening happening) {
            return happening.entry().isPresent() ? "entry" : happening.cluster().isPresent() ? "cluster" : "flood";
        }

        private static List<String> some(Set<String> names) {
            var shown = names.stream().filter(it -> !it.isEmpty()).sorted().toList();
            return shown.size() <= NAMES
                    ? shown
                    : List.copyOf(Stream.concat(shown.stream().limit(NAMES), Stream.of("+" + (shown.size() - NAMES)))
                            .toList());
        }
    }

    /** A source with what it sent. */
    record Place(String name, String href, String count, Ago last, boolean chosen) {

        static Place of(SightingCount count, String chosen, Clock clock) {
            return new Place(
                    count.source(),
                    "/now?source=" + Reader.encode(count.source()),
                    Figures.whole(count.count()),
                    Ago.of(count.last(), clock),
                    count.source().equals(chosen));
        }
    }

    static String total(Share share) {
        return Figures.whole(share.known() + share.unknown());
    }

    static int known(Share share) {
        // Rounded down: of 9,999 in 10,000 nobody should read that all is known.
        return (int) Math.floor(100 * share.ofKnown().orElse(0));
    }

    public boolean empty() {
        return rows.isEmpty();
    }

    public boolean filtered() {
        return !source.isEmpty();
    }
}
