package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.access.Roles;
import dev.errata.curation.ImportWish;
import dev.errata.curation.Imports;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import dev.errata.transfer.Arrivals;
import dev.errata.transfer.Arrived;
import dev.errata.transfer.Bounds;
import dev.errata.transfer.ImportReport;
import dev.errata.transfer.ReportJson;
import dev.errata.transfer.ReportText;
import dev.errata.transfer.TooMuch;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Taking entries in, of our own form and of others. */
@Path("/api/v1/import")
@Blocking
@RolesAllowed(Roles.EDITOR)
@Tag(name = "Entries")
public class ImportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String MARKDOWN = "text/markdown";

    private final Imports imports;
    private final ObjectMapper json;
    private final SecurityIdentity identity;

    ImportResource(Imports imports, ObjectMapper json, SecurityIdentity identity) {
        this.imports = imports;
        this.json = json;
        this.identity = identity;
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Produces({MediaType.APPLICATION_JSON, NDJSON, MediaType.TEXT_PLAIN, MARKDOWN})
    @Operation(
            summary = "Import entries",
            description =
                    "Our own JSON, deadends, ErrorCanon, CRE, Jenkins or CSV; a file, or an archive of files. A dry run unless"
                            + " dry_run=false makes drafts, or publish=true publishes. As NDJSON it tells its progress.")
    @APIResponse(responseCode = "413", description = "It is more than an import may bring")
    public Response take(InputStream body, @BeanParam AskedImport asked, @Context HttpHeaders headers) {
        var wish = wish(asked);
        var arrived = arrived(body, asked, headers);
        var accepted = headers.getAcceptableMediaTypes();
        if (accepts(accepted, NDJSON)) {
            StreamingOutput lines = out -> stream(arrived, wish, asked, out);
            return Response.ok(lines, NDJSON).build();
        }
        var report = imports.run(arrived, wish, (done, of) -> {});
        if (accepts(accepted, MARKDOWN)) {
            return Response.ok(ReportText.markdown(report), MARKDOWN + ";charset=UTF-8")
                    .build();
        }
        return accepts(accepted, MediaType.TEXT_PLAIN)
                ? Response.ok(ReportText.plain(report), "text/plain;charset=UTF-8")
                        .build()
                : Response.ok(ReportJson.of(report), MediaType.APPLICATION_JSON).build();
    }

    private ImportWish wish(AskedImport asked) {
        if (asked.publish() && !identity.hasRole(Roles.REVIEWER)) {
            throw new Refusal(
                    ProblemType.FORBIDDEN, "A reviewer publishes. Leave publish out: what you import becomes drafts.");
        }
        return new ImportWish(
                asked.dryRun(), asked.publish(), identity.getPrincipal().getName());
    }

    private static List<Arrived> arrived(InputStream body, AskedImport asked, HttpHeaders headers) {
        try {
            return Arrivals.of(asked.name(), body, asked.declaration(headers.getMediaType()), Bounds.USUAL);
        } catch (TooMuch e) {
            throw new Refusal(ProblemType.TOO_LARGE, e.sentence());
        } catch (IOException e) {
            throw Refusals.invalid("", "the body cannot be unpacked: it is cut off or damaged");
        }
    }

    private static boolean accepts(List<MediaType> accepted, String type) {
        return accepted.stream().anyMatch(it -> it.isCompatible(MediaType.valueOf(type)) && !it.isWildcardType());
    }

    private void stream(List<Arrived> arrived, ImportWish wish, AskedImport asked, OutputStream out)
            throws IOException {
        var report = imports.run(
                arrived,
                wish,
                (done, of) ->
                        line(out, json.createObjectNode().put("done", done).put("of", of)));
        var last = json.createObjectNode();
        last.set("report", ReportJson.of(report));
        rendered(report, asked, last);
        line(out, last);
    }

    private static void rendered(ImportReport report, AskedImport asked, ObjectNode last) {
        switch (asked.rendered()) {
            case "text" -> last.put("rendered", ReportText.plain(report));
            case "markdown" -> last.put("rendered", ReportText.markdown(report));
            default -> {}
        }
    }

    private void line(OutputStream out, ObjectNode line) {
        try {
            out.write(json.writeValueAsBytes(line));
            out.write('\n');
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody listens any more", e);
        }
    }
}
