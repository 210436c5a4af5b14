package dev.errata.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Refuses what a page of another site makes a browser send: the browser would add the password that its reader once typed here.
 *
 * <p>Browsers say where a request comes from; programs say nothing, and pass.
 */
@ApplicationScoped
public class CrossSite {

    /** Before anybody is signed in. What looks at a request before this has a higher priority. */
    public static final int EARLY = 950;

    /** Under which a request bears that a door has looked at where it comes from. */
    private static final String LOOKED_AT = "errata.problem.origin";

    /** They change nothing. */
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    private static final Set<String> OURS = Set.of("same-origin", "none");

    private final ProblemAnswer answer;

    CrossSite(ProblemAnswer answer) {
        this.answer = answer;
    }

    /** Lets {@code request} pass: its door has rules of its own for who may send it, and has kept them. */
    public static void pass(RoutingContext request) {
        request.put(LOOKED_AT, true);
    }

    void stand(@Observes Filters filters) {
        filters.register(this::refuseFromElsewhere, EARLY);
    }

    private void refuseFromElsewhere(RoutingContext request) {
        if (SAFE.contains(request.request().method().name())
                || request.get(LOOKED_AT) != null
                || isOurs(request.request())) {
            request.next();
            return;
        }
        answer.send(
                request,
                Problem.of(
                        ProblemType.FORBIDDEN,
                        "A page of another site asked for this change. Ask for it on a page of this one, or with a program that sends neither \"Sec-Fetch-Site\" nor \"Origin\"."));
    }

    /** Whether it comes from a page of this service, or from no page at all. */
    public static boolean isOurs(HttpServerRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return OURS.contains(site);
        }
        // Browsers leave the former out where a page came without TLS.
        var origin = request.getHeader("Origin");
        return origin == null || isHere(origin, request.authority());
    }

    /**
     * Whether both name the same host and port. The scheme is not compared: behind a proxy that ends TLS it is not known here.
     *
     * @param here where the request was sent, with what a proxy says of it where such a proxy is trusted
     */
    private static boolean isHere(String origin, @Nullable HostAndPort here) {
        try {
            var from = new URI(origin);
            return here != null
                    && from.getHost() != null
                    && from.getHost().equalsIgnoreCase(here.host())
                    && port(from.getPort(), from.getScheme()) == port(here.port(), from.getScheme());
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static int port(int named, String scheme) {
        return named > 0 ? named : scheme.equals("https") ? 443 : 80;
    }
}
