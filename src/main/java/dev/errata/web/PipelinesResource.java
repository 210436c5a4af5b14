package dev.errata.web;

import dev.errata.access.IngestKeys;
import dev.errata.access.Roles;
import dev.errata.intake.Arrivals;
import dev.errata.web.PipelinesPage.Ask;
import dev.errata.web.PipelinesPage.ShownArrival;
import dev.errata.web.PipelinesPage.ShownKey;
import dev.errata.web.PipelinesPage.ShownTrouble;
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
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What log pipelines send, what was wrong with it, and how to set one up. */
@Path("/pipelines")
@Produces(MediaType.TEXT_HTML)
class PipelinesResource {

    @CheckedTemplate(basePath = "pipelines")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(PipelinesPage pipelines);
    }

    private static final int OK = 200;
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;
    private static final int UNAVAILABLE = 503;

    private final Arrivals arrivals;
    private final IngestKeys keys;
    private final Snippets snippets;
    private final Trials trials;
    private final Reader reader;
    private final Clock clock;

    PipelinesResource(
            Arrivals arrivals, IngestKeys keys, Snippets snippets, Trials trials, Reader reader, Clock clock) {
        this.arrivals = arrivals;
        this.keys = keys;
        this.snippets = snippets;
        this.trials = trials;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(
            @RestQuery @DefaultValue("") String revoked, @RestQuery @DefaultValue("false") boolean sent) {
        var ask = revoked.isEmpty() ? Ask.NONE : new Ask("revoked", revoked);
        return page(OK, FreshKey.NONE, sent ? trials.sent() : trials.fresh(), ask);
    }

    /** Answers with the page itself, not from another address: the key is in it, and nowhere else. */
    @POST
    @Path("keys")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<TemplateInstance> make(@RestForm @DefaultValue("") String source) {
        var name = source.strip();
        try {
            return keys.create(name, reader.name())
                    .map(token -> page(OK, new FreshKey(name, token), trials.fresh(), Ask.NONE))
                    .orElseGet(() -> page(CONFLICT, FreshKey.NONE, trials.fresh(), new Ask("taken", name)));
        } catch (IllegalArgumentException e) {
            return page(UNPROCESSABLE, FreshKey.NONE, trials.fresh(), new Ask("misnamed", name));
        }
    }

    @POST
    @Path("keys/revoked")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed(Roles.ADMIN)
    public RestResponse<TemplateInstance> revoke(@RestForm @DefaultValue("") String name) {
        return keys.revoke(name, reader.name())
                ? elsewhere("/pipelines?revoked=" + Reader.encode(name) + "#keys")
                : page(CONFLICT, FreshKey.NONE, trials.fresh(), new Ask("gone", name));
    }

    @POST
    @Path("test")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> test(
            @RestForm @DefaultValue("") String line, @RestForm @DefaultValue("") String key) {
        var trouble = trials.send(line, key, reader.admin());
        return trouble.isEmpty()
                ? elsewhere("/pipelines?sent=true#test")
                : page(
                        trouble.equals("full") ? UNAVAILABLE : UNPROCESSABLE,
                        FreshKey.NONE,
                        new Trial(line, trouble, false, List.of()),
                        Ask.NONE);
    }

    private static RestResponse<TemplateInstance> elsewhere(String address) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create(address))
                .build();
    }

    private RestResponse<TemplateInstance> page(int status, FreshKey fresh, Trial trial, Ask ask) {
        boolean admin = reader.admin();
        var page = new PipelinesPage(
                // A line of a log may say more than its reader should know, though no secret is in it.
                arrivals.recent().stream()
                        .map(it -> ShownArrival.of(it, reader.insider(), clock))
                        .toList(),
                arrivals.troubles().stream()
                        .map(it -> ShownTrouble.of(it, admin, clock))
                        .toList(),
                snippets.filled(reader.site(), fresh),
                admin ? keys.list().stream().map(it -> ShownKey.of(it, clock)).toList() : List.of(),
                fresh,
                trial,
                ask);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(page))
                .header(HttpHeaders.CACHE_CONTROL, fresh.made() ? "no-store" : "private, no-cache")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
