package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.feedback.Belief;
import dev.errata.match.Match.RatedWorkaround;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What is known of one step that somebody means to take, or took, against an error. At most one of the two is there: what it is more like.
 *
 * @param step as it was given, secrets masked
 * @param deadEnd it is known not to work
 * @param fix it is known to work
 */
public record StepVerdict(String step, Optional<DeadEndMet> deadEnd, Optional<FixMet> fix) {

    private static final Pattern MARK = Pattern.compile("^(?:[-*•]|\\d+[.)、])\\s*");

    /**
     * A dead end that the step is.
     *
     * @param match the one that the dead end belongs to
     * @param fails what is believed of its failing
     * @param likeness 0..1, how much the two say the same
     */
    public record DeadEndMet(Match match, Entry.DeadEnd deadEnd, Belief fails, double likeness) {}

    /**
     * A workaround that the step is.
     *
     * @param match the one that the workaround belongs to
     */
    public record FixMet(Match match, RatedWorkaround rated, double likeness) {}

    /** Lines as people write steps down, without the marks of a list; blank ones are left out. */
    public static List<String> steps(Stream<String> lines) {
        return lines.map(it -> MARK.matcher(it.strip()).replaceFirst(""))
                .filter(it -> !it.isEmpty())
                .toList();
    }

    /** Whether nothing is known of it. */
    public boolean open() {
        return deadEnd.isEmpty() && fix.isEmpty();
    }
}
