package dev.errata.web;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/**
 * What a form sent, in the order of the page. Rows are named {@code list.key.field}, and stand in the order in which their keys come first.
 * Line ends are LF.
 */
record FormFields(Map<String, String> values) {

    FormFields {
        values = new LinkedHashMap<>(values);
    }

    /** Reads a body of the type {@code application/x-www-form-urlencoded}; of a name that comes twice, the first counts. */
    static FormFields read(String body) {
        var values = new LinkedHashMap<String, String>();
        for (var pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                values.putIfAbsent(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return new FormFields(values);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IllegalArgumentException e) {
            // A stray % is no reason to lose what somebody wrote.
            return text.replace('+', ' ');
        }
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    /** Empty where it was not sent. */
    String text(String name) {
        return values.getOrDefault(name, "");
    }

    int number(String name, int otherwise) {
        try {
            return Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** What stands before each row's fields, such as {@code workarounds.3.}, in the order of the page. */
    List<String> rows(String list) {
        var rows = new LinkedHashSet<String>();
        var start = list + ".";
        for (var name : values.keySet()) {
            int dot = name.startsWith(start) ? name.indexOf('.', start.length()) : -1;
            if (dot > 0) {
                rows.add(name.substring(0, dot + 1));
            }
        }
        return List.copyOf(rows);
    }
}
