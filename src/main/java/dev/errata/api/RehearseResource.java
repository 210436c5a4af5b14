package dev.errata.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Roles;
import dev.errata.curation.Rehearsals;
import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryId;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.problem.Fault;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a document would change, before anybody publishes it. */
@Path("/api/v1/rehearse")
@Blocking
@Tag(name = "Entries")
public class RehearseResource {

    private static final String EXAMPLE = "{\"document\": {\"id\": \"domain/slug\", \"signature\": \"...\"}}";

    private final Rehearsals rehearsals;
    private final ObjectMapper json;

    RehearseResource(Rehearsals rehearsals, ObjectMapper json) {
        this.rehearsals = rehearsals;
        this.json = json;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed(Roles.EDITOR)
    @Operation(summary = "Rehearse an entry document", description = """
                    Its own samples, ordinary lines, the samples of other entries that would be answered otherwise, and what came in \
                    lately. `base` is the id of the entry in whose place it would be, where that differs from its own. Nothing is kept.""")
    public RehearsalJson rehearse(byte[] body) {
        var asked = Received.object(new String(body, StandardCharsets.UTF_8), json, EXAMPLE, Refusals::notJsonAlone);
        var wrong = new ArrayList<Fault>(Refusals.unknownKeys(asked, Set.of("document", "base")));
        var base = Optional.of(asked.path("base").asText("")).filter(it -> !it.isEmpty());
        if (base.isPresent() && EntryId.parse(base.get()).isEmpty()) {
            wrong.add(Fault.inBody("/base", "base is the id of an entry, domain/slug"));
        }
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        var document = document(asked.path("document"));
        return RehearsalJson.of(
                rehearsals.of(document, base.map(EntryId::of)),
                !document.entry().recognition().regex().isEmpty());
    }

    private static EntryDocument document(JsonNode node) {
        return switch (EntryText.read(node.toString())) {
            case Reading.Complete(var document, var places) -> document;
            case Reading.Broken(var fault) -> throw Refusals.invalid("/document", fault.reason() + " " + fault.mend());
        };
    }
}
