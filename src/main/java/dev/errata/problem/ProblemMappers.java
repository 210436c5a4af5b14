package dev.errata.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.hibernate.validator.runtime.jaxrs.ResteasyReactiveViolationException;
import io.quarkus.logging.Log;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Every way in which a request can go wrong, and its one shape outside. */
@ApplicationScoped
class ProblemMappers {

    private final ProblemAnswer answer;
    private final JsonFaults jsonFaults;

    ProblemMappers(ProblemAnswer answer, JsonFaults jsonFaults) {
        this.answer = answer;
        this.jsonFaults = jsonFaults;
    }

    @ServerExceptionMapper
    Response refused(Refusal e, RoutingContext request) {
        var problem = Response.fromResponse(answer.to(request, e.problem()));
        // Whole seconds, and never too early.
        e.pause()
                .ifPresent(it -> problem.header(
                        HttpHeaders.RETRY_AFTER, it.plusMillis(999).toSeconds()));
        return problem.build();
    }

    /** Quarkus's own kind: the same rule broken further inside is a failure of ours. */
    @ServerExceptionMapper
    Response invalid(ResteasyReactiveViolationException e, RoutingContext request) {
        return answer.to(request, InputFaults.problem(e));
    }

    /** Quarkus answers this one itself, in a shape of its own, unless this very class is mapped. */
    @ServerExceptionMapper
    Response mismatched(MismatchedInputException e, RoutingContext request) {
        return answer.to(request, jsonFaults.problem(e));
    }

    /** A class of ours that JSON cannot be made into: no fault of the client's. */
    @ServerExceptionMapper
    Response undefined(InvalidDefinitionException e, RoutingContext request) {
        return broken(e, request);
    }

    /** No such path, or a parameter that is not what it should be: for both, the standard says 404. */
    @ServerExceptionMapper
    Response notFound(NotFoundException e, RoutingContext request, UriInfo uri) {
        boolean unparsable = e.getCause() != null;
        if (unparsable && uri.getPathParameters().isEmpty()) {
            var parameters = uri.getQueryParameters().keySet().stream()
                    .map(name -> Fault.inParameter(name, "This, or one beside it, cannot be read."))
                    .toList();
            return answer.to(request, Problem.of(ProblemType.INVALID_INPUT, parameters));
        }
        return web(e, request);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException e, RoutingContext request) {
        var given = e.getResponse();
        if (given.getStatus() < 400 || given.hasEntity()) {
            return given;
        }
        if (e.getCause() instanceof JsonProcessingException json) {
            return answer.to(request, jsonFaults.problem(json));
        }
        if (given.getStatus() >= 500 && given.getStatus() != ProblemType.UNAVAILABLE.status()) {
            return broken(e, request);
        }
        var type = ProblemType.ofStatus(given.getStatus());
        var problem = answer.to(request, new Problem(type, given.getStatus(), type.hint(), "", List.of()));
        return withHeaders(problem, given);
    }

    /** A fault of ours: the client learns only its number, the log the rest. */
    @ServerExceptionMapper
    Response broken(Throwable e, RoutingContext request) {
        var number = UUID.randomUUID();
        Log.errorf(
                e, "unexpected failure %s at %s %s", number, request.request().method(), request.normalizedPath());
        var detail = "Failure %s. %s".formatted(number, ProblemType.FAILURE.hint());
        return answer.to(
                request,
                new Problem(
                        ProblemType.FAILURE, ProblemType.FAILURE.status(), detail, "urn:uuid:" + number, List.of()));
    }

    /** What the status needs beside it: Allow, WWW-Authenticate, Retry-After. */
    private static Response withHeaders(Response problem, Response given) {
        var builder = Response.fromResponse(problem);
        given.getHeaders().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(HttpHeaders.CONTENT_TYPE)
                    && !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH)) {
                values.forEach(value -> builder.header(name, value));
            }
        });
        return builder.build();
    }
}
