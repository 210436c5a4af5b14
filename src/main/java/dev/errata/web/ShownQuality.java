package dev.errata.web;

import dev.errata.feedback.Belief;
import dev.errata.match.Scoreboard.Band;
import dev.errata.match.Scoreboard.Part;
import dev.errata.match.Scoreboard.Quality;
import dev.errata.match.Scoreboard.Slice;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the cases of the golden set were answered.
 *
 * @param texts how many, in all parts
 * @param parts the judging one first
 * @param kinds of the judging part
 * @param languages of the judging part
 * @param graph of the bands
 * @param off by how many points a score misses the truth on average
 */
record ShownQuality(
        int entries,
        String texts,
        List<ShownPart> parts,
        List<ShownSlice> kinds,
        List<ShownSlice> languages,
        List<ShownBand> bands,
        ReliabilityGraph graph,
        int off) {

    /** The part that nothing was learned from. */
    private static final String JUDGING = "report";

    /** Chance alone moves a share as if half a case more had gone either way. */
    private static final double DOUBT = 0.5;

    private static final Gauge NOTHING = new Gauge(0, 0, 0, 0);

    /** Gauges of no reports stand for shares of nothing; so do empty texts. */
    record ShownPart(
            String name,
            Gauge first,
            Gauge firstThree,
            String reciprocalRank,
            Gauge unknownKept,
            String answersPerThousand,
            String ordinaryLines) {

        private static ShownPart of(Part it) {
            return new ShownPart(
                    it.part(),
                    gauge(it.first(), it.cases()),
                    gauge(it.firstThree(), it.cases()),
                    text(it.reciprocalRank(), 2),
                    gauge(it.unknownKept(), it.unknownCases()),
                    text(it.answersPerThousand(), 1),
                    Figures.whole(it.ordinaryLines()));
        }
    }

    /** One kind or language. */
    record ShownSlice(String name, Gauge first, Gauge firstThree, Gauge unknownKept) {

        private static ShownSlice of(Slice it) {
            return new ShownSlice(
                    it.name(),
                    gauge(it.first(), it.cases()),
                    gauge(it.firstThree(), it.cases()),
                    gauge(it.unknownKept(), it.unknownCases()));
        }
    }

    /** One band of scores, in percents. */
    record ShownBand(int from, int to, int said, Gauge right) {

        private static ShownBand of(Band it) {
            return new ShownBand(
                    Gauge.percent(it.from()),
                    Gauge.percent(it.to()),
                    Gauge.percent(it.meanScore()),
                    gauge(it.right(), it.answers()));
        }
    }

    static ShownQuality of(Quality quality) {
        var bands = quality.reliability().stream()
                .filter(band -> band.answers() > 0)
                .toList();
        return new ShownQuality(
                quality.entries(),
                Figures.whole(quality.parts().stream()
                        .mapToInt(part -> part.cases() + part.unknownCases())
                        .sum()),
                quality.parts().stream()
                        .sorted(Comparator.comparing(part -> !part.part().equals(JUDGING)))
                        .map(ShownPart::of)
                        .toList(),
                slices(quality.kinds()),
                slices(quality.languages()),
                bands.stream().map(ShownBand::of).toList(),
                ReliabilityGraph.of(bands),
                off(bands));
    }

    private static List<ShownSlice> slices(List<Slice> slices) {
        return slices.stream()
                .filter(slice -> slice.part().equals(JUDGING))
                .map(ShownSlice::of)
                .toList();
    }

    private static int off(List<Band> bands) {
        int answers = bands.stream().mapToInt(Band::answers).sum();
        double missed = bands.stream()
                .mapToDouble(band -> band.answers() * Math.abs(band.right() - band.meanScore()))
                .sum();
        return Gauge.percent(missed / Math.max(1, answers));
    }

    private static Gauge gauge(@Nullable Double share, int of) {
        if (share == null || of == 0) {
            return NOTHING;
        }
        var belief = belief(share, of);
        return new Gauge(Gauge.percent(share), Gauge.percent(belief.low()), Gauge.percent(belief.high()), of);
    }

    /** What a share of so many cases lets one believe of the share that there would be among all. */
    static Belief belief(double share, int of) {
        int hits = (int) Math.round(share * of);
        return new Belief(hits + DOUBT, of - hits + DOUBT, hits, of - hits);
    }

    private static String text(@Nullable Double figure, int digits) {
        return figure == null ? "" : Figures.fixed(figure, digits);
    }
}
