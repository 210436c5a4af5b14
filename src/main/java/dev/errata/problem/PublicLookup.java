package dev.errata.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where looking things up is not open to all, refuses whoever is not signed in with a role that may read. */
@ApplicationScoped
public class PublicLookup {

    /** After it is known who asks, and before any door is reached. */
    private static final int AFTER_SIGNING_IN = 150;

    /** Under which a request bears that a door with its own proof has let it in. */
    private static final String LET_IN = "errata.problem.let-in";

    private static final String READER = "reader";

    /** Where people sign in, what tells operators how the service is, and what is the same everywhere. */
    private static final Set<String> OPEN =
            Set.of("/signin", "/signout", "/account", "/scheme", "/assets", "/favicon.ico", "/schema", "/q", "/chat");

    private final ProblemAnswer answer;
    private final boolean open;

    PublicLookup(
            ProblemAnswer answer, @ConfigProperty(name = "errata.public-lookup", defaultValue = "true") boolean open) {
        this.answer = answer;
        this.open = open;
    }

    /** Lets {@code request} pass: its door has looked at a proof of its own. */
    public static void pass(RoutingContext request) {
        request.put(LET_IN, true);
    }

    void stand(@Observes Filters filters) {
        if (!open) {
            filters.register(this::refuseStrangers, AFTER_SIGNING_IN);
        }
    }

    private void refuseStrangers(RoutingContext request) {
        if (isOpen(request.normalizedPath()) || request.get(LET_IN) != null) {
            request.next();
            return;
        }
        if (request.user() instanceof QuarkusHttpUser user
                && !user.getSecurityIdentity().isAnonymous()) {
            letReadersIn(request, user);
        } else if (request.request().method().equals(HttpMethod.GET) && Audience.of(request) == Audience.PERSON) {
            request.response()
                    .setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, "/signin?back=" + ProblemAnswer.back(request))
                    .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                    .end();
        } else {
            request.response().putHeader("WWW-Authenticate", NotAdmitted.CHALLENGE);
            answer.send(request, Problem.of(ProblemType.UNAUTHENTICATED));
        }
    }

    private void letReadersIn(RoutingContext request, QuarkusHttpUser user) {
        if (user.getSecurityIdentity().hasRole(READER)) {
            request.next();
        } else {
            answer.send(
                    request, Problem.of(ProblemType.FORBIDDEN, "Choose a password of your own first, at /account."));
        }
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
    }
}
