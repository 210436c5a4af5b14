package dev.errata.web;

import dev.errata.access.Roles;
import dev.errata.curation.Conflicts;
import dev.errata.curation.Difference;
import dev.errata.curation.Merge.Side;
import dev.errata.curation.SeedConflicts;
import dev.errata.curation.SeedConflicts.Choice;
import dev.errata.curation.SeedConflicts.Sides;
import dev.errata.curation.SettledConflict;
import dev.errata.web.DraftPage.ShownConflict;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jspecify.annotations.Nullable;

/** A conflict between a file and an editor: both sides, and the choice. */
@Path("/conflicts/{id}")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.EDITOR)
class ConflictResource {

    @CheckedTemplate(basePath = "conflict")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(ConflictPage conflict);
    }

    private static final int NOT_FOUND = 404;

    private final SeedConflicts seeds;
    private final Conflicts conflicts;
    private final Reader reader;
    private final Clock clock;

    ConflictResource(SeedConflicts seeds, Conflicts conflicts, Reader reader, Clock clock) {
        this.seeds = seeds;
        this.conflicts = conflicts;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> conflict(@RestPath long id, @RestQuery @DefaultValue("") String done) {
        return seeds.find(id)
                .map(it -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.OK)
                        .entity(Templates.page(page(it, done)))
                        .header("X-Robots-Tag", "noindex")
                        .build())
                .orElseGet(() -> ResponseBuilder.<TemplateInstance>create(NOT_FOUND)
                        .entity(EntryResource.Templates.missing(Long.toString(id)))
                        .build());
    }

    private ConflictPage page(Sides sides, String done) {
        var conflict = sides.conflict();
        return new ConflictPage(
                conflict.number(),
                conflict.id().toString(),
                conflict.path(),
                sides.entry().head().number(),
                Ago.of(conflict.foundAt(), clock),
                ShownChange.of(Difference.between(sides.entry().document(), conflict.document())),
                sides.merged().conflicts().stream().map(ShownConflict::of).toList(),
                done);
    }

    @POST
    @Path("settled")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.REVIEWER)
    public RestResponse<TemplateInstance> settle(
            @RestPath long id,
            @RestForm @DefaultValue("") String take,
            @RestForm @DefaultValue("0") int expected,
            @RestForm @Nullable List<String> theirs) {
        Set<String> chosen = theirs == null ? Set.of() : new HashSet<>(theirs);
        var choice = switch (take) {
            case "file" -> Choice.FILE;
            case "merged" -> Choice.MERGED;
            default -> Choice.EDITOR;
        };
        return switch (conflicts.settle(
                id, choice, expected, it -> chosen.contains(it) ? Side.THEIRS : Side.MINE, reader.name())) {
            case SettledConflict.Taken(var head) -> elsewhere("/entries/" + head.id() + "/history");
            case SettledConflict.Kept() -> elsewhere("/inbox#conflicts");
            case SettledConflict.Stale stale -> elsewhere("/conflicts/" + id + "?done=stale");
            case SettledConflict.Gone gone -> elsewhere("/inbox");
        };
    }

    private static RestResponse<TemplateInstance> elsewhere(String address) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address))
                .build();
    }
}
