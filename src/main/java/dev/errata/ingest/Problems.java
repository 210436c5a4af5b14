package dev.errata.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.problem.Problem;
import dev.errata.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;

/** Refuses in our own words, where the protocol has none. */
@ApplicationScoped
class Problems {

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    Answer of(Mishap mishap) {
        return switch (mishap.kind()) {
            case NO_TOKEN, WRONG_TOKEN ->
                problem(ProblemType.UNAUTHENTICATED, mishap).with("WWW-Authenticate", "Bearer realm=\"Errata\"");
            case METHOD -> problem(ProblemType.METHOD_NOT_ALLOWED, mishap).with("Allow", "POST, PUT");
            // Never 400 or 413: there are senders that take any of them for "try again", for ever, and send nothing
            // else meanwhile.
            case UNREADABLE, TOO_LARGE -> problem(ProblemType.UNREADABLE_RECORDS, mishap);
            case BUSY ->
                problem(ProblemType.UNAVAILABLE, mishap).with("Retry-After", Long.toString(Mishap.PAUSE.toSeconds()));
        };
    }

    private Answer problem(ProblemType type, Mishap mishap) {
        try {
            return Answer.of(
                    type.status(), "application/problem+json", json.writeValueAsBytes(Problem.of(type, mishap.why())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem is plain values", e);
        }
    }
}
