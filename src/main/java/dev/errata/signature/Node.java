package dev.errata.signature;

import java.util.List;

/** A regex, understood: what Java's rules make of its text, with flags and escapes resolved. Groups leave no trace. */
sealed interface Node {

    Node EMPTY = new Sequence(List.of());

    /** One code point out of a set. */
    record One(CodePoints set) implements Node {}

    /** One after the other; of nothing, the empty text. */
    record Sequence(List<Node> parts) implements Node {
        public Sequence {
            parts = List.copyOf(parts);
        }
    }

    /** The first of these that leads to a match. */
    record Choice(List<Node> options) implements Node {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /**
     * The same, several times.
     *
     * @param most {@link #UNBOUNDED}, or at least {@code least}
     * @param greedy whether to try more before fewer
     */
    record Repeat(Node body, int least, int most, boolean greedy) implements Node {
        static final int UNBOUNDED = Integer.MAX_VALUE;
    }

    /** A place, not a text. */
    enum Place implements Node {
        LINE_START,
        /** {@code ^} under {@code (?m)}, which Java does not let match in an empty line. */
        START_OF_SOMETHING,
        LINE_END,
        WORD_EDGE,
        NO_WORD_EDGE
    }
}
