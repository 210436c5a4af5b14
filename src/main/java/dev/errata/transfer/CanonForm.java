package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** ErrorCanon, the nested JSON of deadends.dev. What becomes of each field is in docs/importing.md. Pure. */
final class CanonForm {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private CanonForm() {}

    static Arrived read(String place, ObjectNode canon, Admission admission) {
        var original = canon.path("id").asText();
        var sketch = new Sketch();
        var error = canon.path("error");
        var verdict = canon.path("verdict");
        var environment = canon.path("environment");
        var metadata = canon.path("metadata");

        sketch.text("id", flat(original))
                .value("signature", error.path("signature"))
                .value("regex", error.path("regex"))
                .value("domain", error.path("domain"))
                .value("category", error.path("category"))
                .value("root_cause", verdict.path("summary"))
                // There is no root cause in this form: the summary stands for all that there may be.
                .text("root_cause_type", "generic")
                .value("first_seen", error.path("first_seen"))
                .value("last_confirmed", error.path("last_confirmed"))
                .value("confidence", verdict.path("confidence"))
                .value("fix_success_rate", verdict.path("fix_success_rate"))
                .value("resolvable", verdict.path("resolvable"))
                .value("last_updated", verdict.path("last_updated"))
                .value("evidence_count", metadata.path("evidence_count"))
                .text("verification_tier", tier(metadata.path("review_status").asText()))
                .texts("tags", tags(error, environment))
                .text("locale", "en");
        emptyAsInTheFlatForm(sketch.json());
        sketch.json().set("versions", versions(environment));
        sketch.json().set("dead_ends", items(canon.path("dead_ends"), "common_misconception", "Common misconception"));
        sketch.json().set("workarounds", items(canon.path("workarounds"), "tradeoff", "Tradeoff"));
        sketch.json().set("transition_graph", graph(canon.path("transition_graph")));
        losses(canon, environment, metadata, sketch);
        return admission.admit(
                place,
                original,
                Format.ERRORCANON,
                sketch,
                new Admission.Credits(canon.path("url").asText(), ""));
    }

    private static String flat(String id) {
        int first = id.indexOf('/');
        return first < 0
                ? id
                : id.substring(0, first + 1) + id.substring(first + 1).replace('/', '-');
    }

    private static String tier(String review) {
        return review.equals("auto_generated") ? "ai_generated" : review;
    }

    private static Set<String> tags(JsonNode error, JsonNode environment) {
        var tags = new LinkedHashSet<String>();
        tags.add(error.path("domain").asText());
        tags.add(environment.path("runtime").path("name").asText());
        tags.add(environment.path("os").asText());
        tags.add(environment.path("hardware").path("gpu").asText());
        tags.remove("");
        return tags;
    }

    /** Both forms of the same knowledge shall make the same entry, down to what they leave open. */
    private static void emptyAsInTheFlatForm(ObjectNode entry) {
        for (var key : new String[] {
            "signature_zh",
            "subcategory",
            "root_cause_zh",
            "workarounds_zh",
            "official_doc_url",
            "official_doc_section",
            "error_code"
        }) {
            entry.putNull(key);
        }
        entry.putObject("os_specific");
        entry.putArray("aliases");
    }

    private static JsonNode versions(JsonNode environment) {
        var rows = JSON.arrayNode();
        var runtime = environment.path("runtime");
        var range = (runtime.path("name").asText() + " "
                        + runtime.path("version_range").asText())
                .strip();
        if (!range.isEmpty()) {
            rows.add(version(range));
        }
        if (environment.path("python").isTextual()) {
            rows.add(version("Python " + environment.path("python").asText()));
        }
        return rows;
    }

    private static ObjectNode version(String range) {
        return JSON.objectNode()
                .put("version", range)
                .putNull("introduced")
                .putNull("deprecated")
                .putNull("removed")
                .putNull("behavior_change")
                .put("status", "active");
    }

    /** Takes the items whole, and folds what has no key of ours into the condition, with a word on what it is. */
    private static JsonNode items(JsonNode items, String folded, String label) {
        var list = JSON.arrayNode();
        for (var item : items) {
            if (item instanceof ObjectNode object) {
                var copy = object.deepCopy();
                var extra = copy.path(folded).asText();
                copy.remove(folded);
                var condition = copy.path("condition").asText("");
                if (!extra.isBlank()) {
                    condition = (condition + " " + label + ": " + extra).strip();
                }
                copy.put("condition", condition);
                if (label.equals("Tradeoff") && !copy.has("how")) {
                    copy.put("how", "");
                }
                list.add(copy);
            }
        }
        return list;
    }

    private static ObjectNode graph(JsonNode graph) {
        var ties = JSON.objectNode();
        for (var name : new String[] {"leads_to", "preceded_by", "frequently_confused_with"}) {
            var list = ties.putArray(name);
            for (var tie : graph.path(name)) {
                if (tie instanceof ObjectNode object) {
                    var copy = object.deepCopy();
                    copy.put("error_id", flat(copy.path("error_id").asText()));
                    list.add(copy);
                }
            }
        }
        return ties;
    }

    private static void losses(JsonNode canon, JsonNode environment, JsonNode metadata, Sketch sketch) {
        sketch.loseAll(environment, "environment.", Loss.NO_PLACE, Admission.noPlace(), "additional");
        environment.path("hardware").fieldNames().forEachRemaining(field -> {
            if (!field.equals("gpu")) {
                sketch.lose("environment.hardware." + field, Loss.NO_PLACE, Admission.noPlace());
            }
        });
        metadata.fieldNames().forEachRemaining(field -> {
            if (!field.equals("review_status") && !field.equals("evidence_count")) {
                sketch.lose("metadata." + field, Loss.OTHER_TOOL, "it tells of that site, not of the error");
            }
        });
        canon.fieldNames().forEachRemaining(field -> {
            switch (field.toLowerCase(Locale.ROOT)) {
                case "schema_version",
                        "id",
                        "url",
                        "error",
                        "environment",
                        "verdict",
                        "dead_ends",
                        "workarounds",
                        "transition_graph",
                        "metadata" -> {}
                default -> sketch.lose(field, Loss.NO_PLACE, Admission.noPlace());
            }
        });
    }
}
