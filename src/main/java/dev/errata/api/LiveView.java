package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.feedback.Belief;
import dev.errata.match.PublishedEntry;

/** An entry as authored, with a key {@code live} that holds what is believed now: the authors' words are never overwritten. */
final class LiveView {

    private LiveView() {}

    static ObjectNode of(PublishedEntry published, ObjectMapper json) {
        var entry = published.entry();
        var standing = entry.standing();
        var live = json.createObjectNode();
        live.put("revision", published.revision());
        live.set(
                "confidence",
                belief(Belief.authored(standing.confidence(), standing.evidenceCount(), standing.tier()), json));
        var workarounds = live.putArray("workarounds");
        for (var workaround : entry.workarounds()) {
            var success = Belief.authored(workaround.successRate(), standing.evidenceCount(), standing.tier());
            var node = workarounds.addObject();
            node.put("id", workaround.id());
            node.set("success_rate", belief(success, json));
        }
        var document = published.document().json().deepCopy();
        document.set("live", live);
        return document;
    }

    private static ObjectNode belief(Belief belief, ObjectMapper json) {
        var node = json.createObjectNode();
        node.put("value", belief.value());
        node.put("low", belief.low());
        node.put("high", belief.high());
        node.put("reports", belief.reports());
        return node;
    }
}
