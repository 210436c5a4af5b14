package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Tier;
import dev.errata.entry.Rate;
import dev.errata.feedback.EntryBelief.RatedBelief;
import dev.errata.feedback.Logged.Cast;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The examples of docs/learning.md, computed by the very classes that the service runs on. */
final class LearningExamples {

    private static final Learning LEARNING = Learning.USUAL;
    private static final double HUNDRED = 100;
    private static final Instant START = World.START;
    private static final int TODAY = 60;

    /** One workaround of 0.85, reproduced in three cases. */
    private static final Entry ENTRY = World.entry(List.of(0.85), 3, Tier.REPRODUCED);

    private record Said(int day, String name, String address, Outcome outcome, String version) {}

    private static final List<Said> SAID = List.of(
            new Said(0, "Ada", "A", Outcome.WORKED, "2.4.1"),
            new Said(20, "Ben", "B", Outcome.WORKED, "2.4.0"),
            new Said(27, "Cyd", "B", Outcome.WORKED, "2.4.1"),
            new Said(50, "Dan", "C", Outcome.FAILED, "2.4.2"));

    private static final Said LATER = new Said(TODAY, "Eve", "D", Outcome.FAILED, "3.0.0");

    private LearningExamples() {}

    /** By the name of their block. */
    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        all.put("priors", priors());
        all.put("voices", voices());
        all.put("belief", belief());
        all.put("crowd", crowd());
        all.put("place", place());
        return all;
    }

    /** What the same 90 % is worth, by who says it. */
    private static String priors() {
        var out = new MarkdownTable("verification tier", "weight", "1 case", "3 cases", "10 cases", "30 cases");
        for (var tier : Tier.values()) {
            var cells = new ArrayList<String>(List.of("`" + tier.name().toLowerCase(Locale.ROOT) + "`"));
            cells.add(number(Belief.weight(tier)));
            for (int cases : new int[] {1, 3, 10, 30}) {
                cells.add(figure(Belief.authored(new Rate(0.9), cases, tier)));
            }
            out.row(cells);
        }
        return out.toString();
    }

    /** Each voice of the example on the day it is looked at. */
    private static String voices() {
        var out = new MarkdownTable("day", "who", "from", "says", "faded to", "thinned to", "weighs");
        var crowd = new Crowd(LEARNING);
        for (var cast : log(SAID)) {
            var said = SAID.get((int) cast.position() - 1);
            double thinned = crowd.weight(cast);
            double faded = LEARNING.fading(cast.at(), at(TODAY));
            out.row(List.of(
                    Integer.toString(said.day()),
                    said.name(),
                    said.address(),
                    said.outcome().token(),
                    number(faded),
                    number(thinned),
                    number(faded * thinned)));
        }
        return out.toString();
    }

    /** What is believed at each step of the example. */
    private static String belief() {
        var out = new MarkdownTable("what is known", "for", "against", "rate", "90 % interval", "voices");
        var later = new ArrayList<>(SAID);
        later.add(LATER);
        out.row(row("the author alone", rated(List.of(), "").belief()));
        out.row(row("and the four voices", rated(SAID, "").belief()));
        out.row(row("and Eve's, who runs 3.0", rated(later, "").belief()));
        out.row(row("the same, for one who runs 2.4", rated(later, "2.4").belief()));
        out.row(row("the same, for one who runs 3.0", rated(later, "3.0").belief()));
        out.row(row(
                "a half-life later, for anybody", rated(later, "", TODAY + 180).belief()));
        return out.toString();
    }

    /** What one address is worth that speaks every so many days, under ever new names, in the long run. */
    private static String crowd() {
        var out = new MarkdownTable("one address speaks", "each voice weighs", "voices a month");
        var pauses = new LinkedHashMap<String, Duration>();
        pauses.put("every hour", Duration.ofHours(1));
        pauses.put("every day", Duration.ofDays(1));
        pauses.put("every 3 days", Duration.ofDays(3));
        pauses.put("every week", Duration.ofDays(7));
        pauses.put("every 2 weeks", Duration.ofDays(14));
        pauses.put("every month", Duration.ofDays(30));
        pauses.forEach((name, pause) -> {
            double weight = settled(pause);
            double aMonth = weight * Duration.ofDays(30).toMillis() / pause.toMillis();
            out.row(List.of(name, number(weight), number(aMonth)));
        });
        return out.toString();
    }

    private static double settled(Duration pause) {
        var crowd = new Crowd(LEARNING);
        double weight = 1;
        for (int i = 0; i < 1_000; i++) {
            weight = crowd.weight(
                    cast(i + 1, START.plus(pause.multipliedBy(i)), new Said(0, "liar " + i, "A", Outcome.WORKED, "")));
        }
        return weight;
    }

    /** What an entry loses of its place where readers say that it was the wrong one. */
    private static String place() {
        var out = new MarkdownTable("right entry : wrong entry", "rate", "90 % interval", "moves it by");
        var prior = Belief.authored(new Rate(0.9), 5, Tier.AI_GENERATED);
        for (int[] said : new int[][] {{0, 0}, {1, 0}, {10, 0}, {0, 1}, {0, 3}, {2, 8}}) {
            var belief = prior.plus(new Sum(said[0], said[1], said[0], said[1]));
            out.row(List.of(
                    said[0] + " : " + said[1],
                    percent(belief.value()),
                    percent(belief.low()) + " to " + percent(belief.high()),
                    String.format(Locale.ROOT, "%+.2f nats", EntryBelief.shift(belief, prior))));
        }
        return out.toString();
    }

    private static List<String> row(String what, Belief belief) {
        return List.of(
                what,
                number(belief.alpha()),
                number(belief.beta()),
                percent(belief.value()),
                percent(belief.low()) + " to " + percent(belief.high()),
                Integer.toString(belief.reports()));
    }

    private static RatedBelief rated(List<Said> said, String version) {
        return rated(said, version, TODAY);
    }

    private static RatedBelief rated(List<Said> said, String version, int day) {
        var tally = Tally.of(List.copyOf(log(said)), LEARNING);
        var beliefs = new Beliefs(any -> tally, at(day), LEARNING)
                .of(ENTRY, version.isEmpty() ? List.of() : List.of(new Software("Lantern", version)));
        return beliefs.workarounds().values().iterator().next();
    }

    private static List<Cast> log(List<Said> said) {
        var log = new ArrayList<Cast>();
        said.forEach(it -> log.add(cast(log.size() + 1, at(it.day()), it)));
        return log;
    }

    private static Cast cast(long position, Instant at, Said said) {
        return new Cast(
                position,
                at,
                "match of " + said.name(),
                Subject.workaround(ENTRY.id(), World.id(0)),
                1,
                said.outcome(),
                said.name(),
                said.address(),
                Channel.PAGE,
                new Software("Lantern", said.version()),
                "");
    }

    private static Instant at(int day) {
        return START.plus(World.DAY.multipliedBy(day));
    }

    private static String figure(Belief belief) {
        return "%s (%.0f–%.0f)".formatted(percent(belief.value()), HUNDRED * belief.low(), HUNDRED * belief.high());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.1f %%", HUNDRED * share);
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.3f", number).replaceFirst("\\.?0+$", "");
    }
}
