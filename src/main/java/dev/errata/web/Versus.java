package dev.errata.web;

import dev.errata.entry.EntryId;
import dev.errata.match.Comparison;
import dev.errata.match.Explanation;
import dev.errata.match.MatchReport;
import dev.errata.web.ShownWhy.ShownPart;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The question why another entry is not first, and its answer.
 *
 * @param asked what the reader typed, or empty
 * @param missing whether there is no such entry
 * @param candidates ids that a reader is likely to ask about
 * @param sentence the answer, or empty while nothing was asked
 * @param pair the one before it and the asked one; empty where none is before it
 * @param apart what the one before it has; negative where the asked one is ahead
 */
record Versus(
        String asked,
        boolean missing,
        List<String> candidates,
        String sentence,
        List<Side> pair,
        List<ShownPart> apart) {

    /** One of the two. */
    record Side(String href, String signature, int percent) {}

    private static final String ENTRIES = "/entries/";

    /** @param compare how an entry stands, empty for one that is not there */
    static Versus of(
            String asked, MatchReport report, Function<EntryId, Optional<Comparison>> compare, Language language) {
        var id = asked.strip();
        var candidates = candidates(report);
        if (id.isEmpty()) {
            return new Versus("", false, candidates, "", List.of(), List.of());
        }
        // The address of an entry's page is as good a name.
        int path = id.indexOf(ENTRIES);
        return EntryId.parse(path < 0 ? id : id.substring(path + ENTRIES.length()))
                .flatMap(compare)
                .map(it -> answered(id, candidates, it, Explanation.in(language == Language.CHINESE)))
                .orElseGet(() -> new Versus(id, true, candidates, "", List.of(), List.of()));
    }

    private static Versus answered(
            String asked, List<String> candidates, Comparison comparison, Explanation explanation) {
        var sentence = explanation.of(comparison);
        return switch (comparison) {
            case Comparison.First first -> new Versus(asked, false, candidates, sentence, List.of(), List.of());
            case Comparison.Nothing nothing -> new Versus(asked, false, candidates, sentence, List.of(), List.of());
            case Comparison.Behind behind -> {
                var before = behind.before();
                var rival = behind.rival();
                var pair = List.of(
                        new Side(
                                Addresses.of(before.id()),
                                before.recognition().signature().en(),
                                Gauge.percent(behind.score())),
                        new Side(Addresses.of(rival.entry()), rival.signature(), Gauge.percent(rival.score())));
                yield new Versus(asked, false, candidates, sentence, pair, ShownPart.of(rival.apart(), explanation));
            }
        };
    }

    private static List<String> candidates(MatchReport report) {
        var rivals = Stream.concat(report.matches().stream(), report.near().stream())
                .flatMap(match -> match.rivals().stream())
                .map(rival -> rival.entry().toString());
        var others = Stream.concat(report.matches().stream().skip(1), report.near().stream())
                .map(match -> match.entry().id().toString());
        return Stream.concat(others, rivals).distinct().toList();
    }

    public boolean answered() {
        return !sentence.isEmpty();
    }

    /** Whether the reader asked at all. */
    public boolean put() {
        return !asked.isEmpty();
    }
}
