package dev.errata.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.match.Context;
import dev.errata.problem.Fault;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a caller asks to be looked up.
 *
 * @param limit most matches wanted
 */
record Asked(String text, int limit, Context context) {

    private static final int MOST_MATCHES = 50;

    /** More products or domains than this nobody runs at once. */
    private static final int MOST_CONTEXT = 100;

    static Asked plain(String text, int limit) {
        return new Asked(text, limit, Context.NONE);
    }

    /** The request in {@code body}; throws a refusal that points at what is wrong. */
    static Asked json(String body, ObjectMapper mapper, int defaultLimit) {
        JsonNode root;
        try {
            root = mapper.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(body);
        } catch (JsonProcessingException e) {
            throw Refusals.notJson(e.getLocation());
        }
        if (root == null || !root.isObject()) {
            throw Refusals.invalid("", "send a JSON object such as {\"text\": \"...\"}");
        }
        return of(root, defaultLimit);
    }

    private static Asked of(JsonNode root, int defaultLimit) {
        var wrong = new ArrayList<Fault>();
        var text = root.path("text");
        if (!text.isTextual()) {
            wrong.add(Fault.inBody("/text", "text is required: the error or log to look up, as a JSON string"));
        }
        int limit = limit(root.path("limit"), defaultLimit, wrong);
        var context = context(root.path("context"), wrong);
        if (!wrong.isEmpty()) {
            throw Refusals.invalid(wrong);
        }
        return new Asked(text.textValue(), limit, context);
    }

    private static int limit(JsonNode limit, int defaultLimit, List<Fault> wrong) {
        if (limit.isMissingNode() || limit.isNull()) {
            return defaultLimit;
        }
        if (!limit.canConvertToInt()
                || !limit.isIntegralNumber()
                || limit.intValue() < 1
                || limit.intValue() > MOST_MATCHES) {
            wrong.add(Fault.inBody("/limit", "limit is a whole number from 1 to " + MOST_MATCHES));
            return defaultLimit;
        }
        return limit.intValue();
    }

    private static Context context(JsonNode context, List<Fault> wrong) {
        if (context.isMissingNode() || context.isNull()) {
            return Context.NONE;
        }
        if (!context.isObject()) {
            wrong.add(Fault.inBody("/context", "context is an object with domains, software and os"));
            return Context.NONE;
        }
        var os = context.path("os");
        if (!os.isMissingNode() && !os.isNull() && !os.isTextual()) {
            wrong.add(Fault.inBody("/context/os", "os is a text such as \"linux\""));
        }
        return new Context(
                domains(context.path("domains"), wrong), software(context.path("software"), wrong), os.asText(""));
    }

    private static List<String> domains(JsonNode domains, List<Fault> wrong) {
        var names = new ArrayList<String>();
        if (domains.isMissingNode() || domains.isNull()) {
            return names;
        }
        if (!domains.isArray() || domains.size() > MOST_CONTEXT) {
            wrong.add(Fault.inBody("/context/domains", "domains is a list of at most " + MOST_CONTEXT + " texts"));
            return names;
        }
        for (int at = 0; at < domains.size(); at++) {
            if (domains.path(at).isTextual()) {
                names.add(domains.path(at).textValue());
            } else {
                wrong.add(Fault.inBody("/context/domains/" + at, "a domain is a text such as \"redis\""));
            }
        }
        return names;
    }

    private static Map<String, String> software(JsonNode software, List<Fault> wrong) {
        var versions = new LinkedHashMap<String, String>();
        if (software.isMissingNode() || software.isNull()) {
            return versions;
        }
        if (!software.isObject() || software.size() > MOST_CONTEXT) {
            wrong.add(Fault.inBody(
                    "/context/software", "software is an object of at most " + MOST_CONTEXT + " products to versions"));
            return versions;
        }
        for (var product : software.properties()) {
            if (product.getValue().isTextual()) {
                versions.put(product.getKey(), product.getValue().textValue());
            } else {
                var pointer = "/context/software/"
                        + product.getKey().replace("~", "~0").replace("/", "~1");
                wrong.add(Fault.inBody(pointer, "a version is a text such as \"7.0.13\""));
            }
        }
        return versions;
    }
}
