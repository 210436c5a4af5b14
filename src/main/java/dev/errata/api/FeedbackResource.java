package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.feedback.Channel;
import dev.errata.feedback.Heard;
import dev.errata.feedback.Network;
import dev.errata.match.AnswerJson.BeliefJson;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.OutcomeReport;
import dev.errata.match.OutcomeReports;
import dev.errata.match.OutcomeReports.Taken;
import dev.errata.match.RateJson;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What came of trying: whoever has the id of an answer may say it, nobody signs in. */
@Path("/api/v1/feedback")
@Blocking
@Tag(name = "Feedback", description = "What came of trying, and what was learned from it")
public class FeedbackResource {

    private static final int LONGEST_BODY = 64 * 1024;

    private final OutcomeReports reports;
    private final ObjectMapper json;

    FeedbackResource(OutcomeReports reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Say what came of trying",
            description =
                    "\"worked\" and \"failed\" are about the workaround of workaround_id, else about the dead end of dead_end_id"
                            + " (\"failed\" confirms it), else about the entry as a whole: whether anything in it helped."
                            + " \"right_entry\" and \"wrong_entry\" are about the entry; an id of an item beside them is"
                            + " passed over. One reporter has one voice per answer, entry and item: the last word counts, and"
                            + " the same once more changes nothing. Without a reporter the address is the reporter.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema =
                                    @Schema(
                                            type =
                                                    org.eclipse.microprofile.openapi.annotations.enums.SchemaType
                                                            .OBJECT),
                            examples =
                                    @ExampleObject(
                                            name = "worked",
                                            value = "{\"match_id\": \"0123456789abcdef01234567\", \"entry_id\":"
                                                    + " \"redis/bgsave-fork-enomem\", \"workaround_id\":"
                                                    + " \"set-overcommit\", \"outcome\": \"worked\", \"reporter\":"
                                                    + " \"alice\", \"note\": \"also on 7.2\"}")))
    @APIResponse(
            responseCode = "200",
            description = "Kept; the figures that it changed",
            content = @Content(schema = @Schema(implementation = HeardJson.class)))
    @APIResponse(responseCode = "400", description = "That answer shows no such entry, or the entry has no such item")
    @APIResponse(responseCode = "404", description = "No such answer")
    @APIResponse(responseCode = "429", description = "Too much was said of late; Retry-After says when it may be")
    public HeardJson hear(byte[] body, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        Refusals.checkEncoding(headers);
        if (body.length > LONGEST_BODY) {
            throw Refusals.tooMuchSaid(LONGEST_BODY);
        }
        var type = headers.getMediaType() == null ? MediaType.APPLICATION_JSON_TYPE : headers.getMediaType();
        var said = Said.json(Received.text(body, type), json);
        var address = Network.of(request.remoteAddress().hostAddress());
        // What begins with a blank no caller can name himself.
        var reporter = said.reporter().isEmpty() ? " address " + address : said.reporter();
        var report = new OutcomeReport(
                said.matchId(),
                said.entry(),
                said.workaround(),
                said.deadEnd(),
                said.outcome(),
                reporter,
                address,
                Channel.API,
                said.note());
        return switch (reports.take(report)) {
            case Taken.NoAnswer none -> throw Refusals.noAnswer(said.matchId());
            case Taken.NotShown none ->
                throw Refusals.invalid(
                        "/entry_id", "that answer does not show this entry; name one of its matches or causes");
            case Taken.NoItem(var workaround, var ids) -> throw noItem(workaround, ids);
            case Taken.TooMany(var pause) -> throw Refusals.saidTooMuch(pause);
            case Taken.Kept kept -> answer(said, kept, reports.next(report, kept));
        };
    }

    private static RuntimeException noItem(boolean workaround, List<String> ids) {
        var kind = workaround ? "workaround" : "dead end";
        return Refusals.invalid(
                workaround ? "/workaround_id" : "/dead_end_id",
                ids.isEmpty()
                        ? "that entry has no " + kind + " at all: leave it out"
                        : "that entry has no such " + kind + "; it has " + String.join(", ", ids));
    }

    private static HeardJson answer(Said said, Taken.Kept kept, Optional<RatedWorkaround> next) {
        var report = kept.report();
        var entry = kept.entry();
        var before = kept.before();
        var after = kept.after();
        var standing = entry.standing();
        var order = RatedWorkaround.bestFirst(entry, after);
        return new HeardJson(
                report.matchId(),
                entry.id().toString(),
                HeardJson.orNull(said.workaround()),
                HeardJson.orNull(said.deadEnd()),
                said.outcome().token(),
                recorded(kept.heard()),
                HeardJson.figure(entry, before, said),
                HeardJson.figure(entry, after, said),
                BeliefJson.of(after.right(), standing.confidence()),
                RateJson.of(after.helps(), standing.fixSuccessRate()),
                HeardJson.workarounds(order),
                HeardJson.deadEnds(entry, after),
                !ids(order).equals(ids(RatedWorkaround.bestFirst(entry, before))),
                next.map(HeardJson.Next::of).orElse(null),
                disappointed(said) ? "/api/v1/matches/" + report.matchId() + "/narrow" : null);
    }

    private static List<String> ids(List<RatedWorkaround> order) {
        return order.stream().map(it -> it.workaround().id()).toList();
    }

    private static String recorded(Heard heard) {
        return switch (heard) {
            case Heard.Counted counted -> counted.before().isPresent() ? "changed" : "new";
            case Heard.Repeated repeated -> "repeated";
            case Heard.TooMany many -> throw new IllegalStateException("what was not kept is no answer");
        };
    }

    /** Whether the reader still stands before the error: a dead end was expected to fail. */
    private static boolean disappointed(Said said) {
        return !said.outcome().good() && said.deadEnd().isEmpty();
    }
}
