package dev.errata.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The published JSON Schema of an entry. */
@Path("/schema/entry.schema.json")
@Tag(name = "Entries")
public class SchemaResource {

    @GET
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of an entry document")
    public @Nullable InputStream schema() {
        return SchemaResource.class.getResourceAsStream("/schema/entry.schema.json");
    }
}
