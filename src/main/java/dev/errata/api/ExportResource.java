package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.CanonicalJson;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;
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
    private final ObjectMapper json;

    ExportResource(LiveKnowledgeBase live, ObjectMapper json) {
        this.live = live;
        this.json = json;
    }

    @GET
    @Produces({GZIP, NDJSON})
    @Operation(
            summary = "All published entries",
            description =
                    "A tar.gz of the files in canonical form, or NDJSON with one entry a line where that is accepted.")
    public Response export(@Context HttpHeaders headers) {
        var entries = live.current().entries();
        boolean lines =
                headers.getAcceptableMediaTypes().stream().anyMatch(type -> type.equals(MediaType.valueOf(NDJSON)));
        StreamingOutput body = out -> {
            if (lines) {
                writeLines(entries, out);
            } else {
                writeFiles(entries, out);
            }
        };
        var response = Response.ok(body, lines ? NDJSON : GZIP);
        if (!lines) {
            response.header("Content-Disposition", "attachment; filename=\"errata-entries.tar.gz\"");
        }
        return response.build();
    }

    private void writeLines(List<PublishedEntry> entries, OutputStream out) throws IOException {
        for (var entry : entries) {
            out.write(json.writeValueAsBytes(entry.document().json()));
            out.write('\n');
        }
        out.flush();
    }

    /** No times and no owners, so that only a changed entry changes the archive. */
    private static void writeFiles(List<PublishedEntry> entries, OutputStream out) throws IOException {
        var plain = new GzipParameters();
        plain.setModificationTime(0);
        try (var tar =
                new TarArchiveOutputStream(new GzipCompressorOutputStream(out, plain), StandardCharsets.UTF_8.name())) {
            tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var entry : entries) {
                var bytes = CanonicalJson.of(entry.document().json()).getBytes(StandardCharsets.UTF_8);
                var file = new TarArchiveEntry("kb-entries/" + entry.entry().id() + ".json");
                file.setSize(bytes.length);
                file.setModTime(0);
                file.setIds(0, 0);
                file.setNames("", "");
                tar.putArchiveEntry(file);
                tar.write(bytes);
                tar.closeArchiveEntry();
            }
        }
    }
}
