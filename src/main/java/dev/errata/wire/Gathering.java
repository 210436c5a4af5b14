package dev.errata.wire;

import static java.util.function.Predicate.not;

import dev.errata.event.Severity;
import dev.errata.wire.FieldName.Role;
import dev.errata.wire.LogRecord.Emitter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the fields of one record say, gathered field by field: of those that say the same, the one whose name has the lowest rank counts,
 * and of equal ones the last. Made to be used again for the next record; for one thread.
 */
final class Gathering {

    private static final int NONE = Integer.MAX_VALUE;
    private static final int LONGEST_SERVICE = 120;
    private static final int LONGEST_VERSION = 60;
    private static final int LONGEST_STREAM = 200;

    private static final int VAGUE = FieldName.of("PRIORITY").rank();
    private static final int GELF_TEXT = FieldName.of("short_message").rank();

    private static final Role[] STREAM = {Role.HOST, Role.POD, Role.CONTAINER, Role.FILE, Role.CHANNEL, Role.TAG};

    /** Fields that may hold a record of their own in place of a text. */
    private static final Set<String> HOLDERS =
            Set.of("body", "message", "msg", "MESSAGE", "@message", "line", "jsonPayload");

    /** Fields that only keep others together. */
    private static final Set<String> WRAPPERS =
            Set.of("attributes", "resource", "resources", "fields", "Properties", "labels");

    /** Fields that may hold the id of a trace, or what is deployed, as well as a trace. */
    private static final Set<String> AMBIGUOUS =
            Set.of("stack", "trace", "exception", "Exception", "throwable", "context.exception");

    /** What some loggers write where nothing was thrown. */
    private static final Set<String> NOTHING =
            Set.of("null", "nil", "none", "None", "undefined", "false", "true", "-", "<nil>");

    private final String[] values = new String[Role.COUNT];
    private final int[] ranks = new int[Role.COUNT];
    private Severity severity = Severity.UNKNOWN;
    private boolean vague;
    private @Nullable Instant time;
    private @Nullable Object held;
    private Emitter last = Emitter.UNKNOWN;

    Gathering() {
        clear();
    }

    void clear() {
        Arrays.fill(values, "");
        Arrays.fill(ranks, NONE);
        severity = Severity.UNKNOWN;
        vague = false;
        time = null;
        held = null;
    }

    /** Forgets all but what {@code other} has gathered. */
    void copy(Gathering other) {
        System.arraycopy(other.values, 0, values, 0, values.length);
        System.arraycopy(other.ranks, 0, ranks, 0, ranks.length);
        severity = other.severity;
        vague = other.vague;
        time = other.time;
        held = other.held;
    }

    void addAll(Map<String, Object> fields) {
        fields.forEach(this::add);
    }

    /** @param path the name of the field, behind the names of those that it is nested in and dots */
    void add(String path, Object value) {
        var name = FieldName.of(path);
        if (name.isKnown() && name.rank() <= rank(name.role())) {
            take(name, path, value);
        }
        if (value instanceof Map<?, ?> nested && WRAPPERS.contains(path)) {
            addAll(JsonTree.checked(nested));
        } else if (value instanceof Map<?, ?> nested && FieldName.isParent(path)) {
            nested.forEach((key, inner) -> add(path + "." + key, inner));
        }
    }

    private void take(FieldName name, String path, Object value) {
        switch (name.role()) {
            case SEVERITY -> addSeverity(path, value, name.rank());
            case TIME -> addTime(Instants.of(value), name.rank());
            case TEXT -> addText(path, value, name.rank());
            case TRACE -> addTrace(path, plain(value), name.rank());
            case WHOLE, TYPE, REASON, SERVICE, VERSION, HOST, FILE, POD, CONTAINER, CHANNEL, TAG ->
                add(name.role(), name.rank(), plain(value));
        }
    }

    /** @param rank lower than 0 for what a protocol itself has a place for */
    void add(Role role, int rank, String value) {
        if (rank <= rank(role) && !value.isBlank() && !NOTHING.contains(value)) {
            values[index(role)] = value;
            ranks[index(role)] = rank;
        }
    }

    private void addTrace(String path, String value, int rank) {
        boolean certain = !AMBIGUOUS.contains(path) || value.indexOf('\n') >= 0 || value.contains(": ");
        if (certain || value.contains("Error") || value.contains("Exception")) {
            add(Role.TRACE, rank, value);
        }
    }

