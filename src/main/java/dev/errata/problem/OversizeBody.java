package dev.errata.problem;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a body that is too large before Quarkus does, which would not say why. */
@ApplicationScoped
class OversizeBody {

    /** Before Quarkus looks at the length itself. */
    private static final int EARLY = 1_000;

    private final long limit;
    private final ProblemAnswer answer;

    OversizeBody(HttpConfig config, ProblemAnswer answer) {
        this.limit = config.maxBodySize().asLongValue();
        this.answer = answer;
    }

    void stand(@Observes Filters filters) {
        filters.register(this::refuseAnnounced, EARLY);
    }

    /** A body whose length nobody announced is counted while it is read. */
    @ServerRequestFilter
    void bound(ContainerRequestContext request) {
        if (request.getHeaderString("Transfer-Encoding") != null) {
            request.setEntityStream(new BoundedBody(request.getEntityStream(), limit));
        }
    }

    @ServerExceptionMapper
    Response tooLarge(BodyTooLarge e, RoutingContext request) {
        Lingering.after(request);
        return answer.to(request, problem());
    }

    private void refuseAnnounced(RoutingContext request) {
        if (announced(request) <= limit) {
            request.next();
            return;
        }
        Lingering.after(request);
        answer.send(request, problem());
    }

    /** The HTTP decoder has refused by now what is no number. */
    private static long announced(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length == null ? 0 : Long.parseLong(length);
    }

    private Problem problem() {
        return Problem.of(
                ProblemType.TOO_LARGE,
                "A body has at most %d bytes. %s".formatted(limit, ProblemType.TOO_LARGE.hint()));
    }
}
