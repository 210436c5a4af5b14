package dev.errata.wire;

import dev.errata.event.Severity;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts what an alert or an event says into a record. */
final class Told {

    private Told() {}

    static LogRecord record(String time, Severity severity, String text, LogRecord.Emitter emitter) {
        return new LogRecord(time(time), severity, text, emitter);
    }

    /** Those of the lines that say something, each once; one that another holds already says nothing. */
    static String lines(String... parts) {
        var said = new LinkedHashSet<String>();
        Stream.of(parts)
                .map(String::strip)
                .filter(part -> !part.isEmpty() && said.stream().noneMatch(it -> it.contains(part)))
                .forEach(said::add);
        return String.join("\n", said);
    }

    /** The severity that people give to alerts, or {@code otherwise} where it is none of the usual words. */
    static Severity severity(String word, Severity otherwise) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "critical", "fatal", "emergency", "alert", "page", "disaster", "crit", "p0", "p1", "sev1" ->
                Severity.FATAL;
            case "error", "err", "high", "major", "p2", "sev2" -> Severity.ERROR;
            case "warning", "warn", "minor", "medium", "p3", "sev3" -> Severity.WARN;
            case "info", "information", "informational", "notice", "none", "low" -> Severity.INFO;
            case "debug", "trace", "default" -> Severity.DEBUG;
            default -> otherwise;
        };
    }

    static Optional<Instant> time(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(normal(text)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As Java wants it: GitLab writes "2026-11-20 20:41:40 UTC", Amazon "+0000". */
    private static String normal(String text) {
        var t = text.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T")
                .replaceFirst(" ?UTC$", "Z")
                .replaceFirst(" ?([+-]\\d\\d)(\\d\\d)$", "$1:$2");
        return t.matches(".*T[\\d:.]+") ? t + "Z" : t;
    }

    /** The same, where a record that names no time happened at {@code time}. */
    static Decoded at(Optional<Instant> time, Decoded decoded) {
        return new Decoded(
                decoded.records().stream()
                        .map(it -> new LogRecord(it.time().or(() -> time), it.severity(), it.text(), it.emitter()))
                        .toList(),
                decoded.bad());
    }

    static Decoded decoded(List<LogRecord> records) {
        return new Decoded(records, List.of());
    }
}
