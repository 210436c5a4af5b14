package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.match.Match.RatedWorkaround;
import java.util.List;

/**
 * A match in one language, for where there is no room for all of it. Plain text: nothing is escaped.
 *
 * @param entry its id
 * @param title what the error says
 * @param percent how surely this is it, 1 to 99
 * @param standing id, how sure, how far it was reviewed, whether the asker's version is affected
 * @param fixes best first
 * @param deadEnds in the author's order
 */
public record Brief(
        String entry, String title, int percent, String standing, String cause, List<Fix> fixes, List<DoNot> deadEnds) {

    /**
     * What works.
     *
     * @param at its place in the entry's document, from 0: it does not move with the figures
     * @param rate how often it worked, and on whose word
     * @param condition when it applies; may be empty
     */
    public record Fix(String id, int at, String action, String rate, List<Part> how, String condition) {
        public Fix {
            how = List.copyOf(how);
        }
    }

    /** A piece of how a fix is done. */
    public sealed interface Part {

        /** One paragraph. */
        record Prose(String text) implements Part {}

        /** Commands to run, one a line. */
        record Commands(String lines, Risk risk) implements Part {}
    }

    /**
     * What people try that does not work.
     *
     * @param rate how often it failed, and on whose word
     */
    public record DoNot(String id, String action, String rate, String why) {}

    public Brief {
        fixes = List.copyOf(fixes);
        deadEnds = List.copyOf(deadEnds);
    }

    public static Brief of(Match match, boolean chinese) {
        var phrases = new Phrases(AnswerWords.in(chinese), chinese);
        var entry = match.entry();
        return new Brief(
                entry.id().toString(),
                phrases.in(entry.recognition().signature()),
                Phrases.percent(match.score()),
                phrases.standing(match),
                phrases.in(entry.rootCause()),
                match.workarounds().stream().map(it -> fix(it, match, phrases)).toList(),
                entry.deadEnds().stream()
                        .map(it -> new DoNot(
                                it.id(),
                                phrases.in(it.action()),
                                phrases.rate(it, match.failing(it), entry),
                                it.whyFails()))
                        .toList());
    }

    private static Fix fix(RatedWorkaround rated, Match match, Phrases phrases) {
        var workaround = rated.workaround();
        return new Fix(
                workaround.id(),
                match.entry().workarounds().indexOf(workaround),
                phrases.in(workaround.action()),
                phrases.rate(rated, match.entry()),
                parts(workaround),
                workaround.condition());
    }

    private static List<Part> parts(Entry.Workaround workaround) {
        return Steps.of(workaround.how()).steps().stream()
                .map(step -> switch (step) {
                    case Steps.Step.Prose(var text) -> (Part) new Part.Prose(text);
                    case Steps.Step.Commands(var lines) -> {
                        var commands = String.join("\n", lines);
                        yield new Part.Commands(commands, Risk.of(commands));
                    }
                })
                .toList();
    }
}
