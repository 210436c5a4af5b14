package dev.errata.wire;

import dev.errata.event.Levels;
import dev.errata.event.Severity;
import dev.errata.wire.FieldName.Role;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes log records of what their fields say, for one body. For one thread. */
final class FieldLookup {

    /** A record may hold a record as its text, and that one may once more: a shipper's, a runtime's, a logger's. */
    private static final int DEEPEST = 2;

    private final Assumed assumed;
    private final Records records;
    private final Gathering gathered = new Gathering();

    FieldLookup(Assumed assumed, Records records) {
        this.assumed = assumed;
        this.records = records;
    }

    /** Looks up one record that stands alone. */
    static LogRecord of(Map<String, Object> fields, Assumed assumed) throws UnreadableBody {
        var records = new Records();
        new FieldLookup(assumed, records).add(fields);
        return records.decoded().records().getFirst();
    }

    /** Adds the record that has these fields. */
    void add(Map<String, Object> fields) throws UnreadableBody {
        gathered.clear();
        gathered.addAll(fields);
        finish(gathered, () -> fields);
    }

    /** Adds the record that has these fields, and a time beside them. */
    void add(Map<String, Object> fields, Object time) throws UnreadableBody {
        gathered.clear();
        gathered.addAll(fields);
        gathered.addTime(Instants.of(time), -1);
        finish(gathered, () -> fields);
    }

    /** Adds a line of text. */
    void add(String line) throws UnreadableBody {
        gathered.clear();
        gathered.addLine(line);
        finish(gathered, Map::of);
    }

    /**
     * Adds the record of which all is gathered.
     *
     * @param whole all its fields, asked for where none says what happened
     */
    void finish(Gathering record, Supplier<Map<String, Object>> whole) throws UnreadableBody {
        String text = "";
        for (int depth = 0; ; depth++) {
            text = record.get(Role.TEXT);
            var line = ContainerLine.of(text);
            if (line != null) {
                record.add(Role.CHANNEL, -1, line.channel());
                record.addTime(line.time(), Integer.MAX_VALUE - 1);
                var emitter = record.emitter(assumed.emitter());
                if (line.partial()) {
                    records.begin(new LogRecord(Optional.of(line.time()), Severity.UNKNOWN, line.message(), emitter));
                    return;
                }
                text = records.begunOf(emitter.stream()) + line.message();
            }
            var inner = depth < DEEPEST ? innerOf(record, text) : Map.<String, Object>of();
            if (inner.isEmpty()) {
                break;
            }
            Object held = record.held();
            record.forgetText();
            record.addAll(inner);
            if (!record.tells()) {
                text = held == null ? text : JsonTree.compact(held);
                break;
            }
        }
        if (text.isEmpty() && record.held() != null) {
            text = JsonTree.compact(record.held());
        } else if (!record.tells() && text.isEmpty()) {
            var fields = whole.get();
            text = fields.isEmpty() ? "" : JsonTree.compact(fields);
        }
        add(record, RecordText.of(text, record));
    }

    /** The record that a record's text is. */
    private static Map<String, Object> innerOf(Gathering record, String text) {
        return switch (record.held()) {
            case null -> isObject(text) ? JsonTree.objectIn(text) : Map.of();
            case Map<?, ?> object -> JsonTree.checked(object);
            case List<?> list -> Map.of();
            default -> throw new IllegalStateException("only maps and lists are held");
        };
    }

    private static boolean isObject(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end > 1
                && text.charAt(end - 1) == '}'
                && (text.charAt(0) == '{' || text.stripLeading().startsWith("{"));
    }

    private void add(Gathering record, String text) throws UnreadableBody {
        var time = record.time() == null ? Instants.at(text, 0) : record.time();
        records.add(new LogRecord(
                Optional.ofNullable(time), severity(record, text), text, record.emitter(assumed.emitter())));
    }

    /** By its field; or by the text's own head, where no field says it or only one that says little. */
    private Severity severity(Gathering record, String text) {
        boolean silent = record.severity() == Severity.UNKNOWN;
        var said = silent ? assumed.severity() : record.severity();
        if (!silent && !record.isVague()) {
            return said;
        }
        var stated = Levels.of(text);
        // Behind a date, a level is the program's own; elsewhere it may be a word of the message.
        boolean own = stated != Severity.UNKNOWN && Character.isDigit(text.charAt(0));
        return own || stated.compareTo(said) > 0 ? stated : said;
    }

    Assumed assumed() {
        return assumed;
    }
}
