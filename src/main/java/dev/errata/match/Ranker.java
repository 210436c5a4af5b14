package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Severity;
import dev.errata.entry.EntryId;
import dev.errata.match.Match.Reason;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Orders the entries that a text gives signs of, and says how sure each is. A pure function of clues, entries and context.
 *
 * @param entries by position
 */
record Ranker(List<PublishedEntry> entries) {

    /** At this strength an answer is as likely right as wrong. */
    private static final double EVEN_ODDS = 8.5;

    /** So many nats more or less change the odds by e. */
    private static final double SCALE = 2.2;

    /** Below this an answer is none: a wrong fix is worse than none. */
    static final double SURE_ENOUGH = 0.5;

    /** Below this not even a hint. */
    private static final double FAINT = 0.08;

    /** Without a regex hit or the whole wording, so much of the wording must be there, in so many telling words. */
    private static final double LIKELY_COVERAGE = 0.62;

    private static final int LIKELY_WORDS = 3;
    private static final double UNCERTAIN_CEILING = 0.45;

    /** An entry whose regex is proved by samples, and does not hit, is hardly meant. */
    private static final double REGEX_MISSED = -3.5;

    private static final double WRONG_VERSION = -2.5;
    private static final double RIGHT_VERSION = 0.5;
    private static final double ASKED_DOMAIN = 0.7;
    private static final double OTHER_DOMAIN = -0.7;

    /** A symptom is worth this much of what its cause is worth when both are there. */
    private static final double BEHIND_CAUSE = 0.98;

    /**
     * One entry with what speaks for it.
     *
     * @param best what speaks for it on its best line
     */
    record Ranked(int entry, double strength, double score, Strength best, VersionFit fit, List<Reason> reasons) {

        Ranked scored(double other) {
            return new Ranked(entry, strength, other, best, fit, reasons);
        }
    }

