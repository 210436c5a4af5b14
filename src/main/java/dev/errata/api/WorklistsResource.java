package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.curation.Worklist;
import dev.errata.curation.Worklists;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What editors could do next. */
@Path("/api/v1/worklists")
@Blocking
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Entries")
public class WorklistsResource {

    private static final int MOST = 500;

    private final Worklists worklists;

    WorklistsResource(Worklists worklists) {
        this.worklists = worklists;
    }

    /** All lists that have anything in them, most pressing first. */
    public record Lists(List<ListJson> items) {}

    /** One list; {@code count} counts those beyond the first {@value #MOST} too. {@code about} is a rule's code, or a tier. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record ListJson(String kind, String about, int count, List<TaskJson> tasks) {

        static ListJson of(Worklist list) {
            return new ListJson(
                    list.kind().name().toLowerCase(Locale.ROOT),
                    list.about(),
                    list.tasks().size(),
                    list.tasks().stream().limit(MOST).map(TaskJson::of).toList());
        }
    }

    /** One entry, and the place in its document. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    public record TaskJson(String entryId, String pointer, String why) {

        static TaskJson of(Worklist.Task task) {
            return new TaskJson(task.entry().toString(), task.pointer(), task.why());
        }
    }

    @GET
    @Operation(
            summary = "Worklists of editors",
            description =
                    "What the linter finds in all entries, by rule; regexes that are switched off, are too broad or overlap; entries without samples, without Chinese, to verify again, and by tier.")
    public Lists lists() {
        return new Lists(worklists.all().stream().map(ListJson::of).toList());
    }
}
