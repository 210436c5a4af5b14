package dev.errata.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.intake.Receipt;
import dev.errata.wire.Decoded;
import java.util.Optional;

/** The short answer: how many records were taken. Short, as there are senders that log it each time. */
final class Counts {

    /** Whoever mends these mends the rest. */
    private static final int NAMED = 5;

    private Counts() {}

    static ObjectNode of(Receipt receipt, Decoded decoded) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("accepted", receipt.accepted()).put("rejected", receipt.rejected());
        if (!decoded.bad().isEmpty()) {
            var errors = answer.putArray("errors");
            decoded.bad().stream()
                    .limit(NAMED)
                    .forEach(it -> errors.addObject().put("index", it.index()).put("why", it.why()));
        }
        return answer;
    }

    static Reading reading(Decoded decoded, Optional<String> id) {
        return new Reading(decoded, id, receipt -> Answer.json(200, of(receipt, decoded)));
    }
}
