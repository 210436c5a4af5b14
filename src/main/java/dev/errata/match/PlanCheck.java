package dev.errata.match;

import dev.errata.entry.Entry.DeadEnd;
import dev.errata.event.Masker;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.StepVerdict.DeadEndMet;
import dev.errata.match.StepVerdict.FixMet;
import dev.errata.search.Rarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Holds the steps of a plan against the dead ends and the workarounds of the entries that an error is known by. A step is what it says most
 * the same as, by the words they share and how telling those are; what is like neither is left open.
 *
 * @param rarity how telling words are
 */
record PlanCheck(Rarity rarity) {

    /** The steps of one plan. */
    static final int MOST_STEPS = 50;

    /** What a step may say at the most; of a longer one the start is looked at. */
    static final int LONGEST_STEP = 2_000;

    /** Below this two sentences only have words in common. */
    private static final double ALIKE = 0.5;

    /** What raises a limit is not like what lowers it, whatever words they share. */
    private static final double OPPOSED = 0.3;

    /** One command of a fix is not yet the fix; many are there to look only. */
    private static final double COMMAND = 0.7;

    /** What is done says more than any name that it is done to. */
    private static final double DOING = 6;

    List<StepVerdict> check(List<Match> matches, List<String> steps) {
        return steps.stream()
                .filter(step -> !step.isBlank())
                .limit(MOST_STEPS)
                .map(step -> check(matches, step))
                .toList();
    }

    private StepVerdict check(List<Match> matches, String step) {
        var said = step.substring(0, Math.min(step.length(), LONGEST_STEP)).strip();
        var terms = Doings.terms(said);
        var deadEnd = matches.stream()
                .flatMap(match -> match.entry().deadEnds().stream().map(it -> met(match, it, terms)))
                .filter(it -> it.likeness() >= ALIKE)
                .max(Comparator.comparingDouble(DeadEndMet::likeness));
        var fix = matches.stream()
                .flatMap(match -> match.workarounds().stream().map(it -> met(match, it, terms)))
                .filter(it -> it.likeness() >= ALIKE)
                .max(Comparator.comparingDouble(FixMet::likeness));
        boolean fixed = fix.isPresent()
                && fix.get().likeness() >= deadEnd.map(DeadEndMet::likeness).orElse(0.0);
        return new StepVerdict(
                Masker.mask(said).text(), fixed ? Optional.empty() : deadEnd, fixed ? fix : Optional.empty());
    }

    private DeadEndMet met(Match match, DeadEnd deadEnd, Set<String> step) {
        // Old entries only say why it fails.
        var texts = deadEnd.action().in(false).isBlank()
                ? Stream.of(deadEnd.whyFails())
                : Stream.of(deadEnd.action().in(false), deadEnd.action().in(true));
        double likeness = best(texts, step);
        return new DeadEndMet(match, deadEnd, match.failing(deadEnd), likeness);
    }

    private FixMet met(Match match, RatedWorkaround rated, Set<String> step) {
        var workaround = rated.workaround();
        var commands = new ArrayList<String>();
        for (var part : Steps.of(workaround.how()).steps()) {
            if (part instanceof Steps.Step.Commands(var lines)) {
                commands.addAll(lines);
            }
        }
        double action = best(
                Stream.of(workaround.action().in(false), workaround.action().in(true)), step);
        return new FixMet(match, rated, Math.max(action, COMMAND * best(commands.stream(), step)));
    }

    private double best(Stream<String> texts, Set<String> step) {
        return texts.distinct()
                .mapToDouble(it -> likeness(Doings.terms(it), step))
                .max()
                .orElse(0);
    }

    /** The geometric mean of the shares that each has in common with the other, by weight. */
    private double likeness(Set<String> known, Set<String> step) {
        double common =
                known.stream().filter(step::contains).mapToDouble(this::weight).sum();
        double all = known.stream().mapToDouble(this::weight).sum()
                * step.stream().mapToDouble(this::weight).sum();
        double likeness = all == 0 ? 0 : common / Math.sqrt(all);
        return Doings.opposed(known, step) ? likeness * OPPOSED : likeness;
    }

    private double weight(String term) {
        return Doings.isDoing(term) ? DOING : rarity.of(term);
    }
}
