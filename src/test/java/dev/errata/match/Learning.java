package dev.errata.match;

import dev.errata.match.Candidate.Place;
import dev.errata.match.Feature.Sign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Learns how much each feature counts: a conditional logit. Of the candidates of one text, one is right, or none is; the weights are
 * those under which what was right is likeliest, held small by a ridge. Which line speaks for a candidate is chosen anew with each round
 * of weights. The same cases always give the same weights.
 *
 * @param ridge cost of a squared weight, per case
 * @param kept the features that may have a weight
 */
record Learning(double ridge, Predicate<Feature> kept) {

    private static final int ROUNDS = 5;
    private static final int STEPS = 200;
    private static final double PACE = 0.08;

    /** Of the wrong candidates only the strongest teach anything. */
    private static final int RIVALS = 15;

    /**
     * One text to learn from.
     *
     * @param right positions in {@code candidates} of those that are right; empty where none is
     * @param weight how much the text counts
     */
    record Lesson(String source, List<Candidate> candidates, List<Integer> right, double weight) {

        Lesson {
            candidates = List.copyOf(candidates);
            right = List.copyOf(right);
        }
    }

    private static final Feature[] FEATURES = Feature.values();

    FeatureVector weights(List<Lesson> lessons) {
        var weights = start();
        for (int round = 0; round < ROUNDS; round++) {
            var rows = rows(lessons, vector(weights));
            weights = descend(rows, weights);
        }
        return vector(weights);
    }

    /** Half a nat for whatever speaks for an entry, and against it: enough to choose lines by in the first round. */
    private double[] start() {
        return Arrays.stream(FEATURES)
                .mapToDouble(feature -> !kept.test(feature)
                        ? 0
                        : switch (feature.sign()) {
                            case FOR -> 0.5;
                            case AGAINST -> -0.5;
                            case EITHER -> 0;
                        })
                .toArray();
    }

    /** A lesson with one vector for each candidate, on the line that says most for it: those that are right first, and the strongest others. */
    private record Rows(double[][] features, int right, double weight) {}

    private static FeatureVector onBestLine(Candidate candidate, FeatureVector weights) {
        return candidate
                .own()
                .plus(candidate.places().stream()
                        .max(Comparator.comparingDouble(
                                        (Place place) -> place.features().dot(weights))
                                .thenComparing(Place::at, Comparator.reverseOrder()))
                        .orElseThrow()
                        .features());
    }

    private static List<Rows> rows(List<Lesson> lessons, FeatureVector weights) {
        var rows = new ArrayList<Rows>();
        for (var lesson : lessons) {
            if (lesson.candidates().isEmpty()) {
                continue;
            }
            var vectors = lesson.candidates().stream()
                    .map(candidate -> onBestLine(candidate, weights))
                    .toList();
            var chosen = IntStream.range(0, vectors.size())
                    .boxed()
                    .sorted(Comparator.comparing((Integer at) -> !lesson.right().contains(at))
                            .thenComparing(at -> -vectors.get(at).dot(weights)))
                    .limit(RIVALS + lesson.right().size())
                    .toList();
            rows.add(new Rows(
                    chosen.stream().map(vectors::get).map(Learning::values).toArray(double[][]::new),
                    (int) chosen.stream().filter(lesson.right()::contains).count(),
                    lesson.weight()));
        }
        return rows;
    }

    /** Adam, with each weight kept on the side that its feature's sign allows. */
    private double[] descend(List<Rows> rows, double[] start) {
        var weights = start.clone();
        var mean = new double[weights.length];
        var square = new double[weights.length];
        double total = rows.stream().mapToDouble(Rows::weight).sum();
        for (int step = 1; step <= STEPS; step++) {
            var slope = new double[weights.length];
            for (var row : rows) {
                addSlope(row, weights, slope);
            }
            for (int at = 0; at < weights.length; at++) {
                double g = slope[at] / total + ridge * weights[at];
                mean[at] = 0.9 * mean[at] + 0.1 * g;
                square[at] = 0.999 * square[at] + 0.001 * g * g;
                double unbiased = mean[at] / (1 - Math.pow(0.9, step));
                double spread = Math.sqrt(square[at] / (1 - Math.pow(0.999, step))) + 1e-8;
                weights[at] = kept.test(FEATURES[at])
                        ? allowed(FEATURES[at].sign(), weights[at] - PACE * unbiased / spread)
                        : 0;
            }
        }
        return weights;
    }

    private static double allowed(Sign sign, double weight) {
        return switch (sign) {
            case FOR -> Math.max(0, weight);
            case AGAINST -> Math.min(0, weight);
            case EITHER -> weight;
        };
    }

    /** Adds the slope of the negative log likelihood of one text. */
    private static void addSlope(Rows row, double[] weights, double[] slope) {
        var strengths = new double[row.features().length];
        double most = 0;
        for (int i = 0; i < strengths.length; i++) {
            for (int at = 0; at < weights.length; at++) {
                strengths[i] += weights[at] * row.features()[i][at];
            }
            most = Math.max(most, strengths[i]);
        }
        double all = Math.exp(-most);
        double good = row.right() > 0 ? 0 : Math.exp(-most);
        for (int i = 0; i < strengths.length; i++) {
            strengths[i] = Math.exp(strengths[i] - most);
            all += strengths[i];
            good += i < row.right() ? strengths[i] : 0;
        }
        for (int i = 0; i < strengths.length; i++) {
            double is = strengths[i] / all;
            double should = i < row.right() ? strengths[i] / Math.max(good, 1e-300) : 0;
            double push = row.weight() * (is - should);
            for (int at = 0; at < weights.length && push != 0; at++) {
                slope[at] += push * row.features()[i][at];
            }
        }
    }

    private static double[] values(FeatureVector vector) {
        return Arrays.stream(FEATURES).mapToDouble(vector::get).toArray();
    }

    private static FeatureVector vector(double[] values) {
        var vector = FeatureVector.builder();
        for (int at = 0; at < values.length; at++) {
            vector.set(FEATURES[at], values[at]);
        }
        return vector.build();
    }
}
