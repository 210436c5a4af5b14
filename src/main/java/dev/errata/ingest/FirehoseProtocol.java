package dev.errata.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.errata.wire.Firehose;
import dev.errata.wire.UnreadableBody;
import java.time.Clock;
import java.util.Optional;

/** Amazon Data Firehose: every answer repeats the request's id, or it is none. */
final class FirehoseProtocol implements Protocol {

    private static final String ID = "X-Amz-Firehose-Request-Id";

    private final int most;
    private final Clock clock;

    FirehoseProtocol(int most, Clock clock) {
        this.most = most;
        this.clock = clock;
    }

    @Override
    public String format() {
        return "firehose";
    }

    @Override
    public Reading read(Request request) throws UnreadableBody {
        var sent = Firehose.of(request.body(), most);
        var id = request.id(ID).or(() -> Optional.of(sent.requestId()).filter(it -> !it.isEmpty()));
        return new Reading(sent.decoded(), id, receipt -> answer(200, id.orElse(""), ""));
    }

    @Override
    public Answer refuse(Request request, Mishap mishap) {
        int status = switch (mishap.kind()) {
            case NO_TOKEN, WRONG_TOKEN -> 401;
            case METHOD -> 405;
            case UNREADABLE -> 400;
            case TOO_LARGE -> 413;
            case BUSY -> 503;
        };
        return answer(status, request.header(ID), mishap.why());
    }

    private Answer answer(int status, String id, String error) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.put("requestId", id).put("timestamp", clock.millis());
        if (!error.isEmpty()) {
            answer.put("errorMessage", error);
        }
        return Answer.json(status, answer);
    }
}
