package dev.errata.web;

import dev.errata.access.ApiTokens;
import dev.errata.access.People;
import dev.errata.access.Person;
import dev.errata.access.Roles;
import dev.errata.access.Scope;
import dev.errata.access.Sessions;
import dev.errata.access.SignIns;
import dev.errata.access.SignedIn;
import dev.errata.porch.SessionCookie;
import dev.errata.web.AccountPage.ShownSession;
import dev.errata.web.AccountPage.ShownToken;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.identity.SecurityIdentity;
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
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** What belongs to whoever is signed in: the password, the browsers, the tokens. */
@Path("/account")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(Roles.SELF)
class AccountResource {

    @CheckedTemplate(basePath = "account")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(AccountPage account);
    }

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final People people;
    private final SignIns signIns;
    private final Sessions sessions;
    private final ApiTokens tokens;
    private final SecurityIdentity identity;
    private final Reader reader;
    private final Clock clock;

    AccountResource(
            People people,
            SignIns signIns,
            Sessions sessions,
            ApiTokens tokens,
            SecurityIdentity identity,
            Reader reader,
            Clock clock) {
        this.people = people;
        this.signIns = signIns;
        this.sessions = sessions;
        this.tokens = tokens;
        this.identity = identity;
        this.reader = reader;
        this.clock = clock;
    }

    @GET
    public RestResponse<TemplateInstance> show(
            @RestQuery @DefaultValue("") String done, @RestQuery @DefaultValue("") String back) {
        return page(OK, FreshKey.NONE, done, back);
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> choose(
            @RestForm @DefaultValue("") String present,
            @RestForm @DefaultValue("") String fresh,
            @RestForm @DefaultValue("") String again,
            @RestForm @DefaultValue("") String back) {
        if (!fresh.equals(again)) {
            return page(UNPROCESSABLE, FreshKey.NONE, "differ", back);
        }
        if (!People.fits(reader.name(), fresh) || fresh.equals(present)) {
            return page(UNPROCESSABLE, FreshKey.NONE, "weak", back);
        }
        return switch (signIns.choose(reader.name(), present.toCharArray(), fresh, reader.client())) {
            case SignedIn.Welcome(var secret, var must) ->
                ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                        .header(
                                HttpHeaders.LOCATION,
                                back.isEmpty() ? URI.create("/account?done=password") : Way.back(back))
                        .cookie(SessionCookie.begin(secret, reader.secure()))
                        .build();
            case SignedIn.Wrong() -> page(UNPROCESSABLE, FreshKey.NONE, "wrong", back);
            case SignedIn.TooEarly(var pause) -> page(TOO_MANY, FreshKey.NONE, "early", back);
        };
    }

    /** Of one browser, or of all others. */
    @POST
    @Path("sessions/ended")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> end(@RestForm @DefaultValue("") String id) {
        var mine = sessions.list(reader.name());
        mine.stream()
                .filter(it -> id.isEmpty()
                        ? !it.id().equals(reader.session())
                        : it.id().equals(id))
                .forEach(it -> sessions.end(reader.name(), it.id()));
        return elsewhere("ended", "sessions");
    }

    /** Answers with the page itself: the token is in it, and nowhere else. */
    @POST
    @Path("tokens")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> make(
            @RestForm @DefaultValue("") String name,
            @RestForm List<String> scope,
            @RestForm @DefaultValue("") String days) {
        var scopes = EnumSet.noneOf(Scope.class);
        scope.stream().flatMap(it -> Scope.of(it).stream()).forEach(scopes::add);
        if (!scopes().containsAll(scopes) || !days.matches("[0-9]{0,4}")) {
            return page(UNPROCESSABLE, FreshKey.NONE, "token", "");
        }
        var ends = days.isEmpty()
                ? Optional.<java.time.Instant>empty()
                : Optional.of(clock.instant().plus(Duration.ofDays(Long.parseLong(days))));
        try {
            var made = tokens.make(reader.name(), name.strip(), scopes, ends);
            return page(OK, new FreshKey(made.token().name(), made.secret()), "", "");
        } catch (IllegalArgumentException e) {
            return page(UNPROCESSABLE, FreshKey.NONE, "token", "");
        }
    }

    @POST
    @Path("tokens/revoked")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> revoke(@RestForm @DefaultValue("") String id) {
        boolean mine =
                tokens.list(reader.name()).stream().anyMatch(it -> it.id().equals(id));
        boolean revoked = mine && tokens.revoke(id, reader.name());
        return elsewhere(revoked ? "revoked" : "gone", "tokens");
    }

    private static RestResponse<TemplateInstance> elsewhere(String done, String place) {
        return ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, URI.create("/account?done=" + done + "#" + place))
                .build();
    }

    /** Those that give a token no more than the reader has. */
    private EnumSet<Scope> scopes() {
        var scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(Scope.values()).filter(it -> identity.hasRole(it.role())).forEach(scopes::add);
        return scopes;
    }

    private RestResponse<TemplateInstance> page(int status, FreshKey fresh, String done, String back) {
        var name = reader.name();
        var page = new AccountPage(
                name,
                Roles.RISING.reversed().stream()
                        .filter(identity::hasRole)
                        .findFirst()
                        .orElse(""),
                people.find(name).filter(Person::external).isPresent(),
                back.isEmpty() ? "" : Way.back(back).toString(),
                sessions.list(name).stream()
                        .map(it -> ShownSession.of(it, reader.session(), clock))
                        .toList(),
                tokens.list(name).stream()
                        .filter(it -> it.revokedAt().isEmpty())
                        .map(it -> ShownToken.of(it, clock))
                        .toList(),
                scopes().stream().map(Scope::word).toList(),
                fresh,
                done);
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(Templates.page(page))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
