package dev.errata.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts a problem into the words of whoever reads it. */
@ApplicationScoped
class ProblemAnswer {

    private final ObjectMapper json;
    private final ProblemPage page;

    ProblemAnswer(ObjectMapper json, ProblemPage page) {
        this.json = json;
        this.page = page;
    }

    /** As written down for {@code audience}. */
    record Written(String mediaType, String body) {}

    Response to(RoutingContext request, Problem problem) {
        var written = write(problem, request);
        return Response.status(problem.status())
                .type(written.mediaType())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .entity(written.body())
                .build();
    }

    /** Answers where no resource was reached. */
    void send(RoutingContext request, Problem problem) {
        var written = write(problem, request);
        request.response()
                .setStatusCode(problem.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, written.mediaType())
                .putHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .end(written.body());
    }

    private Written write(Problem problem, RoutingContext request) {
        return switch (Audience.of(request)) {
            case PERSON -> new Written("text/html;charset=UTF-8", page.render(problem, back(request)));
            case PROGRAM -> new Written("application/problem+json", asJson(problem));
        };
    }

    /** The way back to where {@code request} is, for an address. */
    static String back(RoutingContext request) {
        boolean looks = request.request().method().equals(HttpMethod.GET);
        return URLEncoder.encode(looks ? request.request().uri() : "/", StandardCharsets.UTF_8);
    }

    private String asJson(Problem problem) {
        try {
            return json.writeValueAsString(problem);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain values", e);
        }
    }
}
