package dev.errata.api;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.feedback.Beliefs;
import dev.errata.match.AnswerJson.BeliefJson;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.PublishedEntry;
import dev.errata.match.RateJson;
import java.util.Objects;

/** An entry as authored, with a key {@code live} that holds what is believed now: the authors' words are never overwritten. */
final class LiveView {

    private LiveView() {}

    static ObjectNode of(PublishedEntry published, Beliefs beliefs, ObjectMapper json) {
        var entry = published.entry();
        var belief = beliefs.of(entry);
        var standing = entry.standing();
        var live = json.createObjectNode();
        live.put("revision", published.revision());
        live.set("confidence", json.valueToTree(BeliefJson.of(belief.right(), standing.confidence())));
        live.set("helps", json.valueToTree(RateJson.of(belief.helps(), standing.fixSuccessRate())));
        var workarounds = live.putArray("workarounds");
        for (var it : RatedWorkaround.bestFirst(entry, belief)) {
            var rate = RateJson.of(it.rated(), it.workaround().successRate());
            workarounds.addObject().put("id", it.workaround().id()).set("success_rate", json.valueToTree(rate));
        }
        var deadEnds = live.putArray("dead_ends");
        for (var it : entry.deadEnds()) {
            var fails = Objects.requireNonNull(belief.deadEnds().get(it.id()));
            deadEnds.addObject()
                    .put("id", it.id())
                    .set("failure", json.valueToTree(RateJson.ofFailing(fails, it.failRate())));
        }
        var document = published.document().json().deepCopy();
        document.set("live", live);
        return document;
    }
}
