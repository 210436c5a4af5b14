package dev.errata.match;

import dev.errata.match.Ranker.Ranked;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a knowledge base answered to golden cases.
 *
 * @param outcomes in the order of the cases
 */
record GoldenFigures(List<Outcome> outcomes) {

    private static final int MATCHES = 5;

    GoldenFigures {
        outcomes = List.copyOf(outcomes);
    }

    /** An entry that was named, and how sure. */
    record Named(String id, double score) {}

    /**
     * The answer to one case.
     *
     * @param matches as the API gives them
     * @param near what was only said to be near
     */
    record Outcome(GoldenCase golden, List<Named> matches, List<Named> near) {

        Outcome {
            matches = List.copyOf(matches);
            near = List.copyOf(near);
        }

        /** Place of the first right entry among the matches, from 1; 0 where there is none. */
        int rank() {
            return IntStream.range(0, matches.size())
                    .filter(at -> golden.expect().contains(matches.get(at).id()))
                    .map(at -> at + 1)
                    .findFirst()
                    .orElse(0);
        }

        boolean first() {
            return rank() == 1;
        }

        /** Whether a text that no entry covers got no answer, save what is fair beside it. */
        boolean kept() {
            return !golden.known()
                    && matches.stream().allMatch(match -> golden.also().contains(match.id()));
        }

        boolean nearRight() {
            return near.stream().anyMatch(it -> golden.expect().contains(it.id()));
        }
    }

    /** A case with all that its text gives signs of, measured once and weighed as often as one likes. */
    record Measured(GoldenCase golden, List<Candidate> candidates) {

        static List<Measured> of(KnowledgeBase base, Collection<GoldenCase> cases) {
            return cases.parallelStream()
                    .map(golden -> new Measured(golden, base.candidates(golden.transcript(), golden.context())))
                    .toList();
        }
    }

    static GoldenFigures of(KnowledgeBase base, Collection<GoldenCase> cases) {
        return of(base, Weights.shipped(), Measured.of(base, cases));
    }

    static GoldenFigures of(KnowledgeBase base, Weights weights, List<Measured> measured) {
        var ranker = base.rankerWith(weights);
        return new GoldenFigures(
                measured.parallelStream().map(it -> outcome(base, ranker, it)).toList());
    }

    private static Outcome outcome(KnowledgeBase base, Ranker ranker, Measured measured) {
        var ranked = ranker.rank(measured.candidates());
        return new Outcome(
                measured.golden(),
                named(base, ranked.stream().filter(ranker::answers).toList()),
                named(base, ranked.stream().filter(ranker::near).toList()));
    }

    private static List<Named> named(KnowledgeBase base, List<Ranked> ranked) {
        return ranked.stream()
                .limit(MATCHES)
                .map(it -> new Named(base.idOf(it.entry()).toString(), it.score()))
                .toList();
    }

    GoldenFigures where(Predicate<GoldenCase> which) {
        return new GoldenFigures(
                outcomes.stream().filter(it -> which.test(it.golden())).toList());
    }

    List<Outcome> known() {
        return outcomes.stream().filter(it -> it.golden().known()).toList();
    }

    List<Outcome> unknown() {
        return outcomes.stream().filter(it -> !it.golden().known()).toList();
    }

    /** Share of the known cases with a right entry among the first {@code places}; NaN where there are none. */
    double precisionAt(int places) {
        return share(known(), it -> it.rank() > 0 && it.rank() <= places);
    }

    /** Mean reciprocal rank of the known cases. */
    double meanReciprocalRank() {
        return known().stream()
                .mapToDouble(it -> it.rank() == 0 ? 0 : 1.0 / it.rank())
                .average()
                .orElse(Double.NaN);
    }

    double unknownKept() {
        return share(unknown(), Outcome::kept);
    }

    private static double share(List<Outcome> outcomes, Predicate<Outcome> which) {
        return outcomes.isEmpty() ? Double.NaN : outcomes.stream().filter(which).count() / (double) outcomes.size();
    }

    /** Texts whose first answer or hint has a score from {@code from} to below {@code to}, and the share of these that was right. */
    record Band(double from, double to, int texts, double meanScore, double right) {}

    private static final double[] EDGES = {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.001};

    /** Hints count too: what is said to be 20 % sure should be right one time in five. Bands without texts are left out. */
    List<Band> reliability() {
        var bands = new ArrayList<Band>();
        for (int at = 0; at + 1 < EDGES.length; at++) {
            band(EDGES[at], EDGES[at + 1]).ifPresent(bands::add);
        }
        return bands;
    }

    private Optional<Band> band(double from, double to) {
        int texts = 0;
        double sum = 0;
        int right = 0;
        for (var it : outcomes) {
            var shown = it.matches().isEmpty() ? it.near() : it.matches();
            if (shown.isEmpty()
                    || shown.getFirst().score() < from
                    || shown.getFirst().score() >= to) {
                continue;
            }
            var first = shown.getFirst();
            texts++;
            sum += first.score();
            right += it.golden().expect().contains(first.id())
                            || it.golden().also().contains(first.id())
                    ? 1
                    : 0;
        }
        return texts == 0
                ? Optional.empty()
                : Optional.of(new Band(from, Math.min(1, to), texts, sum / texts, right / (double) texts));
    }
}
