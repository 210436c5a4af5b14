package dev.errata.match;

import dev.errata.match.Scoreboard.Band;
import dev.errata.match.Scoreboard.Part;
import dev.errata.match.Scoreboard.Quality;
import dev.errata.match.Scoreboard.Slice;
import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The golden set's figures in the form of the scoreboard: the same numbers as in SUMMARY.md. */
final class QualityFigures {

    private static final double DIGITS = 10_000;

    private QualityFigures() {}

    static Quality measure() throws IOException {
        var base = KnowledgeBase.of(GoldenSet.entries());
        var set = GoldenSet.read(GoldenSet.FOLDER, GoldenSet.Labels.EXPECT);
        var figures = GoldenFigures.of(base, set.cases());
        return new Quality(
                base.entries().size(),
                Stream.of("tuning", "report")
                        .map(part -> part(part, figures, Benign.of(base, set, part)))
                        .toList(),
                slices(figures, GoldenCase::kind),
                slices(figures, GoldenCase::language),
                bands(figures.where(golden -> !golden.tuning())));
    }

    private static Part part(String part, GoldenFigures all, Benign benign) {
        var figures = all.where(golden -> golden.part().equals(part));
        return new Part(
                part,
                figures.known().size(),
                share(figures.precisionAt(1)),
                share(figures.precisionAt(3)),
                share(figures.meanReciprocalRank()),
                figures.unknown().size(),
                share(figures.unknownKept()),
                benign.lines(),
                share(benign.perThousand()));
    }

    private static List<Slice> slices(GoldenFigures all, Function<GoldenCase, String> key) {
        return Stream.of("tuning", "report")
                .flatMap(part -> {
                    var figures = all.where(golden -> golden.part().equals(part));
                    var names = new TreeSet<String>();
                    figures.outcomes().forEach(it -> names.add(key.apply(it.golden())));
                    return names.stream()
                            .map(name -> slice(
                                    part,
                                    name,
                                    figures.where(golden -> key.apply(golden).equals(name))));
                })
                .toList();
    }

    private static Slice slice(String part, String name, GoldenFigures figures) {
        return new Slice(
                part,
                name,
                figures.known().size(),
                share(figures.precisionAt(1)),
                share(figures.precisionAt(3)),
                figures.unknown().size(),
                share(figures.unknownKept()));
    }

    private static List<Band> bands(GoldenFigures figures) {
        return figures.reliability().stream()
                .map(it -> new Band(
                        it.from(),
                        it.to(),
                        it.texts(),
                        Math.round(it.meanScore() * DIGITS) / DIGITS,
                        Math.round(it.right() * DIGITS) / DIGITS))
                .toList();
    }

    private static @Nullable Double share(double share) {
        return Double.isNaN(share) ? null : Math.round(share * DIGITS) / DIGITS;
    }
}
