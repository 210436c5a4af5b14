package dev.errata.web;

import dev.errata.access.Audit;
import dev.errata.access.AuditChain;
import dev.errata.access.AuditQuery;
import dev.errata.access.Roles;
import dev.errata.web.AuditPage.Filter;
import dev.errata.web.AuditPage.ShownRecord;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** The record of what was done: for administrators. */
@Path("/audit")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class AuditResource {

    @CheckedTemplate(basePath = "audit")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(AuditPage audit);
    }

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int ON_A_PAGE = 100;

    private final Audit audit;
    private final AuditChain chain;
    private final Clock clock;

    AuditResource(Audit audit, AuditChain chain, Clock clock) {
        this.audit = audit;
        this.chain = chain;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> list(
            @RestQuery @DefaultValue("") String actor,
            @RestQuery @DefaultValue("") String action,
            @RestQuery @DefaultValue("") String object,
            @RestQuery @DefaultValue("") String since,
            @RestQuery @DefaultValue("") String until,
            @RestQuery @DefaultValue("") String before) {
        var filter = new Filter(typed(actor), typed(action), typed(object), typed(since), typed(until));
        long below = before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE;
        try {
            // A day that is named as the last one is looked for to its end.
            var query = new AuditQuery(
                    filter.actor(), filter.action(), filter.object(), day(filter.since(), 0), day(filter.until(), 1));
            return page(OK, filter, query, below, false);
        } catch (DateTimeException e) {
            return page(UNPROCESSABLE, filter, AuditQuery.ALL, below, true);
        }
    }

    private static String typed(String text) {
        return text.strip().replace("\0", "");
    }

    private static Optional<Instant> day(String text, int later) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(text)
                        .plusDays(later)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant());
    }

    private RestResponse<TemplateInstance> page(
            int status, Filter filter, AuditQuery query, long below, boolean refused) {
        var records = audit.find(query, ON_A_PAGE, below);
        var more = records.size() < ON_A_PAGE
                ? ""
                : filter.address() + "&before=" + records.getLast().position();
        var found = chain.latest();
        var page = new AuditPage(
                records.stream().map(it -> ShownRecord.of(it, clock)).toList(),
                filter,
                found,
                Ago.of(found.at(), clock),
                more,
                refused);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(page))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
