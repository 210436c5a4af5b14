package dev.errata.match;

import dev.errata.event.Role;
import dev.errata.match.Evidence.Kind;
import dev.errata.match.Match.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What the clues of one entry on its best line add up to.
 *
 * @param total in nats
 * @param regex whether the entry's own regex hits the line
 * @param verbatim whether its whole wording stands in the line
 * @param coverage the best share of a wording that the line has
 * @param clues of that line, most telling first
 * @param reasons the parts of {@code total}
 */
record Strength(
        double total, boolean regex, boolean verbatim, double coverage, List<Clue> clues, List<Reason> reasons) {

    /** Two signs of one thing say less than two things. */
    private static final double SECOND_SIGN = 0.35;

    private static final double CODE_SHARE = 0.5;

    /** What a wording that stands there word for word is worth beyond its words. */
    private static final double VERBATIM = 5;

    /** Below this share of a wording the shared words are chance. */
    private static final double LEAST_COVERAGE = 0.3;

    /** Whether more than shared words speaks for the entry. */
    boolean certain() {
        return regex || verbatim;
    }

    /** The line that the clues stand on, by its place in the text. */
    int line() {
        return clues.getFirst().at();
    }

    static Strength of(Collection<Clue> clues) {
        double regex = best(clues, Kind.REGEX);
        double wording = 0;
        double coverage = 0;
        boolean verbatim = false;
        for (var clue : clues) {
            if (clue.kind() == Kind.TEXT || clue.kind() == Kind.SIGNATURE || clue.kind() == Kind.ALIAS) {
                wording = Math.max(wording, wordingWeight(clue));
                coverage = Math.max(coverage, clue.coverage());
                verbatim |= clue.whole();
            }
        }
        double code = best(clues, Kind.ERROR_CODE) * CODE_SHARE;
        double role = factor(clues);
        var reasons = new ArrayList<Reason>();
        add(reasons, "regex", regex >= wording ? regex : regex * SECOND_SIGN);
        add(reasons, "wording", regex >= wording ? wording * SECOND_SIGN : wording);
        add(reasons, "verbatim", verbatim ? VERBATIM : 0);
        add(reasons, "code", regex + wording > 0 ? code : 0);
        double sum = reasons.stream().mapToDouble(Reason::weight).sum();
        add(reasons, "place", sum * (role - 1));
        return new Strength(sum * role, regex > 0, verbatim, coverage, List.copyOf(clues), List.copyOf(reasons));
    }

    private static double best(Collection<Clue> clues, Kind kind) {
        return clues.stream()
                .filter(clue -> clue.kind() == kind)
                .mapToDouble(Clue::weight)
                .max()
                .orElse(0);
    }

    private static double wordingWeight(Clue clue) {
        if (clue.coverage() < LEAST_COVERAGE) {
            return 0;
        }
        return clue.weight() * clue.coverage() * clue.coverage();
    }

    private static double factor(Collection<Clue> clues) {
        return clues.stream().mapToDouble(clue -> factor(clue.role())).max().orElse(1);
    }

    private static double factor(Role role) {
        return switch (role) {
            case CAUSE -> 1.1;
            case HEADLINE -> 1;
            case LINK -> 0.95;
            case DETAIL -> 0.95;
            case SUMMARY, FRAME -> 0.7;
        };
    }

    private static void add(List<Reason> reasons, String name, double weight) {
        if (weight != 0) {
            reasons.add(new Reason(name, weight));
        }
    }
}
