package dev.errata.match;

import dev.errata.match.GoldenFigures.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Writes golden/SUMMARY.md: how good the answers are, by part, kind and language. {@code ./errata golden} runs it over our own entries;
 * {@code ./errata golden ENTRIES OUT} over others, by the cases' labels for the public corpus.
 */
final class Summary {

    static final Path FILE = GoldenSet.FOLDER.resolve("SUMMARY.md");

    private final StringBuilder out = new StringBuilder();

    private Summary() {}

    public static void main(String[] args) throws IOException {
        if (args.length == 0) {
            Files.writeString(FILE, ofOurs());
            return;
        }
        var base = KnowledgeBase.of(Evaluation.published(Path.of(args[0])));
        Files.writeString(Path.of(args[1]), of(base, GoldenSet.read(GoldenSet.FOLDER, GoldenSet.Labels.DEADENDS)));
    }

    /** Over the entries that the cases were made for. */
    static String ofOurs() throws IOException {
        var base = KnowledgeBase.of(GoldenSet.entries());
        return of(base, GoldenSet.read(GoldenSet.FOLDER, GoldenSet.Labels.EXPECT));
    }

    static String of(KnowledgeBase base, GoldenSet set) {
        var summary = new Summary();
        summary.write(base, set);
        return summary.out.toString();
    }

    private void write(KnowledgeBase base, GoldenSet set) {
        var all = GoldenFigures.of(base, set.cases());
        line("# How good the answers are");
        line("");
        line(
                "Written by `./errata golden`; a test holds it to the code. Weights are learned from the tuning part only; the report part only");
        line("reports. What the columns and kinds mean is in [README.md](README.md).");
        line("");
        line("%d entries, %d cases.", base.entries().size(), set.cases().size());
        line("");
        line("## By part");
        line("");
        line("| part | known | P@1 | P@3 | MRR | unknown | kept unknown | ordinary lines | answers per 1,000 |");
        line("| --- | --- | --- | --- | --- | --- | --- | --- | --- |");
        for (var part : List.of("tuning", "report")) {
            var figures = all.where(it -> it.part().equals(part));
            var benign = Benign.of(base, set, part);
            line("| %s | %s | %d | %.2f |", part, figures(figures), benign.lines(), benign.perThousand());
        }
        var shipped = Benign.shipped(base);
        line("| shipped ordinary lines | | | | | | | %d | %.2f |", shipped.lines(), shipped.perThousand());
        line("");
        var report = all.where(it -> it.part().equals("report"));
        by("kind", report, GoldenCase::kind);
        by("language", report, GoldenCase::language);
        by("source", report, GoldenCase::source);
        reliability(report);
        failures(report);
    }

    private void by(String name, GoldenFigures figures, Function<GoldenCase, String> key) {
        line("## By %s (report part)", name);
        line("");
        line("| %s | known | P@1 | P@3 | MRR | unknown | kept unknown |", name);
        line("| --- | --- | --- | --- | --- | --- | --- |");
        var keys = new TreeSet<String>();
        figures.outcomes().forEach(it -> keys.add(key.apply(it.golden())));
        for (var it : keys) {
            line(
                    "| %s | %s |",
                    it, figures(figures.where(golden -> key.apply(golden).equals(it))));
        }
        line("");
    }

    private static String figures(GoldenFigures figures) {
        return "%d | %s | %s | %s | %d | %s"
                .formatted(
                        figures.known().size(),
                        share(figures.precisionAt(1)),
                        share(figures.precisionAt(3)),
                        share(figures.meanReciprocalRank()),
                        figures.unknown().size(),
                        share(figures.unknownKept()));
    }

    private static String share(double share) {
        return Double.isNaN(share) ? "" : String.format(Locale.ROOT, "%.3f", share);
    }

    private void reliability(GoldenFigures figures) {
        line("## Reliability (report part)");
        line("");
        line(
                "Of the first answers and hints with a score in a band: the mean of the scores, and the share that was right. They should agree.");
        line("");
        line("| score | texts | mean score | right |");
        line("| --- | --- | --- | --- |");
        for (var band : figures.reliability()) {
            line(
                    "| %.2f to %.2f | %d | %.3f | %.3f |",
                    band.from(), band.to(), band.texts(), band.meanScore(), band.right());
        }
        line("");
    }

    private void failures(GoldenFigures figures) {
        line("## What fails (report part)");
        line("");
        line("| case | what happened | expected | answered |");
        line("| --- | --- | --- | --- |");
        for (var it : figures.outcomes()) {
            var failure = failure(it);
            if (!failure.isEmpty()) {
                line(
                        "| %s | %s | %s | %s |",
                        it.golden().id(),
                        failure,
                        String.join(", ", new TreeSet<>(it.golden().expect())),
                        it.matches().isEmpty() ? "" : it.matches().getFirst().id());
            }
        }
    }

    private static String failure(Outcome it) {
        if (!it.golden().known()) {
            return it.kept() ? "" : "answered, though unknown";
        }
        if (it.first()) {
            return "";
        }
        if (it.rank() > 0) {
            return "right one at place " + it.rank();
        }
        return !it.matches().isEmpty() ? "wrong one" : it.nearRight() ? "right one only near" : "unknown, though known";
    }

    private void line(String format, Object... arguments) {
        out.append(arguments.length == 0 ? format : String.format(Locale.ROOT, format, arguments))
                .append('\n');
    }
}
