package dev.errata.web;

import dev.errata.access.Sessions;
import dev.errata.access.VouchedSignIn;
import dev.errata.access.VouchedSignIns;
import dev.errata.porch.SessionCookie;
import dev.errata.porch.Vouched;
import dev.errata.porch.Vouching;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Leads to the service that vouches for people, and from there to where the reader was. */
@Path("/signin/oidc")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class VouchedSignInResource {

    private static final int FORBIDDEN = 403;
    private static final int UNREACHED = 502;

    private final Vouching vouching;
    private final VouchedSignIns signIns;
    private final Sessions sessions;
    private final Reader reader;

    VouchedSignInResource(Vouching vouching, VouchedSignIns signIns, Sessions sessions, Reader reader) {
        this.vouching = vouching;
        this.signIns = signIns;
        this.sessions = sessions;
        this.reader = reader;
    }

    @GET
    public RestResponse<TemplateInstance> leave(@RestQuery @DefaultValue("/") String back) {
        var name = provider();
        return vouching.depart(Way.back(back).toString())
                .map(departure -> ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, departure.to())
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .cookie(departure.cookie())
                        .build())
                .orElseGet(() -> trouble(UNREACHED, "silent", name));
    }

    @GET
    @Path("/callback")
    public RestResponse<TemplateInstance> comeBack(
            @Context UriInfo address, @CookieParam(Vouching.COOKIE) @DefaultValue("") String kept) {
        var name = provider();
        return switch (vouching.arrive(address.getRequestUri(), kept)) {
            case Vouched.For person -> welcome(person, name);
            case Vouched.Not(Vouched.Why why) ->
                trouble(why == Vouched.Why.SILENT ? UNREACHED : FORBIDDEN, word(why), name);
        };
    }

    private RestResponse<TemplateInstance> welcome(Vouched.For person, String name) {
        return switch (signIns.signIn(person.subject(), person.names(), person.role(), reader.client())) {
            case VouchedSignIn.Welcome(var secret) -> {
                sessions.end(reader.name(), reader.session());
                yield ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, Way.back(person.back()))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .cookie(SessionCookie.begin(secret, reader.secure()), vouching.forget())
                        .build();
            }
            case VouchedSignIn.Refused(VouchedSignIn.Why why) -> trouble(FORBIDDEN, word(why), name);
        };
    }

    private String provider() {
        return vouching.name()
                .orElseThrow(() -> new Refusal(ProblemType.NOT_FOUND, "Nobody signs in by another service here."));
    }

    private RestResponse<TemplateInstance> trouble(int status, String trouble, String name) {
        return ResponseBuilder.<TemplateInstance>create(status)
                .entity(SignInResource.Templates.page(new SignInPage("", "/", trouble, 0, name)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .cookie(vouching.forget())
                .build();
    }

    private static String word(Enum<?> why) {
        return why.name().toLowerCase(Locale.ROOT);
    }
}
