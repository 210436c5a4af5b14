package dev.errata.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;

/**
 * Why a request was refused, in the shape of RFC 9457.
 *
 * @param status HTTP status, 400 to 599
 * @param detail what was wrong this time and how to mend it; never a library's words, never anything from the inside
 * @param instance URI of this very occurrence, or empty
 * @param errors every place that was wrong, where the input was
 * @param besides what helps to mend it, under names of its own
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "errors"})
public record Problem(
        ProblemType type,
        int status,
        String detail,
        String instance,
        List<Fault> errors,
        @JsonAnyGetter Map<String, Object> besides) {

    public Problem {
        errors = List.copyOf(errors);
        besides = Map.copyOf(besides);
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("a problem's status is 400 to 599: " + status);
        }
        if (detail.isBlank()) {
            throw new IllegalArgumentException("a problem says how to mend it: " + type);
        }
    }

    public Problem(ProblemType type, int status, String detail, String instance, List<Fault> errors) {
        this(type, status, detail, instance, errors, Map.of());
    }

    /** The problem of that type about which nothing more is known. */
    public static Problem of(ProblemType type) {
        return of(type, type.hint());
    }

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, type.status(), detail, "", List.of());
    }

    /** With what helps to mend it, under names of its own. */
    public static Problem of(ProblemType type, String detail, Map<String, Object> besides) {
        return new Problem(type, type.status(), detail, "", List.of(), besides);
    }

    public static Problem of(ProblemType type, List<Fault> errors) {
        return new Problem(type, type.status(), type.hint(), "", errors);
    }

    @JsonProperty
    public String title() {
        return type.title();
    }
}
