package dev.errata.api;

import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.transfer.Pack;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Everything published, to take away: the same entries give the same bytes. */
@Path("/api/v1/export")
@Blocking
@Tag(name = "Entries")
public class ExportResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final String GZIP = "application/gzip";

    private final LiveKnowledgeBase live;

    ExportResource(LiveKnowledgeBase live) {
        this.live = live;
    }

    @GET
    @Produces({GZIP, NDJSON})
    @Operation(
            summary = "All published entries",
            description =
                    "A tar.gz of the files in canonical form, or NDJSON with one entry a line where that is accepted.")
    public Response export(@Context HttpHeaders headers) {
        var entries =
                live.current().entries().stream().map(PublishedEntry::document).toList();
        boolean lines =
                headers.getAcceptableMediaTypes().stream().anyMatch(type -> type.equals(MediaType.valueOf(NDJSON)));
        StreamingOutput body = out -> {
            if (lines) {
                Pack.lines(entries, out);
            } else {
                Pack.tarGz(entries, out);
            }
        };
        var response = Response.ok(body, lines ? NDJSON : GZIP);
        if (!lines) {
            response.header("Content-Disposition", "attachment; filename=\"errata-entries.tar.gz\"");
        }
        return response.build();
    }
}
