package dev.errata.transfer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Makes ErrorCanon of the flat form, undoing what its attribution says was done. What had been dropped stays dropped. */
final class CanonShape {

    private CanonShape() {}

    /** @param ids the nested id of each flat one */
    static ObjectNode of(ObjectNode flat, Map<String, String> ids) {
        var id = ids.get(flat.path("id").asText());
        var canon = JsonNodeFactory.instance
                .objectNode()
                .put("schema_version", "1.0.0")
                .put("id", id)
                .put("url", "https://deadends.dev/" + id);
        var error = canon.putObject("error");
        for (var key : new String[] {"signature", "regex", "domain", "category", "first_seen", "last_confirmed"}) {
            error.set(key, flat.path(key));
        }
        environment(flat, canon.putObject("environment"));
        var verdict = canon.putObject("verdict");
        for (var key : new String[] {"resolvable", "fix_success_rate", "confidence", "last_updated"}) {
            verdict.set(key, flat.path(key));
        }
        verdict.set("summary", flat.path("root_cause"));
        canon.set("dead_ends", flat.path("dead_ends"));
        canon.set("workarounds", flat.path("workarounds"));
        var graph = canon.putObject("transition_graph");
        flat.path("transition_graph").properties().forEach(list -> {
            var ties = graph.putArray(list.getKey());
            for (JsonNode tie : list.getValue()) {
                ObjectNode copy = tie.deepCopy();
                ties.add(copy.put(
                        "error_id",
                        ids.getOrDefault(
                                tie.path("error_id").asText(),
                                tie.path("error_id").asText())));
            }
        });
        var tier = flat.path("verification_tier").asText();
        var metadata = canon.putObject("metadata");
        metadata.put("generated_by", "deadends")
                .put("review_status", tier.equals("ai_generated") ? "auto_generated" : "human_reviewed");
        metadata.set("evidence_count", flat.path("evidence_count"));
        return canon;
    }

    /** Tags are the domain, the runtime, the system and the GPU, each once; version ranges begin with a name. */
    private static void environment(ObjectNode flat, ObjectNode environment) {
        var range = flat.at("/versions/0/version").asText();
        int space = range.lastIndexOf(' ');
        var runtime = environment.putObject("runtime");
        runtime.put("name", range.substring(0, Math.max(0, space))).put("version_range", range.substring(space + 1));
        var tags = flat.path("tags");
        var domain = flat.path("domain").asText();
        int next = runtime.path("name").asText().equals(domain) ? 1 : 2;
        environment.put("os", tags.path(next).asText());
        if (tags.has(next + 1)) {
            environment.putObject("hardware").put("gpu", tags.path(next + 1).asText());
        }
        if (flat.at("/versions/1").isObject()) {
            environment.put("python", flat.at("/versions/1/version").asText().substring("Python ".length()));
        }
    }
}
