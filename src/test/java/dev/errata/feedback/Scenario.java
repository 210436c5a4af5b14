package dev.errata.feedback;

import dev.errata.entry.Entry.Tier;
import dev.errata.feedback.World.Event;
import dev.errata.feedback.World.Lie;
import dev.errata.feedback.World.Reader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** What happens to an entry in a simulation; a seed makes one world of it. */
enum Scenario {
    /** The author guessed, and was sure of it. */
    GUESSED(120, 0, Tier.AI_GENERATED),
    /** The author tried everything several times. */
    REPRODUCED(90, 0, Tier.REPRODUCED),
    /** What worked best stops working, and something else becomes best: for everybody, on one day. */
    DRIFT(270, 45, Tier.REPRODUCED),
    /** The same with a release that readers move to one after the other, and tell that they did. */
    RELEASE(270, 45, Tier.REPRODUCED),
    /** On one day a few addresses say hundreds of untruths, as fast as the limits let them. */
    BURST(120, 45, Tier.HUMAN_REVIEWED),
    /** One person says a few untruths a week, from a few addresses, for three months. */
    PATIENT(165, 45, Tier.HUMAN_REVIEWED);

    static final int WORKAROUNDS = 5;

    /** Days that readers take to move to a release, and that the patient one goes on. */
    static final int SPAN = 90;

    /** Addresses of one who lies, and untruths that each says in a burst. */
    static final int LAIRS = 3;

    static final int LIES = 200;

    private static final double READERS_A_DAY = 6;
    private static final double REPORTING = 0.15;
    private static final double SLIPPING = 0.05;

    /** Of readers who sit in an office with others, behind one address. */
    private static final double SHARING = 0.3;

    private static final int OFFICES = 5;
    private static final double CLEARLY = 0.15;
    private static final int WEEK = 7;

    final int days;

    /** The day from which on a ranking is put to the test. */
    final int turn;

    private final Tier tier;

    Scenario(int days, int turn, Tier tier) {
        this.days = days;
        this.turn = turn;
        this.tier = tier;
    }

    World world(long seed) {
        var random = new Random(31 * seed + ordinal());
        var before = truth(random);
        var after = switch (this) {
            case DRIFT, RELEASE -> turned(before, random);
            default -> before;
        };
        var authored = before.stream().map(rate -> authored(rate, random)).toList();
        int evidence = tier == Tier.AI_GENERATED ? 1 + random.nextInt(3) : 3 + random.nextInt(6);
        var events = new ArrayList<Event>();
        for (int day = 0; day < days; day++) {
            readers(day, before, after, random, events);
        }
        lies(before, random, events);
        events.sort(Comparator.comparing(Event::at));
        return new World(World.entry(authored, evidence, tier), before, after, events);
    }

    /** One is best by a clear margin; where it stands is chance. */
    private static List<Double> truth(Random random) {
        var rates = new ArrayList<Double>();
        double best = between(0.7, 0.9, random);
        for (int i = 0; i < WORKAROUNDS; i++) {
            rates.add(between(0.1, best - CLEARLY, random));
        }
        rates.set(random.nextInt(WORKAROUNDS), best);
        return rates;
    }

    private static List<Double> turned(List<Double> before, Random random) {
        var rates = new ArrayList<>(before);
        int best = World.best(before);
        double risen = between(0.7, 0.9, random);
        rates.replaceAll(rate -> Math.min(rate, risen - CLEARLY));
        rates.set(best, between(0.05, 0.2, random));
        rates.set((best + 1 + random.nextInt(WORKAROUNDS - 1)) % WORKAROUNDS, risen);
        return rates;
    }

    private double authored(double rate, Random random) {
        return switch (tier) {
            case AI_GENERATED -> between(0.6, 0.95, random);
            case REPRODUCED -> Math.clamp(rate + between(-0.1, 0.1, random), 0, 1);
            default -> Math.clamp(rate + between(-0.2, 0.2, random), 0, 1);
        };
    }

    private void readers(int day, List<Double> before, List<Double> after, Random random, List<Event> events) {
        int readers = poisson(random);
        for (int i = 0; i < readers; i++) {
            boolean moved = random.nextDouble() < moved(day);
            var rates = moved ? after : before;
            var works = new ArrayList<Boolean>();
            var slips = new ArrayList<Boolean>();
            for (double rate : rates) {
                works.add(random.nextDouble() < rate);
                slips.add(random.nextDouble() < SLIPPING);
            }
            var name = "reader " + day + "." + i;
            boolean shares = random.nextDouble() < SHARING;
            events.add(new Reader(
                    at(day, random),
                    works,
                    random.nextDouble() < REPORTING,
                    slips,
                    moved,
                    this == RELEASE ? new Software("Lantern", moved ? "3.0" : "2.4") : Software.UNKNOWN,
                    name,
                    shares ? "office " + random.nextInt(OFFICES) : name));
        }
    }

    private double moved(int day) {
        return switch (this) {
            case DRIFT -> day < turn ? 0 : 1;
            case RELEASE -> Math.clamp((day - turn) / (double) SPAN, 0, 1);
            default -> 0;
        };
    }

    private void lies(List<Double> rates, Random random, List<Event> events) {
        int best = World.best(rates);
        int worst = World.best(rates.stream().map(rate -> -rate).toList());
        if (this == BURST) {
            for (int i = 0; i < LAIRS * LIES; i++) {
                events.add(lie(at(turn, random), i, i % 2 == 0, best, worst));
            }
        } else if (this == PATIENT) {
            for (int day = turn; day < turn + SPAN; day += WEEK) {
                for (int i = 0; i < 2 * LAIRS; i++) {
                    events.add(lie(at(day, random), i, i < LAIRS, best, worst));
                }
            }
        }
    }

    /** From one of a few addresses, each time under a new name. */
    private static Lie lie(Instant at, int number, boolean against, int best, int worst) {
        return new Lie(
                at,
                against ? best : worst,
                against ? Outcome.FAILED : Outcome.WORKED,
                "liar " + at + "." + number,
                "lair " + number % LAIRS);
    }

    private static Instant at(int day, Random random) {
        return World.START.plus(World.DAY.multipliedBy(day)).plus(Duration.ofSeconds(random.nextInt(86_400)));
    }

    private static double between(double from, double to, Random random) {
        return from + (to - from) * random.nextDouble();
    }

    private static int poisson(Random random) {
        double limit = Math.exp(-READERS_A_DAY);
        double product = random.nextDouble();
        int count = 0;
        while (product > limit) {
            product *= random.nextDouble();
            count++;
        }
        return count;
    }
}
