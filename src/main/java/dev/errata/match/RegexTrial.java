package dev.errata.match;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.entry.Entry;
import dev.errata.library.OrdinaryLines;
import dev.errata.signature.AttackCost;
import dev.errata.signature.Dialect;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import dev.errata.signature.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a regex would do, tried before an entry carries it.
 *
 * @param spans where it hits the samples
 * @param overlaps ids of the entries whose quoted message or samples it hits
 */
public record RegexTrial(List<Span> spans, Safety safety, Ordinary ordinary, List<String> overlaps) {

    /** Shown, not counted. */
    private static final int SHOWN = 20;

    /** A place where the regex hits: {@code sample} counts from 0, {@code line} from 1, offsets are in that line. */
    public record Span(int sample, int line, int start, int end) {}

    /** Whether it may be used: {@code accepted}, {@code broken} (no regex) or {@code refused} (not safe, or too dear). */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Safety(
            String verdict,
            @Nullable String reason,
            @Nullable Integer at,
            @Nullable Long attackWork,
            long budget) {}

    /** How often it hits ordinary log lines, of how many, and some of them. */
    public record Ordinary(int hits, int lines, List<String> shown) {}

    /** Tries {@code regex} on {@code samples}, on ordinary logs and on the entries of {@code base}; no regex hits nothing. */
    public static RegexTrial of(String regex, List<String> samples, KnowledgeBase base) {
        if (regex.isEmpty()) {
            return new RegexTrial(
                    List.of(),
                    new Safety("accepted", null, null, 0L, AttackCost.BUDGET),
                    new Ordinary(0, OrdinaryLines.lines().size(), List.of()),
                    List.of());
        }
        return switch (Dialect.check(regex)) {
            case Verdict.Refused(var reason, int at, boolean broken) ->
                new RegexTrial(
                        List.of(),
                        new Safety(broken ? "broken" : "refused", reason, at, null, AttackCost.BUDGET),
                        new Ordinary(0, OrdinaryLines.lines().size(), List.of()),
                        List.of());
            case Verdict.Accepted() -> tried(regex, samples, base);
        };
    }

    private static RegexTrial tried(String regex, List<String> samples, KnowledgeBase base) {
        var set = SignatureSet.compile(List.of(new Signature<>("tried", regex)));
        var cost = AttackCost.of(regex);
        var safety = cost.overBudget()
                ? new Safety(
                        "refused",
                        "It costs too much on a line made to hurt it: name more of the message, and fewer wildcards.",
                        0,
                        cost.work(),
                        AttackCost.BUDGET)
                : new Safety("accepted", null, null, cost.work(), AttackCost.BUDGET);
        var ordinary = OrdinaryLines.lines().stream()
                .filter(line -> !set.scan(line).isEmpty())
                .toList();
        var overlaps = base.entries().stream()
                .map(PublishedEntry::entry)
                .filter(entry -> hits(set, entry))
                .map(entry -> entry.id().toString())
                .toList();
        return new RegexTrial(
                spans(set, samples),
                safety,
                new Ordinary(
                        ordinary.size(),
                        OrdinaryLines.lines().size(),
                        ordinary.stream().limit(SHOWN).toList()),
                overlaps);
    }

    private static boolean hits(SignatureSet<String> set, Entry entry) {
        return entry.recognition()
                        .signature()
                        .en()
                        .lines()
                        .anyMatch(line -> !set.scan(line).isEmpty())
                || entry.samples().stream()
                        .filter(Entry.Sample::match)
                        .flatMap(sample -> sample.text().lines())
                        .anyMatch(line -> !set.scan(line).isEmpty());
    }

    private static List<Span> spans(SignatureSet<String> set, List<String> samples) {
        var spans = new ArrayList<Span>();
        for (int sample = 0; sample < samples.size(); sample++) {
            var lines = samples.get(sample).split("\r?\n", -1);
            for (int line = 0; line < lines.length; line++) {
                for (var hit : set.scan(lines[line])) {
                    spans.add(new Span(sample, line + 1, hit.start(), hit.end()));
                }
            }
        }
        return spans;
    }
}
