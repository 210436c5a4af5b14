package dev.errata.sighting;

import java.util.OptionalDouble;

/** How many events were of known errors, and how many were not. */
public record Share(long known, long unknown) {

    /** The share of the known, 0 to 1; empty where nothing was seen. */
    public OptionalDouble ofKnown() {
        long all = known + unknown;
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) known / all);
    }
}
