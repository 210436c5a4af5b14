package dev.errata.chat;

import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The fields of a form, read from its raw body: a server's own reader keeps no bytes to check, and cuts long texts. Immutable. */
final class Form {

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = Map.copyOf(fields);
    }

    /** Refuses what is not encoded as a form; of a field that comes twice the first counts. */
    static Form of(byte[] body) {
        var fields = new HashMap<String, String>();
        try {
            for (var pair : new String(body, StandardCharsets.UTF_8).split("&", -1)) {
                int at = pair.indexOf('=');
                if (at > 0) {
                    fields.putIfAbsent(decoded(pair.substring(0, at)), decoded(pair.substring(at + 1)));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Refusal(ProblemType.BAD_REQUEST, "The body is not encoded as a form.");
        }
        return new Form(fields);
    }

    private static String decoded(String encoded) {
        return URLDecoder.decode(encoded, StandardCharsets.UTF_8);
    }

    /** Empty where there is none. */
    String get(String field) {
        return fields.getOrDefault(field, "");
    }
}