    private void addSeverity(String path, Object value, int rank) {
        var said = Severities.of(path, value);
        addSeverity(said, rank);
        vague |= said != Severity.UNKNOWN && (rank >= VAGUE || "notice".equals(value) || "err".equals(value));
    }

    void addSeverity(Severity said, int rank) {
        if (said != Severity.UNKNOWN && rank <= rank(Role.SEVERITY)) {
            vague = false;
            severity = said;
            ranks[index(Role.SEVERITY)] = rank;
        }
    }

    void addTime(@Nullable Instant said, int rank) {
        if (said != null && rank <= rank(Role.TIME)) {
            time = said;
            ranks[index(Role.TIME)] = rank;
        }
    }

    /** A line as it was written, which is the text whatever the fields say. */
    void addLine(String line) {
        setText(line, -1);
    }

    /** The place of a text, whatever lies there. */
    void addBody(Object body) {
        addText("body", body, -1);
    }

    private void addText(String path, Object value, int rank) {
        if (value instanceof Map<?, ?> || value instanceof List<?>) {
            if (HOLDERS.contains(path) && rank <= rank(Role.TEXT)) {
                setText("", rank);
                held = value;
            }
        } else {
            String text = plain(value);
            if (!text.isBlank() || rank(Role.TEXT) == NONE) {
                // Anything beats a blank one.
                setText(text, text.isBlank() ? NONE - 1 : rank);
            }
        }
    }

    private void setText(String text, int rank) {
        if (rank <= rank(Role.TEXT)) {
            values[index(Role.TEXT)] = text;
            ranks[index(Role.TEXT)] = rank;
            held = null;
        }
    }

    private static String plain(Object value) {
        return switch (value) {
            case String text -> text;
            case Long number -> number.toString();
            case Double number -> number.toString();
            case Boolean truth -> truth.toString();
            case List<?> lines ->
                lines.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .filter(not(String::isBlank))
                        .map(String::stripTrailing)
                        .collect(Collectors.joining("\n"));
            default -> "";
        };
    }

    /** Arrays, as this is done for each field of each record. */
    @SuppressWarnings("EnumOrdinal")
    private static int index(Role role) {
        return role.ordinal();
    }

    private int rank(Role role) {
        return ranks[index(role)];
    }

    String get(Role role) {
        return values[index(role)];
    }

    boolean has(Role role) {
        return rank(role) != NONE;
    }

    Severity severity() {
        return severity;
    }

    /** Whether the severity is syslog's, which has its default for all that it reads from files. */
    boolean isVague() {
        return vague;
    }

    @Nullable
    Instant time() {
        return time;
    }

    /** What lies in the place of a text: a map or a list; null where a text does. */
    @Nullable
    Object held() {
        return held;
    }

    void forgetText() {
        values[index(Role.TEXT)] = "";
        ranks[index(Role.TEXT)] = NONE;
        held = null;
    }

    /** Whether anything was found that says what happened. */
    boolean tells() {
        return has(Role.TEXT) || has(Role.WHOLE) || has(Role.TRACE) || has(Role.REASON);
    }

    Emitter emitter(Emitter assumed) {
        String service = cut(orElse(get(Role.SERVICE), assumed.service()), LONGEST_SERVICE);
        // GELF has its own version in every record.
        boolean versioned = !service.isEmpty() && !has(Role.WHOLE) && rank(Role.TEXT) != GELF_TEXT;
        String other = service.equals(assumed.service()) ? assumed.version() : "";
        String version = cut(versioned ? orElse(get(Role.VERSION), other) : "", LONGEST_VERSION);
        String stream = orElse(stream(), assumed.stream());
        if (!last.service().equals(service)
                || !last.version().equals(version)
                || !last.stream().equals(stream)) {
            last = new Emitter(service, version, stream);
        }
        return last;
    }

    /** All that tells one sequence of lines from another. */
    String stream() {
        String stream = "";
        for (var role : STREAM) {
            String part = get(role);
            if (!part.isEmpty()) {
                stream = stream.isEmpty() ? part : stream + " " + part;
            }
        }
        // Cut, two might become one.
        return stream.length() > LONGEST_STREAM
                ? cut(stream, LONGEST_STREAM - 9) + " " + Integer.toHexString(stream.hashCode())
                : stream;
    }

    private static String orElse(String value, String other) {
        return value.isEmpty() ? other : value;
    }

    private static String cut(String value, int length) {
        return value.length() > length ? value.substring(0, length) : value;
    }
}
