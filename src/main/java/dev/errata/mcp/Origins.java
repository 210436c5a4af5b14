package dev.errata.mcp;

import dev.errata.access.ApiToken;
import dev.errata.problem.CrossSite;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Which web pages may call: those of this service, of the reader's own machine, where agents under development run, and those that the
 * operator names. Programs send no origin.
 */
@ApplicationScoped
class Origins {

    private static final Set<String> OWN_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String REFUSED = """
            {"jsonrpc":"2.0","id":null,"error":{"code":-32000,"message":"Pages of this origin may not call. Its operator can allow it in\
             errata.mcp.allowed-origins."}}""";

    private final List<String> allowed;

    Origins(McpConfig config) {
        this.allowed = config.allowedOrigins().orElse(List.of());
    }

    void stand(@Observes Filters filters) {
        filters.register(this::look, CrossSite.EARLY + 1);
    }

    private void look(RoutingContext request) {
        if (!request.normalizedPath().equals(McpResource.PATH)) {
            request.next();
            return;
        }
        var origin = request.request().getHeader(HttpHeaders.ORIGIN);
        boolean foreign = origin != null && !CrossSite.isOurs(request.request());
        if (foreign && !isAllowed(origin)) {
            request.response()
                    .setStatusCode(403)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(REFUSED);
            return;
        }
        if (foreign) {
            CrossSite.pass(request);
        }
        forgetToken(request.request());
        request.next();
    }

    /** Nothing here needs a token, and whoever set a client up with one that is not ours must not be turned away for it. */
    private static void forgetToken(HttpServerRequest request) {
        var authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization != null
                && authorization.toLowerCase(Locale.ROOT).startsWith("bearer ")
                && !authorization.substring("bearer ".length()).strip().startsWith(ApiToken.PREFIX)) {
            request.headers().remove(HttpHeaders.AUTHORIZATION);
        }
    }

    private boolean isAllowed(String origin) {
        return allowed.stream().anyMatch(origin::equalsIgnoreCase) || isOwnMachine(origin);
    }

    private static boolean isOwnMachine(String origin) {
        try {
            var host = new URI(origin).getHost();
            return host != null && OWN_MACHINE.contains(host);
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
