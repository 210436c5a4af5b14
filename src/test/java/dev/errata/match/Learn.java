package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryDocument;
import dev.errata.library.OrdinaryLines;
import dev.errata.match.GoldenFigures.Measured;
import dev.errata.match.Learning.Lesson;
import dev.errata.match.Weights.Calibration;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Learns the ranker's weights from the tuning part of the golden set and writes them where the program reads them, and beside the golden
 * set what each part of the ranker is worth. {@code ./errata learn} runs it; the same cases always give the same file.
 */
final class Learn {

    static final Path WEIGHTS = Path.of("src/main/resources/match/weights.json");
    static final Path ABLATION = GoldenSet.FOLDER.resolve("ABLATION.md");

    private static final double RIDGE = 0.001;
    private static final int FOLDS = 5;

    /** What a text teaches once its right entries are taken away: that what is left is not an answer. */
    private static final double WITHOUT_RIGHT = 0.2;

    /** There are many ordinary lines, and most are alike. */
    private static final double ORDINARY = 0.1;

    /** All samples are of a few systems; they must not outweigh the rest. */
    private static final double SAMPLE = 0.5;

    /** So many of the unknown texts must stay unknown, on cases that the weights were not learned from. */
    private static final double KEPT = 0.93;

    private static final double MOST_PER_THOUSAND = 1;

    /** An answer that is hardly likelier than one in three helps nobody. */
    private static final double LEAST_ANSWER = 0.3;

    private static final double LEAST_HINT = 0.08;

    private final KnowledgeBase base;
    private final List<Measured> tuning;
    private final List<Lesson> lessons = new ArrayList<>();
    private final List<Measured> ordinary;
    private final List<Measured> report;

    private Learn(KnowledgeBase base, KnowledgeBase plain, GoldenSet set) {
        this.base = base;
        tuning = Measured.of(base, set.part("tuning"));
        report = Measured.of(base, set.part("report"));
        ordinary = Measured.of(base, ordinaryLines());
        tuning.forEach(it -> lessons.addAll(lessons(base, it, 1)));
        Measured.of(plain, set.part("tuning")).forEach(it -> lessons.addAll(lessons(plain, it, 0.5)));
        Measured.of(base, asked(set.part("tuning"))).forEach(it -> lessons.addAll(lessons(base, it, 0.3)));
        ordinary.forEach(it -> lessons.addAll(lessons(base, it, ORDINARY)));
        Measured.of(base, samples(base)).forEach(it -> lessons.addAll(lessons(base, it, SAMPLE)));
    }

    public static void main(String[] args) throws IOException {
        var learn = of(GoldenSet.entries());
        var weights = learn.weights(feature -> true);
        Files.writeString(WEIGHTS, json(weights));
        if (args.length == 0) {
            Files.writeString(ABLATION, learn.ablation(weights));
        }
    }

    static Learn of(List<PublishedEntry> entries) throws IOException {
        return new Learn(
                KnowledgeBase.of(entries),
                KnowledgeBase.of(entries.stream().map(Learn::plain).toList()),
                GoldenSet.read(GoldenSet.FOLDER, GoldenSet.Labels.EXPECT));
    }

