package dev.errata.wire;

import dev.errata.wire.Decoded.BadRecord;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The records of a body while it is being decoded. For one thread. */
final class Records {

    /** A body has no more: small ones would take far more memory than the body does. */
    private static final int MOST = 500_000;

    /** After so many the body is not what it is taken for. */
    private static final int MOST_BAD = 10_000;

    private final List<LogRecord> records = new ArrayList<>();
    private final List<BadRecord> bad = new ArrayList<>();
    private final Map<String, Begun> begun = new LinkedHashMap<>();
    private int index;

    /** A message that its container's runtime has split, as far as it came. */
    private record Begun(LogRecord start, StringBuilder text) {}

    void add(LogRecord record) throws UnreadableBody {
        records.add(record);
        count();
    }

    void bad(String why) throws UnreadableBody {
        bad.add(new BadRecord(index, why));
        if (bad.size() > MOST_BAD) {
            throw new UnreadableBody("More than " + MOST_BAD + " records cannot be read. The first: "
                    + bad.getFirst().why());
        }
        count();
    }

    private void count() throws UnreadableBody {
        index++;
        if (index > MOST) {
            throw new UnreadableBody("The body holds more than " + MOST + " records: send fewer at a time.");
        }
    }

    /** Keeps the part of a message until the rest of it comes. */
    void begin(LogRecord part) {
        var text = begun.computeIfAbsent(part.emitter().stream(), stream -> new Begun(part, new StringBuilder()))
                .text();
        if (text.length() < RecordText.MOST_BYTES) {
            text.append(part.text());
        }
    }

    /** What of the message was kept, which the last part now came of; empty where it is whole. */
    String begunOf(String stream) {
        var before = begun.isEmpty() ? null : begun.remove(stream);
        return before == null ? "" : before.text().toString();
    }

    boolean isEmpty() {
        return records.isEmpty() && begun.isEmpty();
    }

    boolean hasBad() {
        return !bad.isEmpty();
    }

    /** What was wrong first. */
    String firstFault() {
        return bad.getFirst().why();
    }

    Decoded decoded() {
        begun.values().forEach(part -> {
            var start = part.start();
            records.add(
                    new LogRecord(start.time(), start.severity(), part.text().toString(), start.emitter()));
        });
        begun.clear();
        return new Decoded(records, bad);
    }
}
