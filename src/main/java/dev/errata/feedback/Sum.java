package dev.errata.feedback;

/**
 * What some voices add up to at one moment.
 *
 * @param workedWeight of the voices for, faded and thinned
 * @param failedWeight of the voices against
 * @param worked voices for, each counted once
 * @param failed voices against, each counted once
 */
record Sum(double workedWeight, double failedWeight, int worked, int failed) {

    static final Sum NONE = new Sum(0, 0, 0, 0);

    Sum plus(Sum other) {
        return new Sum(
                workedWeight + other.workedWeight,
                failedWeight + other.failedWeight,
                worked + other.worked,
                failed + other.failed);
    }

    /** Weights multiplied, voices as they are. */
    Sum scaled(double factor) {
        return new Sum(workedWeight * factor, failedWeight * factor, worked, failed);
    }

    Sum and(boolean good, double weight) {
        return good
                ? new Sum(workedWeight + weight, failedWeight, worked + 1, failed)
                : new Sum(workedWeight, failedWeight + weight, worked, failed + 1);
    }

    /** How many whole voices it weighs as much as. */
    double weight() {
        return workedWeight + failedWeight;
    }
}
