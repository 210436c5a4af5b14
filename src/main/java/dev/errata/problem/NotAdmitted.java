package dev.errata.problem;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.vertx.http.runtime.filters.Filters;
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

    private static final String CHALLENGE = "Basic realm=\"Errata\"";

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
        return challenge(request, Problem.of(ProblemType.UNAUTHENTICATED));
    }

    @ServerExceptionMapper
    Response unknown(AuthenticationFailedException e, RoutingContext request) {
        Duration wait = e.getAttribute(WAIT);
        return wait == null ? challenge(request, wrongPassword()) : tooEarly(request, wait);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e, RoutingContext request) {
        return answer.to(request, Problem.of(ProblemType.FORBIDDEN));
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
                        "The header \"Authorization\" has to be of the kind \"Basic\", or \"Bearer\" with a valid ingest key below /api, or be left out."));
    }

    private static boolean isKnown(@Nullable String authorization) {
        return authorization == null || authorization.toLowerCase(Locale.ROOT).startsWith("basic ");
    }

    /** Some chat platforms sign in this header: that proves a request, not a person, and is checked where it arrives. */
    private static boolean isOfAChat(RoutingContext request) {
        return request.normalizedPath().startsWith("/chat/");
    }

    private Response challenge(RoutingContext request, Problem problem) {
        // Quarkus has put one there already; a header that is set by both would be sent twice.
        request.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
        return Response.fromResponse(answer.to(request, problem))
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    /** Without a challenge: a browser would ask its reader for another password. */
    private Response tooEarly(RoutingContext request, Duration wait) {
        request.response().headers().remove(HttpHeaders.WWW_AUTHENTICATE);
        return Response.fromResponse(answer.to(request, Problem.of(ProblemType.TOO_MANY_REQUESTS)))
                .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                .build();
    }

    private static Problem wrongPassword() {
        return Problem.of(
                ProblemType.UNAUTHENTICATED,
                "The name or the password is wrong. Mend them, or send none where no login is needed.");
    }
}
