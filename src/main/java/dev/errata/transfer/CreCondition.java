package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What a CRE rule asks of a log, as far as one line can answer it. */
sealed interface CreCondition {

    /**
     * One line decides.
     *
     * @param words what the rule looks for, as it has it
     * @param literal whether these are the very words, not a regex
     */
    record Line(String words, boolean literal, List<Lost> lost) implements CreCondition {

        /** Words become a regex that finds nothing but them. */
        String regex() {
            return literal ? words.replaceAll("[\\\\.^$|?*+()\\[\\]{}]", "\\\\$0") : words;
        }
    }

    record Inexpressible(String reason) implements CreCondition {}

    /**
     * Of a rule.
     *
     * @param terms conditions that have a name, by it
     */
    static CreCondition of(JsonNode rule, JsonNode terms) {
        boolean sequence = rule.path("sequence").isObject();
        var body = sequence ? rule.path("sequence") : rule.path("set");
        if (!body.isObject()) {
            return new Inexpressible("the rule has neither a set nor a sequence");
        }
        var match = sequence ? body.path("order") : body.path("match");
        var items = match.isArray() ? listed(match) : match.isMissingNode() ? List.<JsonNode>of() : List.of(match);
        if (items.size() != 1) {
            return new Inexpressible("it asks for " + items.size() + " conditions" + (sequence ? " in order" : "")
                    + within(body) + ", and an entry recognises one line");
        }
        if (!body.path("negate").isEmpty()) {
            return new Inexpressible("it asks that other lines are absent (negate), and an entry knows one line");
        }
        if (!body.path("correlations").isEmpty()) {
            return new Inexpressible("it correlates fields of several records");
        }
        return one(items.getFirst(), body, terms, 0);
    }

    private static CreCondition one(JsonNode item, JsonNode body, JsonNode terms, int depth) {
        var named = item.isTextual() ? item.textValue() : item.path("value").asText();
        if (terms.has(named) && depth == 0) {
            return one(terms.get(named), body, terms, 1);
        }
        if (item.path("count").asInt(1) > 1) {
            return new Inexpressible("it asks for " + item.path("count").asInt() + " such lines" + within(body));
        }
        for (var other : new String[] {"jq", "set", "sequence", "negate", "extract", "promql", "script"}) {
            if (!item.path(other).isMissingNode()) {
                return new Inexpressible("it asks for a condition of the kind " + other);
            }
        }
        var lost = lost(body);
        var regex = item.path("regex").asText();
        var literal = item.isTextual() ? item.textValue() : item.path("value").asText();
        if (!regex.isBlank()) {
            return new Line(regex, false, lost);
        }
        return literal.isBlank()
                ? new Inexpressible("its condition is neither a value nor a regex")
                : literal.strip().lines().count() > 1
                        ? new Inexpressible("its value has several lines, and an entry sees one at a time")
                        : new Line(literal, true, lost);
    }

    private static List<Lost> lost(JsonNode body) {
        var lost = new ArrayList<Lost>();
        if (!body.path("event").path("source").asText().isBlank()) {
            lost.add(new Lost(
                    "rule.event.source", Loss.EVERY_LOG, "an entry is looked for in every log, whatever wrote it"));
        }
        if (!body.path("window").asText().isBlank()) {
            lost.add(new Lost("rule.window", Loss.NO_WINDOW, "one line needs no window"));
        }
        return lost;
    }

    private static List<JsonNode> listed(JsonNode array) {
        var items = new ArrayList<JsonNode>();
        array.forEach(items::add);
        return items;
    }

    private static String within(JsonNode body) {
        var window = body.path("window").asText();
        return window.isBlank() ? "" : " within " + window;
    }
}
