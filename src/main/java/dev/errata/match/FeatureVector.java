package dev.errata.match;

import java.util.Arrays;

/** A number for each {@link Feature}. Immutable. */
@SuppressWarnings("EnumOrdinal") // it is never written down, and thousands are made for one long text
final class FeatureVector {

    private static final Feature[] FEATURES = Feature.values();

    static final FeatureVector ZERO = new FeatureVector(new double[FEATURES.length]);

    private final double[] values;

    private FeatureVector(double[] values) {
        this.values = values;
    }

    double get(Feature feature) {
        return values[feature.ordinal()];
    }

    FeatureVector plus(FeatureVector other) {
        var sum = values.clone();
        for (int at = 0; at < sum.length; at++) {
            sum[at] += other.values[at];
        }
        return new FeatureVector(sum);
    }

    double dot(FeatureVector weights) {
        double sum = 0;
        for (int at = 0; at < values.length; at++) {
            sum += values[at] * weights.values[at];
        }
        return sum;
    }

    static Builder builder() {
        return new Builder();
    }

    /** Collects values; not thread-safe. */
    static final class Builder {

        private final double[] values = new double[FEATURES.length];

        Builder set(Feature feature, double value) {
            values[feature.ordinal()] = value;
            return this;
        }

        Builder set(Feature feature, boolean holds) {
            return set(feature, holds ? 1 : 0);
        }

        FeatureVector build() {
            return new FeatureVector(Arrays.copyOf(values, values.length));
        }
    }
}
