package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * One way through a regex: what must stand in a line, in this order. Nearly every real regex is a handful of strands of the
 * kind {@code literal(.*literal)*}; for those, the order of the literals is all there is to check.
 */
record Strand(List<Part> parts) {

    static final Strand EMPTY = new Strand(List.of());
    static final Strand ANYTHING = new Strand(List.of(Part.HOLE));

    Strand {
        parts = List.copyOf(parts);
    }

    static Strand of(Part part) {
        return new Strand(List.of(part));
    }

    /** This, and right behind it that. */
    Strand then(Strand next) {
        if (parts.isEmpty() || next.parts.isEmpty()) {
            return parts.isEmpty() ? next : this;
        }
        var joined = new ArrayList<>(parts);
        var tail = next.parts;
        if (joined.getLast() instanceof Part.Text left && tail.getFirst() instanceof Part.Text right) {
            if (left.joins(right)) {
                joined.set(joined.size() - 1, left.and(right));
                tail = tail.subList(1, tail.size());
            } else {
                joined.add(Part.HOLE);
            }
        }
        joined.addAll(tail);
        return new Strand(joined);
    }

    List<Part.Text> texts() {
        return parts.stream()
                .filter(Part.Text.class::isInstance)
                .map(Part.Text.class::cast)
                .toList();
    }

    boolean hasGap() {
        return parts.stream().anyMatch(Part.Gap.class::isInstance);
    }

    /** Whether it is {@code literal(.*literal)*}: then whatever has its literals in order matches. */
    boolean isPlain() {
        for (int i = 0; i < parts.size(); i++) {
            boolean textsTurn = i % 2 == 0;
            if (textsTurn ? !(parts.get(i) instanceof Part.Text) : !(parts.get(i) instanceof Part.Gap)) {
                return false;
            }
        }
        return parts.size() % 2 == 1;
    }
}
