package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The mitigation of a CRE rule as workarounds: one a point where it is a plain list of points, else one with the whole text. Pure. */
final class CreAdvice {

    private static final Pattern POINT = Pattern.compile("(?:[-*]|\\d+[.)])\\s+(\\S.*)");
    private static final int TITLE = 100;

    private CreAdvice() {}

    static void write(JsonNode cre, Sketch sketch) {
        var mitigation = cre.path("mitigation").asText().strip();
        var workarounds = JsonNodeFactory.instance.arrayNode();
        if (!mitigation.isEmpty()) {
            var points = points(mitigation);
            if (points.isEmpty()) {
                add(workarounds, mitigation);
            } else {
                points.forEach(point -> add(workarounds, point));
            }
        }
        var references = cre.path("references");
        if (!workarounds.isEmpty()) {
            if (!references.isEmpty()) {
                workarounds.forEach(it -> ((ObjectNode) it).set("sources", references.deepCopy()));
            }
            sketch.value("workarounds", workarounds);
        } else if (!references.isEmpty()) {
            sketch.text("official_doc_url", references.path(0).asText());
            if (references.size() > 1) {
                sketch.lose(
                        "cre.references",
                        Loss.FURTHER_REFERENCES,
                        "all but the first: there is no workaround to be their subject");
            }
        }
    }

    /** The first line is the title, and what there is beyond a title is how to do it. */
    private static void add(ArrayNode workarounds, String text) {
        var title = text.lines()
                .findFirst()
                .orElse("")
                .replaceAll("\\*\\*|^#+", "")
                .strip()
                .replaceAll("\\s*:$", "");
        var cut =
                title.length() <= TITLE ? title : title.substring(0, TITLE - 1).strip() + "…";
        var workaround = workarounds.addObject().put("action", cut);
        if (!cut.equals(text.strip())) {
            workaround.put("how", text.strip());
        }
    }

    /** Empty where there is anything but points and what is indented below them. */
    private static List<String> points(String text) {
        var points = new ArrayList<StringBuilder>();
        for (var line : text.lines().toList()) {
            var point = POINT.matcher(line);
            if (point.matches()) {
                points.add(new StringBuilder(point.group(1)));
            } else if (points.isEmpty() || (!line.isBlank() && !line.startsWith(" "))) {
                return List.of();
            } else if (!line.isBlank()) {
                points.getLast().append('\n').append(line.strip());
            }
        }
        return points.stream().map(it -> it.toString().strip()).toList();
    }
}