    List<Ranked> rank(List<Clue> clues, Context context) {
        var byEntry = new HashMap<Integer, Map<Integer, List<Clue>>>();
        for (var clue : clues) {
            byEntry.computeIfAbsent(clue.entry(), entry -> new HashMap<>())
                    .computeIfAbsent(clue.at(), line -> new ArrayList<>())
                    .add(clue);
        }
        var ranked = new ArrayList<Ranked>();
        byEntry.forEach((entry, lines) -> ranked.add(rank(entry, lines.values(), context)));
        ranked.sort(BEST_FIRST);
        return causesFirst(ranked);
    }

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score)
            .thenComparingDouble(Ranked::strength)
            .reversed()
            .thenComparingInt(Ranked::entry);

    private Ranked rank(int position, Collection<List<Clue>> lines, Context context) {
        var entry = entries.get(position).entry();
        var best = lines.stream()
                .map(Strength::of)
                .max(Comparator.comparingDouble(Strength::total)
                        .thenComparing(Strength::line, Comparator.reverseOrder()))
                .orElseThrow();
        var fit = VersionMatrix.fit(entry.applicability().versions(), context.software());
        var reasons = new ArrayList<>(best.reasons());
        if (!best.regex() && provenRegex(entry)) {
            reasons.add(new Reason("regex-missed", REGEX_MISSED));
        }
        addContext(reasons, entry, fit, context);
        double strength = reasons.stream().mapToDouble(Reason::weight).sum();
        double score = 1 / (1 + Math.exp(-(strength - EVEN_ODDS) / SCALE));
        if (!best.certain() && !likely(best)) {
            score = Math.min(score, UNCERTAIN_CEILING * best.coverage() / LIKELY_COVERAGE);
        }
        return new Ranked(position, strength, Math.min(score, 0.99), best, fit, List.copyOf(reasons));
    }

    private static boolean provenRegex(Entry entry) {
        return !entry.recognition().regex().isEmpty()
                && entry.samples().stream().anyMatch(Entry.Sample::match);
    }

    private static boolean likely(Strength best) {
        return best.coverage() >= LIKELY_COVERAGE
                && best.clues().stream().anyMatch(clue -> clue.shared() >= LIKELY_WORDS);
    }

    private static void addContext(List<Reason> reasons, Entry entry, VersionFit fit, Context context) {
        switch (fit) {
            case AFFECTED -> reasons.add(new Reason("right-version", RIGHT_VERSION));
            case NOT_AFFECTED -> reasons.add(new Reason("wrong-version", WRONG_VERSION));
            case UNKNOWN -> {}
        }
        if (!context.domains().isEmpty()) {
            boolean asked = context.domains().contains(entry.id().domain());
            reasons.add(asked ? new Reason("asked-domain", ASKED_DOMAIN) : new Reason("other-domain", OTHER_DOMAIN));
        }
    }

    /**
     * Puts a cause before the symptoms that it leads to, where both are in the text, and what is specific before what is generic. A
     * warning never comes before an error: it is the error that brought the reader here.
     */
    private List<Ranked> causesFirst(List<Ranked> ranked) {
        var sure = ranked.stream()
                .filter(it -> it.score() >= SURE_ENOUGH && it.best().certain())
                .toList();
        var scores = new HashMap<Integer, Double>();
        for (var it : ranked) {
            if (named(it, sure)) {
                scores.put(it.entry(), UNCERTAIN_CEILING);
            }
        }
        for (var symptom : sure) {
            for (var cause : sure) {
                if (cause.entry() != symptom.entry() && outranks(cause, symptom)) {
                    double below = Math.min(cause.score(), scores.getOrDefault(cause.entry(), 1.0)) * BEHIND_CAUSE;
                    scores.merge(symptom.entry(), below, Math::min);
                }
            }
        }
        return ranked.stream()
                .map(it -> it.scored(Math.min(it.score(), scores.getOrDefault(it.entry(), 1.0))))
                .sorted(BEST_FIRST)
                .toList();
    }

    /** Whether the regex of another entry names what this one merely resembles, while its own regex does not hit. */
    private boolean named(Ranked it, List<Ranked> sure) {
        boolean resembles = !it.best().certain()
                && !entries.get(it.entry()).entry().recognition().regex().isEmpty();
        return resembles
                && sure.stream()
                        .anyMatch(other -> other.best().regex()
                                && other.best().line() == it.best().line()
                                && other.strength() >= it.strength());
    }

    private boolean outranks(Ranked cause, Ranked symptom) {
        var from = entries.get(cause.entry()).entry();
        var to = entries.get(symptom.entry()).entry();
        boolean warned = warns(from);
        if (warned != warns(to)) {
            return !warned;
        }
        boolean seenApart =
                cause.best().line() != symptom.best().line() || cause.best().regex();
        return seenApart && leadsTo(from, to) && !leadsTo(to, from);
    }

    private static boolean warns(Entry entry) {
        return entry.classification().severity().compareTo(Severity.WARNING) >= 0;
    }

    /** Whether the graph has a way of at most two steps from one to the other. */
    private boolean leadsTo(Entry from, Entry to) {
        var first = targets(from);
        return first.contains(to.id().toString())
                || to.ties().precededBy().stream()
                        .anyMatch(tie -> tie.errorId().equals(from.id().toString()) || first.contains(tie.errorId()));
    }

    private static Set<String> targets(Entry entry) {
        var targets = new HashSet<String>();
        entry.ties().leadsTo().forEach(tie -> targets.add(tie.errorId()));
        return targets;
    }

    static boolean answers(Ranked it) {
        return it.score() >= SURE_ENOUGH;
    }

    static boolean near(Ranked it) {
        return it.score() < SURE_ENOUGH && it.score() >= FAINT;
    }

    /** The entries that lead to {@code symptom} in the graph, from both ends of the ties. */
    List<Entry> causesOf(Entry symptom, Map<EntryId, Integer> positions) {
        var causes = new ArrayList<Entry>();
        for (var tie : symptom.ties().precededBy()) {
            EntryId.parse(tie.errorId())
                    .map(positions::get)
                    .ifPresent(at -> causes.add(entries.get(at).entry()));
        }
        return causes;
    }
}
