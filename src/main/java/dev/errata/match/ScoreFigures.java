package dev.errata.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a score is made of, in figures as people read them: with one or two decimals and a sign.
 *
 * @param parts most telling first
 * @param sum of all parts, in nats
 * @param next the rival that came next; empty where nothing else was weighed for the same lines
 */
public record ScoreFigures(List<Part> parts, String sum, Optional<Next> next) {

    /**
     * One part.
     *
     * @param name of the feature
     * @param value of it, in its own unit
     * @param signedWeight nats
     */
    public record Part(String name, String value, String signedWeight) {}

    /** The rival that came next, and its sum in nats. */
    public record Next(String signature, String strength) {}

    /** Less than this is not seen in the figures. */
    private static final double NOTHING = 0.005;

    public ScoreFigures {
        parts = List.copyOf(parts);
    }

    public static ScoreFigures of(Match match) {
        return new ScoreFigures(
                parts(match.why()),
                signed(match.strength()),
                match.rivals().stream()
                        .findFirst()
                        .map(rival -> new Next(rival.signature(), signed(match.strength() - sum(rival.apart())))));
    }

    /** Reasons as figures; those that come to nothing are left out. */
    public static List<Part> parts(List<Match.Reason> reasons) {
        return reasons.stream()
                .filter(it -> Math.abs(it.weight()) >= NOTHING)
                .map(it -> new Part(it.name(), value(it.value()), signed(it.weight())))
                .toList();
    }

    private static double sum(List<Match.Reason> reasons) {
        return reasons.stream().mapToDouble(Match.Reason::weight).sum();
    }

    private static String value(double value) {
        return String.format(Locale.ROOT, value == Math.rint(value) ? "%.0f" : "%.2f", value)
                .replace('-', '−');
    }

    private static String signed(double nats) {
        return String.format(Locale.ROOT, "%+.2f", nats).replace('-', '−');
    }
}
