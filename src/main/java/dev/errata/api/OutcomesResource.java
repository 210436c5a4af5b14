package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.curation.Rulings;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.OutcomeQuery;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.problem.Fault;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** What readers said, one by one, and rulings on it: for reviewers, and for the administrator. */
@Path("/api/v1/outcomes")
@Blocking
@RolesAllowed(Roles.REVIEWER)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Feedback", description = "What came of trying, and what was learned from it")
public class OutcomesResource {

    private final Feedback feedback;
    private final Rulings rulings;
    private final LiveKnowledgeBase live;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    OutcomesResource(
            Feedback feedback, Rulings rulings, LiveKnowledgeBase live, ObjectMapper json, SecurityIdentity identity) {
        this.feedback = feedback;
        this.rulings = rulings;
        this.live = live;
        this.json = json;
        this.identity = identity;
    }

    /** Outcomes, newest first; {@code next_before} is absent on the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<FateJson> items, @Nullable Long nextBefore) {}

    /**
     * What a ruling did: what was so already is not in it.
     *
     * @param positions in the log, of the outcomes
     * @param entries the figures of those that the outcomes are about, now
     */
    public record RuledJson(boolean counts, List<Long> positions, List<EntryFigures> entries) {}

    @GET
    @Operation(
            summary = "Single outcomes",
            description =
                    "Newest first, with notes, with the pseudonyms of reporter and source, with what became of each and its weight"
                            + " now.")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public Page list(
            @RestQuery("entry_id") @DefaultValue("") String entryId,
            @Parameter(description = "A pseudonym") @RestQuery @DefaultValue("") String reporter,
            @Parameter(description = "A pseudonym") @RestQuery @DefaultValue("") String source,
            @Parameter(description = "Only positions below; next_before of the page before")
                    @RestQuery
                    @DefaultValue("")
                    String before,
            @Parameter(description = "How many at most, 1 to " + OutcomeQuery.MOST) @RestQuery @DefaultValue("50")
                    String limit) {
        var wrong = new ArrayList<Fault>();
        check(entryId.isEmpty() || EntryId.parse(entryId).isPresent(), "entry_id", "is domain/slug", wrong);
        check(pseudonym(reporter), "reporter", "is a pseudonym: small hexadecimal digits", wrong);
        check(pseudonym(source), "source", "is a pseudonym: small hexadecimal digits", wrong);
        check(before.matches("[0-9]{0,18}"), "before", "is the next_before of the page before", wrong);
        int wanted = limit.matches("[0-9]{1,3}") ? Integer.parseInt(limit) : 0;
        check(
                wanted >= 1 && wanted <= OutcomeQuery.MOST,
                "limit",
                "is a whole number from 1 to " + OutcomeQuery.MOST,
                wrong);
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        long below = before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before);
        var found = feedback.outcomes(new OutcomeQuery(entryId, reporter, source, below, wanted));
        return new Page(
                found.stream().map(FateJson::of).toList(),
                found.size() < wanted ? null : found.getLast().cast().position());
    }

    private static boolean pseudonym(String text) {
        return text.isEmpty() || AskedRuling.PSEUDONYM.matcher(text).matches();
    }

    private static void check(boolean fine, String parameter, String rule, List<Fault> wrong) {
        if (!fine) {
            wrong.add(Fault.inParameter(parameter, parameter + " " + rule));
        }
    }

    @POST
    @Path("/rulings")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Void outcomes, or let them count again",
            description =
                    "Those at the positions that are named; or all that was said until now by a reporter, from a source, of an"
                            + " entry. What is voided is the voice: it stays silent even where it says something else later."
                            + " Nothing is erased, and each ruling is recorded in the audit.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(type = SchemaType.OBJECT),
                            examples = @ExampleObject(name = "void", value = AskedRuling.EXAMPLE)))
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    public RuledJson rule(byte[] body, @Context HttpHeaders headers) {
        Refusals.checkEncoding(headers);
        var asked = AskedRuling.json(Received.text(body, MediaType.APPLICATION_JSON_TYPE), json);
        var whose = asked.whose();
        var targets = asked.positions().isEmpty()
                ? rulings.positions(whose.entry(), whose.reporter(), whose.source())
                : asked.positions();
        var ruled =
                rulings.rule(targets, asked.counts(), identity.getPrincipal().getName(), asked.reason());
        return new RuledJson(
                asked.counts(), ruled.stream().map(Ruled::target).sorted().toList(), figures(ruled));
    }

    private List<EntryFigures> figures(Collection<Ruled> ruled) {
        var base = live.current();
        var beliefs = feedback.beliefs();
        return ruled.stream()
                .map(Ruled::entry)
                .flatMap(id -> base.find(id).stream())
                .map(PublishedEntry::entry)
                .distinct()
                .map(entry -> EntryFigures.of(entry, beliefs.of(entry)))
                .toList();
    }
}
