package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Check;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How much the output of a command may be expected to tell, before it is run: how many bits of doubt it takes away, on average over all
 * that it may print. Checks are taken to be independent given the cause, which flatters commands that many checks share; it is only used to
 * choose the next.
 */
final class Gain {

    /** What is looked for in one output beyond this many hardly changes the choice, and doubles the work each time. */
    private static final int MOST_EVENTS = 10;

    /** That a regex hits or does not: by hypothesis the chance of a hit, the factor of a hit, and the factor of a miss. */
    private static final class Event {

        final double[] chance;
        final double[] find;
        final double[] absence;

        Event(int hypotheses) {
            chance = new double[hypotheses];
            find = new double[hypotheses];
            absence = new double[hypotheses];
        }

        double size() {
            return DoubleStream.of(find).map(it -> Math.abs(Math.log(it))).max().orElse(0);
        }
    }

    private final List<Entry> suspects;
    private final double[] beliefs;
    private final LookOut lookOut;

    /** {@code beliefs} are those of the suspects, in order, and at the end that of none of them. */
    Gain(List<Entry> suspects, double[] beliefs, LookOut lookOut) {
        this.suspects = List.copyOf(suspects);
        this.beliefs = beliefs.clone();
        this.lookOut = lookOut;
    }

    /** The bits to be expected from {@code command}, 0 or more. */
    double bits(String command) {
        var events = events(command);
        if (events.isEmpty()) {
            return 0;
        }
        return Math.max(0, entropy(beliefs) - expected(beliefs, beliefs, events, 0));
    }

    private List<Event> events(String command) {
        var byRegex = new LinkedHashMap<String, Event>();
        for (var entry : suspects) {
            for (var check : entry.checks()) {
                if (check.run().equals(command) && lookOut.sees(check)) {
                    byRegex.computeIfAbsent(check.lookFor(), regex -> event(command, regex));
                }
            }
        }
        return byRegex.values().stream()
                .sorted(Comparator.comparingDouble(Event::size).reversed())
                .limit(MOST_EVENTS)
                .toList();
    }

    private Event event(String command, String regex) {
        int size = beliefs.length;
        var own = new ArrayList<Telling>();
        suspects.forEach(entry -> own.add(entry.checks().stream()
                .filter(check -> check.run().equals(command) && check.lookFor().equals(regex))
                .max(Comparator.comparingDouble(Check::weight))
                .map(Telling::of)
                .orElse(new Telling(1, 1))));
        own.add(new Telling(1, 1));
        var strongest = own.stream()
                .max(Comparator.comparingDouble(it -> Math.abs(Math.log(it.find()))))
                .orElseThrow();
        var event = new Event(size);
        for (int at = 0; at < size; at++) {
            var telling = own.get(at);
            event.chance[at] = telling.find() == 1 ? strongest.findOtherwise() : telling.findIfRight();
            event.find[at] = telling.find();
            event.absence[at] = telling.absence();
        }
        return event;
    }

    /** The doubt left on average; {@code joint} is how likely each cause is together with what was seen so far. */
    private static double expected(double[] joint, double[] believed, List<Event> events, int from) {
        if (from == events.size()) {
            return DoubleStream.of(joint).sum() * entropy(believed);
        }
        var event = events.get(from);
        int size = joint.length;
        var hit = new double[size];
        var miss = new double[size];
        var afterHit = new double[size];
        var afterMiss = new double[size];
        for (int at = 0; at < size; at++) {
            hit[at] = joint[at] * event.chance[at];
            miss[at] = joint[at] * (1 - event.chance[at]);
            afterHit[at] = believed[at] * event.find[at];
            afterMiss[at] = believed[at] * event.absence[at];
        }
        return expected(hit, afterHit, events, from + 1) + expected(miss, afterMiss, events, from + 1);
    }

    /** In bits, of weights that need not add up to 1. */
    private static double entropy(double[] weights) {
        double sum = DoubleStream.of(weights).sum();
        return DoubleStream.of(weights)
                .map(it -> it / sum)
                .filter(it -> it > 0)
                .map(it -> -it * Math.log(it) / Math.log(2))
                .sum();
    }
}
