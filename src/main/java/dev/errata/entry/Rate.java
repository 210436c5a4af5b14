package dev.errata.entry;

/** A share between 0 and 1, both inclusive, as an author estimated it. */
public record Rate(double value) {

    public Rate {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("a rate is between 0 and 1: " + value);
        }
    }
}
