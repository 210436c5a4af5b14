package dev.errata.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a tool was called with. What is wrong with it is a {@link Mishap} that says how to mend it, as a model reads it; what a tool does not
 * know is passed over.
 *
 * @param values an object, or missing
 */
record Arguments(JsonNode values) {

    /** More products than this nobody runs at once. */
    private static final int MOST_SOFTWARE = 100;

    /** A text that must be there and say something. */
    String text(String name, String meaning) {
        var text = optional(name);
        if (text.isBlank()) {
            throw new Mishap("\"" + name + "\" is required and must not be empty: send " + meaning + ".");
        }
        return text;
    }

    /** The same, of at most so many bytes of UTF-8. */
    String text(String name, String meaning, long longest) {
        var text = text(name, meaning);
        if (text.length() > longest || text.getBytes(StandardCharsets.UTF_8).length > longest) {
            throw new Mishap("\"" + name + "\" is longer than " + longest
                    + " bytes: send only the part around the error, best its first lines and its causes.");
        }
        return text;
    }

    /** Empty where it is missing. */
    String optional(String name) {
        var value = values.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isTextual()) {
            throw new Mishap("\"" + name + "\" must be a string.");
        }
        return value.textValue();
    }

    int number(String name, int usual, int most) {
        var value = values.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return usual;
        }
        if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 1 || value.intValue() > most) {
            throw new Mishap("\"" + name + "\" must be a whole number from 1 to " + most + ".");
        }
        return value.intValue();
    }

    /** Whether Chinese is wanted. */
    boolean chinese() {
        return switch (optional("lang")) {
            case "", "en" -> false;
            case "zh" -> true;
            default -> throw new Mishap("\"lang\" must be \"en\" or \"zh\".");
        };
    }

    /** Products to versions. */
    Map<String, String> software() {
        var value = values.path("software");
        var software = new LinkedHashMap<String, String>();
        if (value.isMissingNode() || value.isNull()) {
            return software;
        }
        if (!value.isObject() || value.size() > MOST_SOFTWARE) {
            throw new Mishap(
                    "\"software\" must be an object of products to versions, such as {\"Redis\": \"7.0.13\"}.");
        }
        for (var product : value.properties()) {
            if (!product.getValue().isTextual()) {
                throw new Mishap("Each version in \"software\" must be a string, such as {\"Redis\": \"7.0.13\"}.");
            }
            software.put(product.getKey(), product.getValue().textValue());
        }
        return software;
    }

    /** One to {@code most} texts, none of them blank. */
    List<String> texts(String name, String meaning, int most) {
        var value = values.path(name);
        if (!value.isArray() || value.isEmpty()) {
            throw new Mishap("\"" + name + "\" is required: send " + meaning + ".");
        }
        if (value.size() > most) {
            throw new Mishap("\"" + name + "\" has at most " + most + " items: send the first ones, then the others.");
        }
        var texts = new ArrayList<String>();
        for (var item : value) {
            if (!item.isTextual() || item.textValue().isBlank()) {
                throw new Mishap("Each item of \"" + name + "\" must be a string that says something.");
            }
            texts.add(item.textValue());
        }
        return texts;
    }
}
