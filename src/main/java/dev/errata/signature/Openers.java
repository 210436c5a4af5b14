package dev.errata.signature;

import java.util.List;

/** The literals that every match begins with one of; none where that is not known. */
record Openers(List<Needle> needles) {

    static final Openers NONE = new Openers(List.of());

    /** With more it is quicker to look at each character. */
    private static final int MOST = 8;

    static Openers of(List<Trail> trails) {
        boolean known = trails.size() <= MOST
                && trails.stream()
                        .allMatch(trail ->
                                trail.opensWithText() && !trail.needles().isEmpty());
        return known
                ? new Openers(
                        trails.stream().map(trail -> trail.needles().getFirst()).toList())
                : NONE;
    }

    boolean areKnown() {
        return !needles.isEmpty();
    }
}
