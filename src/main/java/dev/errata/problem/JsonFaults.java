package dev.errata.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in our own words what is wrong with a JSON body: Jackson's name our classes. */
@ApplicationScoped
class JsonFaults {

    private final ObjectMapper json;

    JsonFaults(ObjectMapper json) {
        this.json = json;
    }

    Problem problem(JsonProcessingException e) {
        if (e instanceof JsonMappingException mapping && isJson(mapping)) {
            return Problem.of(ProblemType.INVALID_INPUT, List.of(fault(mapping)));
        }
        var at = e.getLocation();
        var detail = at == null || at.getLineNr() < 1
                ? ProblemType.NOT_JSON.hint()
                : "It stops being JSON at line %d, column %d. %s"
                        .formatted(at.getLineNr(), at.getColumnNr(), ProblemType.NOT_JSON.hint());
        return Problem.of(ProblemType.NOT_JSON, detail);
    }

    /** Jackson wraps what is not JSON, and numbers beyond their range, into the place where it met them. */
    private static boolean isJson(JsonMappingException e) {
        return !(e.getCause() instanceof JsonProcessingException) || e.getCause() instanceof InputCoercionException;
    }

    private Fault fault(JsonMappingException e) {
        var pointer = Fault.pointer(e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .toList());
        return Fault.inBody(pointer, detail(e));
    }

    private String detail(JsonMappingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return "This key is not known here: leave it out or check its spelling.";
        }
        if (e instanceof MismatchedInputException mismatch) {
            return "This must be " + wanted(mismatch.getTargetType()) + ".";
        }
        if (e.getCause() instanceof InputCoercionException beyond) {
            return "This must be " + wanted(beyond.getTargetType()) + ".";
        }
        return "This value is not accepted here.";
    }

    private String wanted(@Nullable Class<?> type) {
        if (type == null) {
            return "a value of another kind";
        }
        if (type.isEnum()) {
            return "one of " + names(type);
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a number in range";
        }
        if (CharSequence.class.isAssignableFrom(type)) {
            return "a text";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "a value of another kind";
    }

    /** The constants as they are called on the wire. */
    private String names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> json.valueToTree(constant).toString())
                .collect(Collectors.joining(", "));
    }
}
