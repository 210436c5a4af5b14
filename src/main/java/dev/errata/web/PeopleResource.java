package dev.errata.web;

import dev.errata.access.ApiTokens;
import dev.errata.access.People;
import dev.errata.access.PersonChange;
import dev.errata.access.Roles;
import dev.errata.web.AccountPage.ShownToken;
import dev.errata.web.PeoplePage.ShownPerson;
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
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Who may sign in, and as what: for administrators. */
@Path("/people")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.ADMIN)
class PeopleResource {

    @CheckedTemplate(basePath = "people")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(PeoplePage people);
    }

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;

    private final People people;
    private final ApiTokens tokens;
    private final Reader reader;
    private final Clock clock;

    PeopleResource(People people, ApiTokens tokens, Reader reader, Clock clock) {
        this.people = people;
        this.tokens = tokens;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> list(
            @RestQuery @DefaultValue("") String done, @RestQuery @DefaultValue("") String about) {
        return page(OK, FreshKey.NONE, done, about);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> add(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String role,
            @RestForm @DefaultValue("") String password) {
        var who = name.strip();
        return changed(people.add(who, role, given(password), reader.name()), "added", who);
    }

    @POST
    @Path("role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> giveRole(
            @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String role) {
        return changed(people.giveRole(name, role, reader.name()), "role", name);
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> reset(
            @RestForm @DefaultValue("") String name, @RestForm @DefaultValue("") String password) {
        return changed(people.reset(name, given(password), reader.name()), "reset", name);
    }

    @POST
    @Path("off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> switchOff(@RestForm @DefaultValue("") String name) {
        return changed(people.switchOff(name, reader.name()), "off", name);
    }

    @POST
    @Path("on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> switchOn(@RestForm @DefaultValue("") String name) {
        return changed(people.switchOn(name, reader.name()), "on", name);
    }

    @POST
    @Path("removed")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> remove(@RestForm @DefaultValue("") String name) {
        return changed(people.remove(name, reader.name()), "removed", name);
    }

    /** Anybody's. */
    @POST
    @Path("tokens/revoked")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> revoke(@RestForm @DefaultValue("") String id) {
        tokens.revoke(id, reader.name());
        return elsewhere("revoked", "");
    }

    private static Optional<String> given(String password) {
        return Optional.of(password).filter(it -> !it.isEmpty());
    }

    /** Answers with the page itself where there is a password to show: it is in it, and nowhere else. */
    private RestResponse<TemplateInstance> changed(PersonChange change, String done, String name) {
        return switch (change) {
            case PersonChange.Done(var person, var password) ->
                password.isEmpty()
                        ? elsewhere(done, name)
                        : page(OK, new FreshKey(person.name(), password), done, name);
            case PersonChange.Refused(var why) ->
                page(UNPROCESSABLE, FreshKey.NONE, why.name().toLowerCase(Locale.ROOT), name);
        };
    }

    private static RestResponse<TemplateInstance> elsewhere(String done, String about) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create("/people?done=" + done + "&about=" + Reader.encode(about)))
                .build();
    }

    private RestResponse<TemplateInstance> page(int status, FreshKey fresh, String done, String about) {
        var page = new PeoplePage(
                people.list().stream()
                        .map(it -> ShownPerson.of(it, reader.name(), clock))
                        .toList(),
                Roles.RISING,
                tokens.listAll().stream().map(it -> ShownToken.of(it, clock)).toList(),
                fresh,
                done,
                about);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(page))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
