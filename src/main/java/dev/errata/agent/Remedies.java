package dev.errata.agent;

import dev.errata.entry.Entry;
import dev.errata.match.Brief;
import dev.errata.match.Brief.Part;
import dev.errata.match.Match;
import dev.errata.match.RateJson;
import dev.errata.match.Risk;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What an entry says to do, not to do and to look at, as agents are given it.
 *
 * @param workarounds best first
 */
record Remedies(List<Workaround> workarounds, List<DeadEnd> deadEnds, List<Check> checks) {

    /**
     * What works.
     *
     * @param risk the worst that any step does: "none", "stops" or "destroys"
     * @param askFirst whether a person has to be asked before it is done
     */
    record Workaround(
            String id,
            String action,
            List<Step> steps,
            String risk,
            boolean askFirst,
            String condition,
            RateJson successRate) {}

    /**
     * One step of a workaround.
     *
     * @param kind "text" or "commands"
     */
    record Step(String kind, String text, String risk) {}

    /**
     * What does not work.
     *
     * @param failRate what is believed now, the value of {@code failure}
     */
    record DeadEnd(String id, String action, String whyFails, double failRate, RateJson failure, String condition) {}

    /**
     * A command whose output tells causes apart.
     *
     * @param lookFor a regex over its output
     * @param says "supports" or "rules_out"
     */
    record Check(String name, String run, String lookFor, String says, double weight, String risk) {}

    static Remedies of(Match match, boolean chinese) {
        var brief = Brief.of(match, chinese);
        return new Remedies(
                IntStream.range(0, brief.fixes().size())
                        .mapToObj(at -> workaround(
                                brief.fixes().get(at), match.workarounds().get(at)))
                        .toList(),
                match.entry().deadEnds().stream()
                        .map(it -> deadEnd(it, match, chinese))
                        .toList(),
                checks(match.entry(), chinese));
    }

    static String token(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static Workaround workaround(Brief.Fix fix, Match.RatedWorkaround rated) {
        var worst = fix.how().stream()
                .map(Remedies::risk)
                .max(Comparator.naturalOrder())
                .orElse(Risk.NONE);
        return new Workaround(
                fix.id(),
                fix.action(),
                fix.how().stream().map(Remedies::step).toList(),
                token(worst),
                worst != Risk.NONE,
                fix.condition(),
                RateJson.of(rated.rated(), rated.workaround().successRate()));
    }

    private static Step step(Part part) {
        return switch (part) {
            case Part.Prose(var text) -> new Step("text", text, token(risk(part)));
            case Part.Commands(var lines, var risk) -> new Step("commands", lines, token(risk));
        };
    }

    /** Authors also name commands in the middle of a sentence. */
    private static Risk risk(Part part) {
        return switch (part) {
            case Part.Prose(var text) -> Risk.of(text);
            case Part.Commands(var lines, var risk) -> risk;
        };
    }

    static DeadEnd deadEnd(Entry.DeadEnd it, Match match, boolean chinese) {
        var failure = RateJson.ofFailing(match.failing(it), it.failRate());
        return new DeadEnd(it.id(), it.action().in(chinese), it.whyFails(), failure.value(), failure, it.condition());
    }

    static List<Check> checks(Entry entry, boolean chinese) {
        return entry.checks().stream()
                .map(it -> new Check(
                        it.name().in(chinese),
                        it.run(),
                        it.lookFor(),
                        it.supports() ? "supports" : "rules_out",
                        it.weight(),
                        token(Risk.of(it.run()))))
                .toList();
    }
}
