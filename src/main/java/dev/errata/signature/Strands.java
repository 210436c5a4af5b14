package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;

/**
 * All ways through a regex. A line that matches has the literals of at least one of them in order; what cannot be said in
 * literals is a hole, so the reverse need not hold.
 *
 * @param ways never empty
 * @param inOrder whether a backtracking machine would try them in just this order from any one start
 */
record Strands(List<Strand> ways, boolean inOrder) {

    /** Beyond these, multiplying ways out costs more than it tells. */
    private static final int MULTIPLIED = 64;

    private static final int ALL_TOLD = 4096;
    private static final int COPIES = 4;

    Strands {
        ways = List.copyOf(ways);
    }

    static Strands of(Node node) {
        return switch (node) {
            case Node.One(var set) -> one(set);
            case Node.Place _ -> single(Strand.ANYTHING);
            case Node.Sequence(var parts) -> sequence(parts);
            case Node.Choice(var options) -> choice(options);
            case Node.Repeat repeat -> repeat(repeat);
        };
    }

    /** Whether the literals decide, and tell where the match is. */
    boolean arePlain() {
        return inOrder && ways.stream().allMatch(Strand::isPlain);
    }

    private static Strands single(Strand strand) {
        return new Strands(List.of(strand), true);
    }

    private static Strands one(CodePoints set) {
        int c = set.only();
        if (c >= 0) {
            boolean letter = c < 128 && Character.isLetter(c);
            return single(Strand.of(new Part.Text(Character.toString(c), letter ? Part.Case.EXACT : Part.Case.NONE)));
        }
        int small = set.letter();
        return single(
                small < 0 ? Strand.ANYTHING : Strand.of(new Part.Text(Character.toString(small), Part.Case.EITHER)));
    }

    private static Strands sequence(List<Node> parts) {
        var soFar = single(Strand.EMPTY);
        for (var part : parts) {
            soFar = soFar.then(of(part));
        }
        return soFar;
    }

    private static Strands choice(List<Node> options) {
        var all = new ArrayList<Strand>();
        boolean inOrder = true;
        for (var option : options) {
            var strands = of(option);
            all.addAll(strands.ways);
            inOrder &= strands.inOrder;
            if (all.size() > ALL_TOLD) {
                return single(Strand.ANYTHING);
            }
        }
        return new Strands(all, inOrder);
    }

    private static Strands repeat(Node.Repeat repeat) {
        boolean unbounded = repeat.most() == Node.Repeat.UNBOUNDED;
        boolean anything = repeat.body() instanceof Node.One(var set) && set.takesAnything();
        if (anything && unbounded && repeat.least() <= 1) {
            return single(Strand.of(new Part.Gap(repeat.least(), repeat.greedy())));
        }
        var body = of(repeat.body());
        var strands = single(Strand.EMPTY);
        for (int i = 0; i < Math.min(repeat.least(), COPIES); i++) {
            strands = strands.then(body);
        }
        boolean whole = repeat.most() == repeat.least() && repeat.least() <= COPIES;
        return whole ? strands : strands.then(single(Strand.ANYTHING));
    }

    private Strands then(Strands next) {
        if (ways.size() > 1 && next.ways.size() > 1 && ways.size() * next.ways.size() > MULTIPLIED) {
            return then(single(Strand.ANYTHING));
        }
        var product = new ArrayList<Strand>();
        for (var way : ways) {
            for (var more : next.ways) {
                product.add(way.then(more));
            }
        }
        // After a gap, the choice of what follows comes before the choice of how long the gap is: not as multiplied
        // out.
        boolean gapBeforeChoice = next.ways.size() > 1 && ways.stream().anyMatch(Strand::hasGap);
        return new Strands(product, inOrder && next.inOrder && !gapBeforeChoice);
    }
}
