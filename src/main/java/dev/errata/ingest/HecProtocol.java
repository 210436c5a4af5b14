package dev.errata.ingest;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.event.Severity;
import dev.errata.wire.Assumed;
import dev.errata.wire.Decoded;
import dev.errata.wire.LogRecord;
import dev.errata.wire.SplunkHec;
import dev.errata.wire.UnreadableBody;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** Splunk's HTTP event collector: clients go by the number "code" in the body. */
final class HecProtocol implements Protocol {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /** Any number: what is asked about later is always there, as it was kept before it was answered. */
    private final AtomicLong acknowledged = new AtomicLong();

    @Override
    public String format() {
        return "hec";
    }

    @Override
    public Reading read(Request request) throws UnreadableBody {
        if (request.endpoint() == Endpoint.HEC_ACK) {
            var answer = acknowledgements(request.body());
            return new Reading(new Decoded(List.of(), List.of()), receipt -> Answer.json(200, answer));
        }
        if (request.body().length == 0) {
            throw new UnreadableBody(NO_DATA);
        }
        var decoded = request.endpoint() == Endpoint.HEC_RAW
                ? SplunkHec.raw(request.body(), assumed(request))
                : SplunkHec.events(request.body(), assumed(request));
        return new Reading(decoded, receipt -> Answer.json(200, success(request)));
    }

    private static final String NO_DATA = "The body is empty.";

    /** Raw text says of itself what the address says. */
    private static Assumed assumed(Request request) {
        var stream = String.join(
                        " ", request.parameter("host"), request.parameter("source"), request.parameter("sourcetype"))
                .strip();
        return new Assumed(new LogRecord.Emitter("", "", stream), Severity.UNKNOWN);
    }

    private ObjectNode success(Request request) {
        var answer = status("Success", 0);
        boolean asks = !request.header("X-Splunk-Request-Channel").isEmpty()
                || !request.parameter("channel").isEmpty();
        return asks ? answer.put("ackId", acknowledged.getAndIncrement()) : answer;
    }

    /** All that is asked about. */
    private static ObjectNode acknowledgements(byte[] body) {
        var answer = JsonNodeFactory.instance.objectNode();
        var acks = answer.putObject("acks");
        NUMBER.matcher(new String(body, StandardCharsets.ISO_8859_1))
                .results()
                .forEach(it -> acks.put(it.group(), true));
        return answer;
    }

    static Answer health() {
        return Answer.json(200, status("HEC is healthy", 17));
    }

    @Override
    public Answer refuse(Request request, Mishap mishap) {
        return switch (mishap.kind()) {
            case NO_TOKEN ->
                request.header("Authorization").isEmpty()
                        ? Answer.json(401, status("Token is required", 2))
                        : Answer.json(401, status("Invalid authorization", 3));
            case WRONG_TOKEN -> Answer.json(403, status("Invalid token", 4));
            case METHOD -> Answer.json(405, status(mishap.why(), 6)).with("Allow", "POST, PUT");
            case UNREADABLE ->
                mishap.why().equals(NO_DATA)
                        ? Answer.json(400, status("No data", 5))
                        : Answer.json(400, status("Invalid data format", 6).put("detail", mishap.why()));
            case TOO_LARGE -> Answer.json(413, status(mishap.why(), 27));
            case BUSY ->
                Answer.json(503, status("Server is busy", 9))
                        .with("Retry-After", Long.toString(Mishap.PAUSE.toSeconds()));
        };
    }

    private static ObjectNode status(String text, int code) {
        return JsonNodeFactory.instance.objectNode().put("text", text).put("code", code);
    }
}
