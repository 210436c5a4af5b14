package dev.errata.api;

import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.RegexTrial;
import dev.errata.problem.Fault;
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

    private final LiveKnowledgeBase live;

    RegexResource(LiveKnowledgeBase live) {
        this.live = live;
    }

    /** A regex and texts to try it on. */
    public record Attempt(@Nullable String regex, @Nullable List<String> samples) {}

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "Try a regex on samples, ordinary logs and the other entries")
    public RegexTrial attempt(@Nullable Attempt attempt) {
        var regex = attempt == null || attempt.regex() == null ? "" : attempt.regex();
        var samples = attempt == null || attempt.samples() == null ? List.<String>of() : attempt.samples();
        check(regex, samples);
        return RegexTrial.of(regex, samples, live.current());
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
}
