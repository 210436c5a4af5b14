package dev.errata.cli;

import dev.errata.entry.EntryId;
import dev.errata.event.Masked;
import dev.errata.match.Context;
import dev.errata.match.Evidence;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.match.Quotes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The answers to the pieces of one text, put together: each entry once, with its best score and its first places. Needs memory for
 * entries and quoted lines only. Not thread-safe.
 */
final class Gathered {

    /** Places kept of one entry. */
    private static final int PLACES = 20;

    private static final int NEAR = 3;

    private final Map<EntryId, Match> matches = new LinkedHashMap<>();
    private final Map<EntryId, Match> near = new LinkedHashMap<>();
    private final List<Masked.Removal> removals = new ArrayList<>();
    private final Map<String, String> software = new HashMap<>();
    private Quotes quotes = new Quotes(Map.of());
    private int pieces;
    private int lines;
    private int secrets;
    private boolean truncated;
    private Duration took = Duration.ZERO;
    private Context context = Context.NONE;

    /** Adds the answer to one piece, in the order of the text. */
    void add(MatchReport report, int linesBefore) {
        pieces++;
        lines = linesBefore + report.lines();
        secrets += report.maskedSecrets();
        truncated |= report.truncated();
        took = took.plus(report.took());
        context = report.context();
        // What an earlier piece names holds for the whole text: a log says at its head what runs.
        report.software().forEach(software::putIfAbsent);
        report.matches()
                .forEach(match -> matches.merge(match.entry().id(), after(linesBefore, match), Gathered::joined));
        report.near().forEach(match -> near.merge(match.entry().id(), after(linesBefore, match), Gathered::joined));
        quotes = kept().and(Quotes.of(report).after(linesBefore));
        report.masked()
                .removals()
                .forEach(it -> removals.add(new Masked.Removal(
                        it.kind(), it.number() + linesBefore, it.column(), it.length(), it.originalLength())));
        removals.removeIf(it -> !quotes.lines().containsKey(it.number()));
    }

    /** The quotes of what is kept: those of forgotten places would pile up. */
    private Quotes kept() {
        if (quotes.lines().isEmpty()) {
            return quotes;
        }
        var wanted = new LinkedHashMap<Integer, String>();
        Stream.of(matches.values(), near.values())
                .flatMap(Collection::stream)
                .flatMap(match -> match.evidence().stream())
                .map(Evidence::line)
                .filter(quotes.lines()::containsKey)
                .forEach(line -> wanted.put(line, quotes.lines().get(line)));
        return new Quotes(wanted);
    }

    int found() {
        return matches.size();
    }

    Quotes quotes() {
        return quotes;
    }

    /** The whole answer; its text is not kept, so take the lines from {@link #quotes}. */
    MatchReport report(int limit) {
        var best = matches.values().stream();
        // What one piece says is in the ranker's order already, which weighs causes and symptoms too.
        var ordered = pieces > 1
                ? best.sorted(Comparator.comparingDouble(Match::score).reversed())
                : best;
        var answered = ordered.limit(limit).toList();
        var almost = near.values().stream()
                .filter(match -> !matches.containsKey(match.entry().id()))
                .sorted(Comparator.comparingDouble(Match::score).reversed())
                .limit(NEAR)
                .toList();
        return new MatchReport(
                "", new Masked("", removals), secrets, lines, truncated, took, context, software, answered, almost);
    }

    /** The match as it stands where {@code linesBefore} lines are in front of its text. */
    static Match after(int linesBefore, Match match) {
        return linesBefore == 0
                ? match
                : with(
                        match,
                        match.evidence().stream()
                                .map(it -> new Evidence(
                                        it.kind(),
                                        it.line() + linesBefore,
                                        it.start(),
                                        it.end(),
                                        it.excerpt(),
                                        it.weight()))
                                .toList());
    }

    private static Match joined(Match earlier, Match later) {
        var places = new ArrayList<>(earlier.evidence());
        later.evidence().stream().limit(Math.max(0, PLACES - places.size())).forEach(places::add);
        return with(later.score() > earlier.score() ? later : earlier, places);
    }

    private static Match with(Match match, List<Evidence> evidence) {
        return new Match(
                match.entry(),
                match.revision(),
                match.score(),
                evidence,
                match.belief(),
                match.workarounds(),
                match.causes(),
                match.versionFit(),
                match.why(),
                match.rivals(),
                match.grounds(),
                match.twinOf());
    }
}
