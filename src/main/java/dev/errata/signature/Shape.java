package dev.errata.signature;

import java.util.List;

/** What can be told from a regex's tree alone: how large it is, whether it can match nothing. */
final class Shape {

    /** Instructions; a longer program would take long over a long line, however linear it is. */
    static final int LARGEST = 3000;

    private Shape() {}

    /** The tree itself, if it is small enough and means the same everywhere. */
    static Node checked(Node root) {
        if (size(root) > LARGEST) {
            throw RefusedRegex.unsafe("Its repetitions multiply to more than " + LARGEST + " steps; use * or +.", 0);
        }
        if (startsAtNoWordEdge(root) && (canBeEmpty(root) || first(root).has(Character.MIN_LOW_SURROGATE))) {
            // Java would find it between the halves of a surrogate pair as well.
            throw RefusedRegex.unsafe("After a leading \\B, write the character that you mean.", 0);
        }
        return root;
    }

    /**
     * A repetition, if Java and every other machine agree on what it finds: they do not where what is repeated may be empty.
     */
    static Node repeated(Node body, Quantifier times, int bodyAt, int at) {
        if (times.most() > 1 && canBeEmpty(body)) {
            throw RefusedRegex.unsafe(
                    "What is repeated here can be empty; leave out the repetition inside or this one.", at);
        }
        if (times.most() == 0) {
            return Node.EMPTY;
        }
        if (size(body) > LARGEST) {
            throw RefusedRegex.unsafe(
                    "Its repetitions multiply to more than " + LARGEST + " steps; use * or +.", bodyAt);
        }
        return times.least() == 1 && times.most() == 1
                ? body
                : new Node.Repeat(body, times.least(), times.most(), times.greedy());
    }

    /** How many instructions {@link Program} needs for it, at most. */
    static long size(Node node) {
        return switch (node) {
            case Node.One _, Node.Place _ -> 1;
            case Node.Sequence(var parts) -> sum(parts);
            case Node.Choice(var options) -> sum(options) + 2L * options.size();
            case Node.Repeat(var body, var least, var most, var _) ->
                most == Node.Repeat.UNBOUNDED
                        ? size(body) * Math.max(1, least) + 2
                        : size(body) * most + (most - least);
        };
    }

    private static long sum(List<Node> nodes) {
        return nodes.stream().mapToLong(Shape::size).sum();
    }

    /** Whether it can match the empty text somewhere; a place counts as matched. */
    static boolean canBeEmpty(Node node) {
        return switch (node) {
            case Node.One _ -> false;
            case Node.Place _ -> true;
            case Node.Sequence(var parts) -> parts.stream().allMatch(Shape::canBeEmpty);
            case Node.Choice(var options) -> options.stream().anyMatch(Shape::canBeEmpty);
            case Node.Repeat(var body, var least, var _, var _) -> least == 0 || canBeEmpty(body);
        };
    }

    /** What the first character of a match can be. */
    static CodePoints first(Node node) {
        return switch (node) {
            case Node.One(var set) -> set;
            case Node.Place _ -> CodePoints.NONE;
            case Node.Choice(var options) -> options.stream().map(Shape::first).reduce(CodePoints.NONE, CodePoints::or);
            case Node.Repeat(var body, var _, var _, var _) -> first(body);
            case Node.Sequence(var parts) -> {
                var first = CodePoints.NONE;
                for (var part : parts) {
                    first = first.or(first(part));
                    if (!canBeEmpty(part)) {
                        break;
                    }
                }
                yield first;
            }
        };
    }

    private static boolean startsAtNoWordEdge(Node node) {
        return switch (node) {
            case Node.One _ -> false;
            case Node.Place place -> place == Node.Place.NO_WORD_EDGE;
            case Node.Choice(var options) -> options.stream().anyMatch(Shape::startsAtNoWordEdge);
            case Node.Repeat(var body, var _, var _, var _) -> startsAtNoWordEdge(body);
            case Node.Sequence(var parts) -> {
                for (var part : parts) {
                    if (startsAtNoWordEdge(part) || !canBeEmpty(part)) {
                        yield startsAtNoWordEdge(part);
                    }
                }
                yield false;
            }
        };
    }
}