    /** The weights, calibrated, with their thresholds. */
    Weights weights(Predicate<Feature> kept) {
        var features = features(lessons, kept);
        var odds = new ArrayList<double[]>();
        var crossed = new ArrayList<Crossed>();
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            var others = lessons.stream()
                    .filter(lesson -> fold(lesson.source()) != out)
                    .toList();
            var ranker = base.rankerWith(raw(features(others, kept)));
            for (var it : tuning) {
                if (fold(it.golden().source()) == out) {
                    crossed.add(Crossed.of(base, ranker, it));
                }
            }
        }
        crossed.stream().filter(Crossed::any).forEach(it -> odds.add(new double[] {it.logOdds(), it.right() ? 1 : 0}));
        return new Weights(features, Platt.fit(odds), LEAST_ANSWER, threshold(features, crossed), LEAST_HINT);
    }

    /** What was said of a text by weights that were not learned from its source. */
    private record Crossed(boolean known, boolean any, boolean right, boolean fair, double logOdds, double error) {

        static Crossed of(KnowledgeBase base, Ranker ranker, Measured it) {
            var ranked = ranker.rank(it.candidates());
            if (ranked.isEmpty()) {
                return new Crossed(it.golden().known(), false, false, false, 0, 0);
            }
            var first = ranked.getFirst();
            var id = base.idOf(first.entry()).toString();
            boolean right = it.golden().expect().contains(id);
            boolean fair = it.golden().also().contains(id);
            return new Crossed(it.golden().known(), true, right || fair, fair, logit(first.score()), first.known());
        }
    }

    private static double logit(double probability) {
        double p = Math.clamp(probability, 1e-9, 1 - 1e-9);
        return Math.log(p / (1 - p));
    }

    /** The lowest probability of "known at all" that keeps enough unknown texts unknown, and ordinary lines without an answer. */
    private double threshold(FeatureVector features, List<Crossed> crossed) {
        var ranker = base.rankerWith(raw(features));
        var lines = ordinary.stream()
                .map(it -> ranker.rank(it.candidates()))
                .filter(ranked -> !ranked.isEmpty())
                .mapToDouble(ranked -> ranked.getFirst().known())
                .toArray();
        var unknown = crossed.stream().filter(it -> !it.known()).toList();
        for (int percent = 20; percent < 95; percent++) {
            double at = percent / 100.0;
            long kept = unknown.stream()
                    .filter(it -> !it.any() || it.fair() || it.error() < at)
                    .count();
            long answered = Arrays.stream(lines).filter(it -> it >= at).count();
            if (kept >= KEPT * unknown.size() && answered * 1000.0 <= MOST_PER_THOUSAND * ordinary.size()) {
                return at;
            }
        }
        return 0.95;
    }

    private static FeatureVector features(List<Lesson> lessons, Predicate<Feature> kept) {
        return new Learning(RIDGE, kept).weights(lessons);
    }

    private static Weights raw(FeatureVector features) {
        return new Weights(features, new Calibration(1, 0), LEAST_ANSWER, 0, LEAST_HINT);
    }

    private static int fold(String source) {
        return Math.floorMod(source.hashCode(), FOLDS);
    }

    private static List<Lesson> lessons(KnowledgeBase base, Measured measured, double weight) {
        var golden = measured.golden();
        var all = new ArrayList<Candidate>();
        var wrong = new ArrayList<Candidate>();
        var right = new ArrayList<Integer>();
        for (var candidate : measured.candidates()) {
            var id = base.idOf(candidate.entry()).toString();
            boolean fair = golden.also().contains(id);
            if (golden.expect().contains(id)) {
                right.add(all.size());
            } else if (!fair) {
                wrong.add(candidate);
            }
            // What is fair beside the right one must still stand behind it; alone it is not wrong.
            if (!fair || golden.known()) {
                all.add(candidate);
            }
        }
        if (golden.known() && right.isEmpty()) {
            return List.of();
        }
        var lessons = new ArrayList<Lesson>();
        lessons.add(new Lesson(golden.source(), all, right, weight));
        if (golden.known()) {
            lessons.add(new Lesson(golden.source(), wrong, List.of(), weight * WITHOUT_RIGHT));
        }
        return lessons.stream().filter(it -> !it.candidates().isEmpty()).toList();
    }

    /** The known cases as a client sends them that knows which technology it is asking about. */
    private static List<GoldenCase> asked(List<GoldenCase> cases) {
        return cases.stream()
                .filter(GoldenCase::known)
                .map(it -> it.asking(it.expect().stream()
                        .map(id -> id.substring(0, id.indexOf('/')))
                        .distinct()
                        .toList()))
                .toList();
    }

    /** The proven samples of the entries themselves, each alone and in the middle of ordinary lines. */
    private static List<GoldenCase> samples(KnowledgeBase base) {
        var before = String.join("\n", OrdinaryLines.lines().subList(300, 360));
        var after = String.join("\n", OrdinaryLines.lines().subList(1200, 1230));
        return base.entries().stream()
                .map(PublishedEntry::entry)
                .flatMap(entry -> entry.samples().stream()
                        .filter(Entry.Sample::match)
                        .flatMap(sample -> Stream.of(sample.text(), before + "\n" + sample.text() + "\n" + after))
                        .map(text -> new GoldenCase(
                                "tuning",
                                "samples-" + entry.id().domain(),
                                "",
                                "captured",
                                "en",
                                text,
                                Set.of(entry.id().toString()),
                                Set.of(),
                                Context.NONE)))
                .toList();
    }

    private static List<GoldenCase> ordinaryLines() {
        return OrdinaryLines.lines().stream()
                .map(line -> new GoldenCase(
                        "tuning", "ordinary-lines", "", "ordinary", "en", line, Set.of(), Set.of(), Context.NONE))
                .toList();
    }

    /**
     * An entry as collections have it that do not say which entries are generic and what leads to what: the ranker must do without these,
     * too.
     */
    private static PublishedEntry plain(PublishedEntry published) {
        var it = published.entry();
        var kind = it.classification();
        var entry = new Entry(
                it.id(),
                it.recognition(),
                new Entry.Classification(kind.category(), kind.subcategory(), "", kind.severity(), kind.tags()),
                it.rootCause(),
                it.workarounds(),
                it.deadEnds(),
                it.checks(),
                it.applicability(),
                Entry.Ties.NONE,
                it.standing(),
                it.reference(),
                it.samples(),
                it.replaces(),
                it.locale());
        return new PublishedEntry(new EntryDocument(entry, published.document().json()), published.revision());
    }

    static String json(Weights weights) {
        var json = new StringBuilder("{\n  \"features\": {\n");
        var lines = new ArrayList<String>();
        for (var feature : Feature.values()) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    \"%s\": %.3f",
                    feature.key(),
                    weights.features().get(feature)));
        }
        json.append(String.join(",\n", lines)).append("\n  },\n");
        json.append(String.format(
                Locale.ROOT,
                "  \"calibration\": {\"slope\": %.3f, \"intercept\": %.3f},%n  \"answer\": %.2f,%n  \"known\": %.2f,%n  \"hint\": %.2f%n}%n",
                weights.calibration().slope(),
                weights.calibration().intercept(),
                weights.answer(),
                weights.known(),
                weights.hint()));
        return json.toString();
    }

    /** The parts of the ranker that are left out one at a time. */
    private static final Map<String, List<Feature>> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put(
                "specificity of the regex hit",
                List.of(Feature.REGEX, Feature.BROAD, Feature.ORDINARY, Feature.REGEX_ALONE));
        PARTS.put(
                "regex hit or missed",
                List.of(Feature.REGEX_HIT, Feature.PROVEN_REGEX, Feature.REGEX_MISSED, Feature.PROVEN_REGEX_MISSED));
        PARTS.put(
                "words of the message", List.of(Feature.WORDING, Feature.COVERAGE, Feature.VERBATIM, Feature.MISSING));
        PARTS.put("words of the regex", List.of(Feature.PATTERN));
        PARTS.put("the lines around", List.of(Feature.NEARBY, Feature.FURTHER_LINES));
        PARTS.put("how much of the line is explained", List.of(Feature.FOCUS));
        PARTS.put(
                "exception names and codes",
                List.of(
                        Feature.CODE,
                        Feature.SAME_NAME,
                        Feature.NAME_LACKING,
                        Feature.OTHER_EXCEPTION,
                        Feature.OTHER_CODE));
        PARTS.put(
                "place in the trace or log",
                List.of(
                        Feature.IN_CAUSE,
                        Feature.IN_HEADLINE,
                        Feature.IN_LINK,
                        Feature.IN_FRAME,
                        Feature.IN_SUMMARY,
                        Feature.EARLY));
        PARTS.put(
                "complaint or report",
                List.of(Feature.NO_COMPLAINT, Feature.MERE_WARNING, Feature.WARNING_BESIDE_ERROR));
        PARTS.put("generic only where nothing specific", List.of(Feature.GENERIC));
        PARTS.put("cause over symptom", List.of(Feature.SYMPTOM));
        PARTS.put("domain and topic", List.of(Feature.DOMAIN, Feature.NAMED, Feature.TOPIC, Feature.ASKED_DOMAIN));
        PARTS.put("version and system", List.of(Feature.RIGHT_VERSION, Feature.WRONG_VERSION, Feature.SYSTEM));
    }

    private String ablation(Weights whole) {
        var out = new StringBuilder();
        out.append("# What each part of the ranker is worth\n\n");
        out.append(
                "Written by `./errata learn`. Each row leaves a part out, learns all weights anew on the tuning part, and answers the\n");
        out.append(
                "report part. A part whose absence changes nothing here may still matter on other texts, or cover for another.\n\n");
        out.append(
                "| left out | P@1 | P@3 | kept unknown | answers per 1,000 ordinary lines |\n| --- | --- | --- | --- | --- |\n");
        out.append(row("nothing", whole));
        PARTS.forEach((name, features) -> out.append(row(
                name,
                new Weights(
                        features(lessons, feature -> !features.contains(feature)),
                        whole.calibration(),
                        whole.answer(),
                        whole.known(),
                        whole.hint()))));
        return out.toString();
    }

    private String row(String name, Weights weights) {
        var figures = GoldenFigures.of(base, weights, report);
        var lines = GoldenFigures.of(base, weights, ordinary);
        long answered =
                lines.outcomes().stream().filter(it -> !it.matches().isEmpty()).count();
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | %.2f |%n",
                name,
                figures.precisionAt(1),
                figures.precisionAt(3),
                figures.unknownKept(),
                1000.0 * answered / ordinary.size());
    }
}
