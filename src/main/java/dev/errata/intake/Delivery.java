package dev.errata.intake;

import dev.errata.event.Severity;
import dev.errata.wire.Decoded;
import dev.errata.wire.LogRecord;
import dev.errata.wire.LogRecord.Emitter;
import java.util.List;
import java.util.Optional;

/**
 * What one request brought.
 *
 * @param source the name that its sender goes by
 * @param format the protocol it came in, such as "otlp" or "loki"
 * @param client what the sender calls itself; may be empty
 * @param id the platform's own id of this delivery, which a repeat bears again; empty where there is none
 */
public record Delivery(String source, String format, String client, Decoded decoded, Optional<String> id) {

    /** One error that somebody typed, happening now. */
    public static Delivery ofError(String source, String format, String client, String text) {
        var record = new LogRecord(Optional.empty(), Severity.ERROR, text, Emitter.UNKNOWN);
        return new Delivery(source, format, client, new Decoded(List.of(record), List.of()), Optional.empty());
    }
}
