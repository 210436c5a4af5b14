package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.access.Audit;
import dev.errata.access.AuditChain;
import dev.errata.access.AuditQuery;
import dev.errata.access.Roles;
import dev.errata.problem.Fault;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** The record of what was done: for administrators. */
@Path("/api/v1/audit")
@Blocking
@RolesAllowed(Roles.ADMIN)
@Tag(name = "Audit", description = "What was done by those who may do more than read")
public class AuditResource {

    private static final String NDJSON = "application/x-ndjson";
    private static final int NAME_LIMIT = 512;

    private final Audit audit;
    private final AuditChain chain;
    private final ObjectMapper json;

    AuditResource(Audit audit, AuditChain chain, ObjectMapper json) {
        this.audit = audit;
        this.chain = chain;
        this.json = json;
    }

    /** Records, newest first; {@code next_before} is absent on the last page. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Page(List<AuditJson> items, @Nullable Long nextBefore) {}

    /** What was found when every record was looked at; {@code broken_at} is absent where all are as they were written. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChainJson(
            boolean intact, long records, @Nullable Long brokenAt, Instant checkedAt) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was done", description = "Newest first.")
    @APIResponse(responseCode = "401", description = "Nobody is signed in")
    @APIResponse(responseCode = "403", description = "Somebody is who is no administrator")
    public Page list(
            @RestQuery @DefaultValue("") String actor,
            @Parameter(description = "A whole action, or its first words, as account") @RestQuery @DefaultValue("")
                    String action,
            @Parameter(description = "Any part of it") @RestQuery @DefaultValue("") String object,
            @RestQuery @DefaultValue("") String since,
            @RestQuery @DefaultValue("") String until,
            @Parameter(description = "Only positions below; next_before of the page before")
                    @RestQuery
                    @DefaultValue("")
                    String before,
            @Parameter(description = "How many at most, 1 to 1000") @RestQuery @DefaultValue("100") String limit) {
        var wrong = new ArrayList<Fault>();
        var query = query(actor, action, object, since, until, wrong);
        int wanted = limit.matches("[0-9]{1,4}") ? Integer.parseInt(limit) : 0;
        if (wanted < 1 || wanted > Audit.LIMIT) {
            wrong.add(Fault.inParameter("limit", "limit is a whole number from 1 to " + Audit.LIMIT));
        }
        if (!before.matches("[0-9]{0,18}")) {
            wrong.add(Fault.inParameter("before", "before is the next_before of the page before"));
        }
        refuse(wrong);
        var found = audit.find(query, wanted, before.isEmpty() ? Long.MAX_VALUE : Long.parseLong(before));
        return new Page(
                found.stream().map(AuditJson::of).toList(),
                found.size() < wanted ? null : found.getLast().position());
    }

    @GET
    @Path("/export")
    @Produces(NDJSON)
    @Operation(
            summary = "What was done, one record a line, newest first",
            description =
                    "With the digest of each: SHA-256 in hex over the digest of the record before it, then position, at, actor,"
                            + " action, object and detail, each as its length in bytes, a colon and itself.")
    public Response export(
            @RestQuery @DefaultValue("") String actor,
            @RestQuery @DefaultValue("") String action,
            @RestQuery @DefaultValue("") String object,
            @RestQuery @DefaultValue("") String since,
            @RestQuery @DefaultValue("") String until) {
        var wrong = new ArrayList<Fault>();
        var query = query(actor, action, object, since, until, wrong);
        refuse(wrong);
        StreamingOutput body = out -> write(query, out);
        return Response.ok(body, NDJSON)
                .header("Content-Disposition", "attachment; filename=\"errata-audit.ndjson\"")
                .build();
    }

    @GET
    @Path("/chain")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Whether every record is as it was written",
            description = "Looks at all of them now, which takes some seconds per million.")
    public ChainJson check() {
        var found = chain.check();
        return new ChainJson(
                found.brokenAt().isEmpty(), found.records(), found.brokenAt().orElse(null), found.at());
    }

    private void write(AuditQuery query, OutputStream out) throws IOException {
        long before = Long.MAX_VALUE;
        List<AuditJson> page;
        do {
            page = audit.find(query, Audit.LIMIT, before).stream()
                    .map(AuditJson::of)
                    .toList();
            for (var record : page) {
                out.write(json.writeValueAsBytes(record));
                out.write('\n');
                before = record.position();
            }
        } while (page.size() == Audit.LIMIT);
        out.flush();
    }

    private static AuditQuery query(
            String actor, String action, String object, String since, String until, List<Fault> wrong) {
        return new AuditQuery(
                text("actor", actor, wrong),
                text("action", action, wrong),
                text("object", object, wrong),
                time("since", since, wrong),
                time("until", until, wrong));
    }

    private static String text(String name, String value, List<Fault> wrong) {
        if (value.length() > NAME_LIMIT || value.indexOf('\0') >= 0) {
            wrong.add(Fault.inParameter(
                    name, name + " has at most " + NAME_LIMIT + " characters, and none of them is NUL"));
        }
        return value;
    }

    private static Optional<Instant> time(String name, String value, List<Fault> wrong) {
        try {
            return value.isEmpty()
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException e) {
            wrong.add(Fault.inParameter(name, name + " is a time such as 2026-11-21T18:00:00Z"));
            return Optional.empty();
        }
    }

    private static void refuse(List<Fault> wrong) {
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
    }
}
