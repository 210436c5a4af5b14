package dev.errata.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Locale;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Refuses who is not signed in, who cannot be signed in, and who may not. */
@ApplicationScoped
class NotAdmitted {

    /** Before Quarkus looks at the header itself, which passes over kinds that it does not know. */
    private static final int EARLY = 900;

    private static final String BEARER = "bearer ";
    static final String CHALLENGE = "Basic realm=\"Errata\"";

    /** A browser that hears "Basic" asks in a window of its own, where there is a page for that. */
    private static final String FORM = "Cookie form-action=\"/signin\"";

    /** The attribute of an identity that may do nothing but choose a password. */
    private static final String MUST_CHANGE = "errata.must-change";

    /** The attribute by which whoever refused a password says how long to wait: a {@link Duration}. */
    private static final String WAIT = "wait";

    private final ProblemAnswer answer;

    NotAdmitted(ProblemAnswer answer) {
        this.answer = answer;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::refuseUnknownKind, EARLY);
    }

    @ServerExceptionMapper
    Response anonymous(UnauthorizedException e, RoutingContext request) {
        boolean person = Audience.of(request) == Audience.PERSON;
        return challenge(request, Problem.of(ProblemType.UNAUTHENTICATED), person ? FORM : CHALLENGE);
    }

    @ServerExceptionMapper
    Response unknown(AuthenticationFailedException e, RoutingContext request) {
        Duration wait = e.getAttribute(WAIT);
        return wait == null ? challenge(request, wrong(request), CHALLENGE) : tooEarly(request, wait);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        boolean mustChange = request.user() instanceof QuarkusHttpUser user
                && user.getSecurityIdentity().getAttribute(MUST_CHANGE) != null;
        return answer.to(
                request,
                mustChange
                        ? Problem.of(ProblemType.FORBIDDEN, "Choose a password of your own first, at /account.")
                        : Problem.of(ProblemType.FORBIDDEN));
    }

    /** Who sends a token believes to be signed in: to go on as if nobody were would hide the mistake. */
    private void refuseUnknownKind(RoutingContext request) {
        var given = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (isKnown(given) || isOfAChat(request)) {
            request.next();
            return;
        }
        request.response().putHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
        answer.send(
                request,
                Problem.of(
                        ProblemType.UNAUTHENTICATED,
                        "The header \"Authorization\" has to be of the kind \"Basic\" or \"Bearer\", or be left out."));
    }

    private static boolean isKnown(@Nullable String authorization) {
        if (authorization == null) {
            return true;
        }
        var kind = authorization.toLowerCase(Locale.ROOT);
        return kind.startsWith("basic ") || kind.startsWith(BEARER);
    }

    /** Some chat platforms sign in this header: that proves a request, not a person, and is checked where it arrives. */
    private static boolean isOfAChat(RoutingContext request) {
        return request.normalizedPath().startsWith("/chat/");
    }

    private Response challenge(RoutingContext request, Problem problem, String challenge) {
        // Quarkus has put one there already; a header that is set by both would be sent twice.
        request.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
        return Response.fromResponse(answer.to(request, problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, challenge)
                .build();
    }

    /** Without a challenge: a browser would ask its reader for another password. */
    private Response tooEarly(RoutingContext request, Duration wait) {
        request.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
        return Response.fromResponse(answer.to(request, Problem.of(ProblemType.TOO_MANY_REQUESTS)))
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .build();
    }

    private static Problem wrong(RoutingContext request) {
        var given = request.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (given != null && given.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Problem.of(
                    ProblemType.UNAUTHENTICATED,
                    "The token lets nobody in here: it is not known, has ended or was revoked. Send another, or none where no login is needed.");
        }
        return Problem.of(
                ProblemType.UNAUTHENTICATED,
                "The name or the password is wrong. Mend them, or send none where no login is needed.");
    }
}
