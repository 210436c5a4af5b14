package dev.errata.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One place where the input was wrong.
 *
 * @param pointer where in the body, as an RFC 6901 JSON pointer; empty for the body as a whole or for a parameter
 * @param parameter name of the parameter that was wrong; empty where it was the body
 * @param detail what is wrong there and how to mend it
 */
@JsonPropertyOrder({"pointer", "parameter", "detail"})
public record Fault(
        String pointer,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) String parameter,
        String detail) {

    public static Fault inBody(String pointer, String detail) {
        return new Fault(pointer, "", detail);
    }

    public static Fault inParameter(String parameter, String detail) {
        return new Fault("", parameter, detail);
    }

    /** The pointer that goes down by these keys and indexes. */
    static String pointer(List<String> steps) {
        return steps.stream()
                .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                .collect(Collectors.joining());
    }
}
