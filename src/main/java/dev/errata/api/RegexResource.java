package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.entry.Entry;
import dev.errata.library.OrdinaryLines;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.problem.Fault;
import dev.errata.signature.AttackCost;
import dev.errata.signature.Dialect;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import dev.errata.signature.Verdict;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a regex would do, before an entry carries it. */
@Path("/api/v1/regex/try")
@Blocking
@Tag(name = "Entries")
public class RegexResource {

    private static final int MOST_SAMPLES = 200;
    private static final int LONGEST_SAMPLE = 100_000;

    /** Shown, not counted. */
    private static final int SHOWN = 20;

    private final LiveKnowledgeBase live;

    RegexResource(LiveKnowledgeBase live) {
        this.live = live;
    }

    /** A regex and texts to try it on. */
    public record Attempt(@Nullable String regex, @Nullable List<String> samples) {}

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

    /** What came of it; {@code overlaps} are the entries whose quoted message or samples it hits. */
    public record Outcome(List<Span> spans, Safety safety, Ordinary ordinary, List<String> overlaps) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Try a regex on samples, ordinary logs and the other entries")
    public Outcome attempt(@Nullable Attempt attempt) {
        var regex = attempt == null || attempt.regex() == null ? "" : attempt.regex();
        var samples = attempt == null || attempt.samples() == null ? List.<String>of() : attempt.samples();
        check(regex, samples);
        return switch (Dialect.check(regex)) {
            case Verdict.Refused(var reason, int at, boolean broken) ->
                new Outcome(
                        List.of(),
                        new Safety(broken ? "broken" : "refused", reason, at, null, AttackCost.BUDGET),
                        new Ordinary(0, OrdinaryLines.lines().size(), List.of()),
                        List.of());
            case Verdict.Accepted() -> tried(regex, samples);
        };
    }

    private static void check(String regex, List<String> samples) {
        var wrong = new ArrayList<Fault>();
        if (regex.isEmpty()) {
            wrong.add(Fault.inBody("/regex", "regex is required"));
        }
        if (samples.size() > MOST_SAMPLES) {
            wrong.add(Fault.inBody("/samples", "send at most " + MOST_SAMPLES + " samples"));
        }
        for (int at = 0; at < samples.size() && at < MOST_SAMPLES; at++) {
            if (samples.get(at) == null || samples.get(at).length() > LONGEST_SAMPLE) {
                wrong.add(Fault.inBody(
                        "/samples/" + at, "a sample is a text of at most " + LONGEST_SAMPLE + " characters"));
            }
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
    }

    private Outcome tried(String regex, List<String> samples) {
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
        var overlaps = live.current().entries().stream()
                .map(PublishedEntry::entry)
                .filter(entry -> hits(set, entry))
                .map(entry -> entry.id().toString())
                .toList();
        return new Outcome(
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
