package dev.errata.web;

import dev.errata.access.Sessions;
import dev.errata.access.SignIns;
import dev.errata.access.SignedIn;
import dev.errata.porch.SessionCookie;
import dev.errata.porch.Vouching;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Duration;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Asks for name and password, and leads back to where the reader was. */
@Path("/signin")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class SignInResource {

    @CheckedTemplate(basePath = "signin")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance page(SignInPage signIn);
    }

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int LONGEST = 1_000;

    private final SignIns signIns;
    private final Sessions sessions;
    private final Vouching vouching;
    private final Reader reader;

    SignInResource(SignIns signIns, Sessions sessions, Vouching vouching, Reader reader) {
        this.signIns = signIns;
        this.sessions = sessions;
        this.vouching = vouching;
        this.reader = reader;
    }

    @GET
    public RestResponse<TemplateInstance> ask(@RestQuery @DefaultValue("/") String back) {
        return page(OK, "", Way.back(back), "", 0);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<TemplateInstance> signIn(
            @RestForm @DefaultValue("") String name,
            @RestForm @DefaultValue("") String password,
            @RestForm @DefaultValue("/") String back) {
        var way = Way.back(back);
        var who = name.strip();
        if (who.isEmpty() || password.isEmpty() || password.length() > LONGEST) {
            return page(UNPROCESSABLE, who, way, "missing", 0);
        }
        return switch (signIns.signIn(who, password.toCharArray(), reader.client())) {
            case SignedIn.Welcome(var secret, boolean mustChange) -> {
                // The browser forgets the former one, so nobody else may have a use for it.
                sessions.end(reader.name(), reader.session());
                yield ResponseBuilder.<TemplateInstance>create(RestResponse.Status.SEE_OTHER)
                        .header(HttpHeaders.LOCATION, mustChange ? changeFirst(way) : way)
                        .cookie(SessionCookie.begin(secret, reader.secure()))
                        .build();
            }
            case SignedIn.Wrong() -> page(UNPROCESSABLE, who, way, "wrong", 0);
            case SignedIn.TooEarly(Duration pause) -> page(TOO_MANY, who, way, "early", pause.toSeconds() + 1);
        };
    }

    private static URI changeFirst(URI way) {
        return URI.create("/account?back=" + Reader.encode(way.toString()));
    }

    private RestResponse<TemplateInstance> page(int status, String name, URI way, String trouble, long seconds) {
        var signIn = new SignInPage(
                name, way.toString(), trouble, seconds, vouching.name().orElse(""));
        var answer = ResponseBuilder.<TemplateInstance>create(status).entity(Templates.page(signIn));
        if (seconds > 0) {
            answer.header(HttpHeaders.RETRY_AFTER, seconds);
        }
        return answer.header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("X-Robots-Tag", "noindex")
                .build();
    }
}
