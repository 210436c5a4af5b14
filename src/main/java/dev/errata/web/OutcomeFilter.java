package dev.errata.web;

import dev.errata.feedback.OutcomeQuery;
import jakarta.ws.rs.DefaultValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jboss.resteasy.reactive.RestQuery;

/** Which outcomes an administrator looks at, as the address says it. */
class OutcomeFilter {

    private static final int PER_PAGE = 50;

    @RestQuery
    @DefaultValue("")
    String entry = "";

    @RestQuery
    @DefaultValue("")
    String reporter = "";

    @RestQuery
    @DefaultValue("")
    String source = "";

    /** Only what has a smaller position; empty for the newest. */
    @RestQuery
    @DefaultValue("")
    String before = "";

    OutcomeQuery page() {
        return query(before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE, PER_PAGE);
    }

    OutcomeQuery query(long smaller, int limit) {
        return new OutcomeQuery(entry.strip(), reporter.strip(), source.strip(), smaller, limit);
    }

    /** Whether one reporter or one source was chosen, so that all of it can be ruled on at once. */
    boolean ofOne() {
        return !reporter.isBlank() || !source.isBlank();
    }

    String address() {
        return "/outcomes" + parameters("");
    }

    /** Where it is ruled on what is found. */
    String ruling() {
        return "/outcomes/rulings" + parameters("");
    }

    /** The same from a position on. */
    String address(long smaller) {
        return "/outcomes" + parameters(Long.toString(smaller));
    }

    private String parameters(String smaller) {
        var parameters = new StringBuilder();
        add(parameters, "entry", entry);
        add(parameters, "reporter", reporter);
        add(parameters, "source", source);
        add(parameters, "before", smaller);
        return parameters.toString();
    }

    private static void add(StringBuilder parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters
                    .append(parameters.isEmpty() ? '?' : '&')
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }
}
