package dev.errata.match;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * What was learned from the tuning part of the golden set: how much each feature counts, and how a strength becomes a probability. The
 * procedure is in docs/ranking.md; {@code ./errata learn} runs it and writes {@code match/weights.json}. Immutable.
 *
 * @param features feature to nats for one unit; all of them
 * @param calibration of the probability
 * @param answer from this probability on an entry is an answer
 * @param known so probable it must be, besides, that any entry is right
 * @param hint from this probability on an entry is possibly related
 */
record Weights(FeatureVector features, Calibration calibration, double answer, double known, double hint) {

    private static final String RESOURCE = "/match/weights.json";

    /**
     * The learned log odds, stretched and moved so that they mean what they say on cases that they were not learned from.
     */
    record Calibration(double slope, double intercept) {

        double probability(double logOdds) {
            return 1 / (1 + Math.exp(-(slope * logOdds + intercept)));
        }
    }

    /** As in the file. */
    record Written(Map<String, Double> features, Calibration calibration, double answer, double known, double hint) {}

    /** Those that this build ships. */
    static Weights shipped() {
        return Shipped.WEIGHTS;
    }

    private static final class Shipped {
        static final Weights WEIGHTS = read();
    }

    private static Weights read() {
        try (var in = Weights.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not in this jar: " + RESOURCE);
            }
            return of(new ObjectMapper().readValue(in, Written.class));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }

    static Weights of(Written written) {
        var features = FeatureVector.builder();
        for (var feature : Feature.values()) {
            features.set(feature, written.features().getOrDefault(feature.key(), 0.0));
        }
        return new Weights(features.build(), written.calibration(), written.answer(), written.known(), written.hint());
    }
}
