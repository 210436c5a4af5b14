package dev.errata.ingest;

import dev.errata.wire.Compression;
import dev.errata.wire.Compression.Inflated;
import dev.errata.wire.Decoded;
import dev.errata.wire.LokiPush;
import dev.errata.wire.UnreadableBody;
import java.util.Locale;

/** Loki's push: 204, or a line of text. */
final class LokiProtocol implements Protocol {

    private final int most;

    LokiProtocol(int most) {
        this.most = most;
    }

    @Override
    public String format() {
        return "loki";
    }

    @Override
    public Reading read(Request request) throws UnreadableBody {
        var decoded = request.type().contains("protobuf") ? protobuf(request) : LokiPush.ofJson(request.body());
        return new Reading(decoded, receipt -> Answer.nothing(204));
    }

    /** Always a block of snappy. Most senders have no header that says so; of those that do it is unpacked by now. */
    private Decoded protobuf(Request request) throws UnreadableBody {
        var body = request.body();
        if (request.header("Content-Encoding").toLowerCase(Locale.ROOT).contains("snappy")) {
            return LokiPush.ofProtobuf(body);
        }
        return switch (Compression.inflate(body, "snappy", most)) {
            case Inflated.Body whole -> LokiPush.ofProtobuf(whole.bytes());
            case Inflated.TooLarge more ->
                throw new UnreadableBody(Mishap.tooLarge(most).why());
        };
    }

    @Override
    public Answer refuse(Request request, Mishap mishap) {
        return switch (mishap.kind()) {
            case NO_TOKEN, WRONG_TOKEN ->
                Answer.text(401, mishap.why()).with("WWW-Authenticate", "Basic realm=\"Errata\"");
            case METHOD -> Answer.text(405, mishap.why()).with("Allow", "POST, PUT");
            case UNREADABLE -> Answer.text(400, mishap.why());
            case TOO_LARGE -> Answer.text(413, mishap.why());
            case BUSY -> Answer.text(503, mishap.why()).with("Retry-After", Long.toString(Mishap.PAUSE.toSeconds()));
        };
    }
}
