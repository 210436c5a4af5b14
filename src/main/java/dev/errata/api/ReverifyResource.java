package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.curation.Reverify;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Entries that should be verified again. */
@Path("/api/v1/reverify")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback", description = "What readers say after trying, and what is learned from it")
public class ReverifyResource {

    private static final int MOST = 500;

    private final Reverify reverify;

    ReverifyResource(Reverify reverify) {
        this.reverify = reverify;
    }

    /** Entries to verify again, worst first; {@code total} counts those on other pages too; {@code next_cursor} is absent on the last. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(
            List<StaleJson> items, int total, @Nullable String nextCursor) {}

    @GET
    @Operation(
            summary = "Entries to verify again, with the reasons",
            description =
                    "Readers contradict the author, a rate falls, nobody confirmed the entry for long, or it was matched by "
                            + "no text for long (errata.feedback.stale-after). Worst first.")
    @APIResponse(responseCode = "200", description = "The entries; none where all are sound")
    public Page list(
            @Parameter(description = "How many at most, 1 to " + MOST) @RestQuery @DefaultValue("50") String limit,
            @Parameter(description = "next_cursor of the page before") @RestQuery @DefaultValue("0") String cursor) {
        int wanted = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > MOST) {
            throw Refusals.invalidParameter("limit", "limit is a whole number from 1 to " + MOST);
        }
        if (!cursor.matches("[0-9]{1,9}")) {
            throw Refusals.invalidParameter("cursor", "cursor is the next_cursor of the page before");
        }
        int from = Integer.parseInt(cursor);
        var stale = reverify.list();
        return new Page(
                stale.stream().skip(from).limit(wanted).map(StaleJson::of).toList(),
                stale.size(),
                from + wanted < stale.size() ? Integer.toString(from + wanted) : null);
    }
}
