package dev.errata.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.match.AnswerJson;
import dev.errata.match.Lookup;
import dev.errata.match.MatchConfig;
import dev.errata.match.MatchReport;
import dev.errata.problem.Refusal;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Looking many errors up in one request: a line in, a line out, in order. */
@Path("/api/v1/match/batch")
@Blocking
@Tag(name = "Match")
public class BatchResource {

    private static final String NDJSON = "application/x-ndjson";

    /** Answers are kept so many at a time: a commit waits for the disk. */
    private static final int TOGETHER = 64;

    /** A text of the allowed size in JSON, every character escaped. */
    private static final int ESCAPED = 6;

    private final Lookup lookup;
    private final MatchConfig config;
    private final ObjectMapper json;

    BatchResource(Lookup lookup, MatchConfig config, ObjectMapper json) {
        this.lookup = lookup;
        this.config = config;
        this.json = json;
    }

    @POST
    @Consumes({NDJSON, MediaType.APPLICATION_JSON, MediaType.TEXT_PLAIN, MediaType.WILDCARD})
    @Produces(NDJSON)
    @Operation(
            summary = "Look many errors up",
            description =
                    "NDJSON of {\"id\", \"text\"} in, an answer a line with that id out. A bad line is answered by a problem.")
    public StreamingOutput batch(InputStream body, @Context HttpHeaders headers) {
        Refusals.checkEncoding(headers);
        return out -> answerAll(new BufferedInputStream(body), out);
    }

    /** A line's answer before it is kept: a report, or the problem in its place. */
    private record Answered(
            @Nullable JsonNode id,
            @Nullable MatchReport report,
            @Nullable ObjectNode problem) {}

    private void answerAll(InputStream in, OutputStream out) throws IOException {
        var lines = new BoundedLines(in, Math.toIntExact(config.maxBytes().asLongValue() * ESCAPED));
        var waiting = new ArrayList<Answered>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (!line.blank()) {
                waiting.add(answer(line));
            }
            if (waiting.size() == TOGETHER || in.available() == 0) {
                write(waiting, out);
            }
        }
        write(waiting, out);
    }

    private Answered answer(BoundedLines.Line line) {
        if (line.cut()) {
            return new Answered(
                    null, null, problem(Refusals.tooLarge(config.maxBytes().asLongValue())));
        }
        var text = line.text();
        JsonNode id = null;
        try {
            id = id(text);
            var asked = Asked.json(text, json, config.limit());
            Refusals.checkText(asked.text(), config.maxBytes().asLongValue());
            return new Answered(id, lookup.answer(asked.text(), asked.context(), asked.limit()), null);
        } catch (Refusal refusal) {
            return new Answered(id, null, problem(refusal));
        }
    }

    private @Nullable JsonNode id(String line) {
        try {
            var root = json.readTree(line);
            return root == null || !root.hasNonNull("id") ? null : root.get("id");
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    private ObjectNode problem(Refusal refusal) {
        return json.valueToTree(refusal.problem());
    }

    private void write(List<Answered> waiting, OutputStream out) throws IOException {
        if (waiting.isEmpty()) {
            return;
        }
        var reports = new ArrayList<MatchReport>();
        for (var answered : waiting) {
            if (answered.report() != null) {
                reports.add(answered.report());
            }
        }
        var kept = lookup.keep(reports).iterator();
        for (var answered : waiting) {
            var line = json.createObjectNode();
            if (answered.id() != null) {
                line.set("id", answered.id());
            }
            line.setAll(answered.problem() != null ? answered.problem() : answer(kept.next()));
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
        }
        out.flush();
        waiting.clear();
    }

    private ObjectNode answer(MatchReport report) {
        return json.valueToTree(AnswerJson.of(report, false));
    }
}
