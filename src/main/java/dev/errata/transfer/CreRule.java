package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.errata.entry.EntryId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;

/** One CRE rule as an entry. What becomes of each field is in docs/importing.md. Pure. */
final class CreRule {

    private static final String OTHER_TOOL = "it tells of that collection, not of the error";

    private CreRule() {}

    static Arrived read(String place, JsonNode rule, JsonNode terms, Admission admission) {
        var cre = rule.path("cre");
        var original = cre.path("id").asText();
        if (original.isBlank()) {
            return new Arrived.Refused(place, "", Hindrance.NO_ID, "The rule has no cre.id.", "Give it one.");
        }
        return switch (CreCondition.of(rule.path("rule"), terms)) {
            case CreCondition.Inexpressible(var reason) ->
                new Arrived.Refused(
                        place,
                        original,
                        Hindrance.INEXPRESSIBLE,
                        "Not expressible: " + reason + ".",
                        "Write an entry for the line that tells most, by hand.");
            case CreCondition.Line line ->
                admission.admit(
                        place,
                        original,
                        Format.CRE,
                        sketch(rule, cre, line),
                        new Admission.Credits("", cre.path("author").asText()));
        };
    }

    private static Sketch sketch(JsonNode rule, JsonNode cre, CreCondition.Line line) {
        var sketch = new Sketch();
        var domain = domain(cre, rule.path("rule"));
        var title = cre.path("title").asText(cre.path("id").asText());
        sketch.text("id", new EntryId(domain, Slug.of(cre.path("id").asText())).toString())
                .text("signature", line.literal() ? line.words() : title)
                .text("regex", line.regex())
                .text("domain", domain)
                .text("category", cre.path("category").asText())
                .text(
                        "root_cause",
                        joined(
                                cre.path("description").asText(),
                                cre.path("cause").asText()))
                .text("verification_tier", "community")
                .text("severity", severity(cre.path("severity")))
                .texts("tags", tags(cre));
        if (line.literal()) {
            sketch.lose(
                    "cre.title", Loss.TITLE_OUTDONE, "the rule's own words are the signature; " + Admission.noPlace());
        } else {
            sketch.lose(
                    "rule.regex",
                    Loss.NO_MESSAGE,
                    "it quotes no message, so the title stands where the words of the error should");
        }
        line.lost().forEach(it -> sketch.lose(it.field(), it.loss(), it.reason()));
        versions(cre, sketch);
        CreAdvice.write(cre, sketch);
        sketch.loseAll(
                cre, "cre.", Loss.NO_PLACE, Admission.noPlace(), "impact", "impactScore", "mitigationScore", "pillar");
        sketch.loseAll(cre, "cre.", Loss.OTHER_TOOL, OTHER_TOOL, "reports", "version");
        sketch.loseAll(rule, "", Loss.OTHER_TOOL, OTHER_TOOL, "metadata");
        return sketch;
    }

    /** The program that it is about; where nobody says, the kind of log that the rule reads. */
    private static String domain(JsonNode cre, JsonNode rule) {
        var application = cre.path("applications").path(0).path("name").asText();
        if (!application.isBlank()) {
            return Slug.domain(application);
        }
        var source = rule.path("set").path("event").path("source").asText();
        return Slug.domain(source.substring(source.lastIndexOf('.') + 1));
    }

    private static String joined(String description, String cause) {
        return description.isBlank() ? cause : cause.isBlank() ? description : description.strip() + "\n\n" + cause;
    }

    private static String severity(JsonNode severity) {
        return switch (severity.asText()) {
            case "0" -> "critical";
            case "1" -> "error";
            case "2" -> "warning";
            case "3", "4" -> "info";
            default -> "";
        };
    }

    private static List<String> tags(JsonNode cre) {
        var tags = new LinkedHashSet<String>();
        cre.path("tags").forEach(tag -> tags.add(tag.asText().toLowerCase(Locale.ROOT)));
        cre.path("applications")
                .forEach(application ->
                        tags.add(application.path("name").asText().toLowerCase(Locale.ROOT)));
        tags.remove("");
        return new ArrayList<>(tags);
    }

    private static void versions(JsonNode cre, Sketch sketch) {
        var rows = JsonNodeFactory.instance.arrayNode();
        for (var application : cre.path("applications")) {
            var version = application.path("version").asText();
            if (version.matches(".*\\d.*")) {
                rows.addObject().put("version", application.path("name").asText() + " " + version);
            } else if (!version.isBlank()) {
                sketch.lose("cre.applications.version", Loss.NO_VERSION, "it names no version: " + version);
            }
            sketch.loseAll(
                    application,
                    "cre.applications.",
                    Loss.NO_PLACE,
                    Admission.noPlace(),
                    "processName",
                    "containerName",
                    "imageUrl");
        }
        if (!rows.isEmpty()) {
            sketch.value("versions", rows);
        }
    }
}
