package dev.errata.porch;

import dev.errata.access.ApiToken;
import dev.errata.access.ApiTokenRequest;
import dev.errata.access.SessionRequest;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises sessions and tokens. A name and a password it leaves to Quarkus. */
@ApplicationScoped
class Porch implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    /** Where only programs come, whose requests no cookie may speak for, and what is the same for everybody. */
    private static final Set<String> WITHOUT_COOKIE = Set.of("/mcp", "/chat", "/ingest", "/assets", "/q");

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of(SessionRequest.class, ApiTokenRequest.class);
    }

    /** Before Quarkus's own. */
    @Override
    public int getPriority() {
        return DEFAULT_PRIORITY + 100;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager identities) {
        var authorization = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return session(context)
                    .map(secret -> identities
                            .authenticate(new SessionRequest(secret))
                            // Whose session has ended is nobody, and reads on.
                            .onFailure(AuthenticationFailedException.class)
                            .recoverWithNull())
                    .orElseGet(() -> Uni.createFrom().nullItem());
        }
        if (!authorization.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return Uni.createFrom().nullItem();
        }
        var token = authorization.substring(BEARER.length()).strip();
        return token.startsWith(ApiToken.PREFIX)
                ? identities.authenticate(new ApiTokenRequest(token))
                : Uni.createFrom().failure(new AuthenticationFailedException("no token of ours"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Basic realm=\"Errata\""));
    }

    private static Optional<String> session(RoutingContext context) {
        var path = context.normalizedPath();
        boolean blind = WITHOUT_COOKIE.stream().anyMatch(it -> path.equals(it) || path.startsWith(it + "/"));
        return blind ? Optional.empty() : cookies(context.request()).findFirst();
    }

    private static Stream<String> cookies(HttpServerRequest request) {
        return request.cookies(SessionCookie.NAME).stream()
                .map(cookie -> cookie.getValue())
                .filter(it -> !it.isBlank());
    }
}
