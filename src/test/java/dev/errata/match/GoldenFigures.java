package dev.errata.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * What a knowledge base answered to golden cases.
 *
 * @param outcomes in the order of the cases
 */
record GoldenFigures(List<Outcome> outcomes) {

    GoldenFigures {
        outcomes = List.copyOf(outcomes);
    }

    /**
     * The answer to one case.
     *
     * @param rank of the first right entry among the matches, from 1; 0 where there is none
     */
    record Outcome(GoldenCase golden, MatchReport report, int rank) {

        boolean first() {
            return rank == 1;
        }

        boolean kept() {
            return !golden.known()
                    && report.matches().stream()
                            .allMatch(match ->
                                    golden.also().contains(match.entry().id().toString()));
        }
    }

    static GoldenFigures of(KnowledgeBase base, Collection<GoldenCase> cases) {
        return new GoldenFigures(cases.stream()
                .parallel()
                .map(golden -> outcome(golden, base.answer(golden.transcript(), golden.context(), 5)))
                .toList());
    }

    private static Outcome outcome(GoldenCase golden, MatchReport report) {
        var ids = report.matches().stream()
                .map(match -> match.entry().id().toString())
                .toList();
        int rank = IntStream.range(0, ids.size())
                .filter(at -> golden.expect().contains(ids.get(at)))
                .map(at -> at + 1)
                .findFirst()
                .orElse(0);
        return new Outcome(golden, report, rank);
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

    /** Share of the known cases with a right entry among the first {@code places}. */
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

    /** Answers of one band of scores. */
    record Band(double from, double to, int answers, double meanScore, double right) {}

    /**
     * How often a first answer of each score is right. Hints count too: what is said to be 20 % sure should be right one time in five.
     */
    List<Band> reliability() {
        var bands = new ArrayList<Band>();
        for (double from : new double[] {0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95}) {
            double to = from < 0.9 ? from + 0.1 : from < 0.95 ? 0.95 : 1;
            var scores = new ArrayList<Double>();
            int right = 0;
            for (var it : outcomes) {
                var first = it.report().matched()
                        ? it.report().matches()
                        : it.report().near();
                if (first.isEmpty()
                        || first.getFirst().score() < from
                        || first.getFirst().score() >= to) {
                    continue;
                }
                scores.add(first.getFirst().score());
                var id = first.getFirst().entry().id().toString();
                right += it.golden().expect().contains(id) || it.golden().also().contains(id) ? 1 : 0;
            }
            if (!scores.isEmpty()) {
                double mean = scores.stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0);
                bands.add(new Band(from, to, scores.size(), mean, right / (double) scores.size()));
            }
        }
        return bands;
    }
}
