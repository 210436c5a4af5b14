package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.event.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what Sentry sends of an event or an issue; of an event, with its trace as the platform would have printed it. */
public final class Sentry {

    private static final Pattern PROJECT = Pattern.compile("/projects/[^/]+/([^/]+)/");

    private Sentry() {}

    /** Without records where the body tells of neither, such as an installation. */
    public static Decoded of(byte[] body) throws UnreadableBody {
        var root = HookBody.object(body);
        for (var pointer : List.of("/data/event", "/data/error", "/event")) {
            if (root.at(pointer).isObject()) {
                return Told.decoded(List.of(event(root.at(pointer), root)));
            }
        }
        if (root.at("/data/issue").isObject()) {
            return Told.decoded(issue(root.at("/data/issue"), HookBody.text(root, "/action")).stream()
                    .toList());
        }
        if (root.at("/data/metric_alert").isObject()) {
            return Told.decoded(List.of(metric(root)));
        }
        return Told.decoded(List.of());
    }

    private static LogRecord event(JsonNode event, JsonNode root) {
        var said = HookBody.text(event, "/logentry/formatted", "/logentry/message", "/message");
        var trace = SentryTrace.of(event);
        var text = Told.lines(
                trace.contains(said) && !said.isEmpty() ? "" : said,
                trace,
                trace.isEmpty() ? HookBody.text(event, "/title") : "");
        var emitter = new LogRecord.Emitter(
                project(event, root), HookBody.text(event, "/release"), HookBody.text(event, "/server_name"));
        return new LogRecord(
                time(event),
                Told.severity(HookBody.text(event, "/level"), Severity.ERROR),
                text.isEmpty() ? event.toString() : text,
                emitter);
    }

    private static Optional<LogRecord> issue(JsonNode issue, String action) {
        var emitter = new LogRecord.Emitter(HookBody.text(issue, "/project/slug", "/project/name"), "", "");
        var text = Told.lines(HookBody.text(issue, "/title"), exception(issue), HookBody.text(issue, "/culprit"));
        if (text.isEmpty()) {
            return Optional.empty();
        }
        boolean begins = List.of("created", "unresolved").contains(action);
        var severity = begins ? Told.severity(HookBody.text(issue, "/level"), Severity.ERROR) : Severity.INFO;
        return Optional.of(
                new LogRecord(Optional.empty(), severity, begins ? text : action + " " + emitter.service(), emitter));
    }

    private static String exception(JsonNode issue) {
        var type = HookBody.text(issue, "/metadata/type");
        var value = HookBody.text(issue, "/metadata/value");
        return type.isEmpty() || value.isEmpty() ? type + value : type + ": " + value;
    }

    private static LogRecord metric(JsonNode root) {
        var text = Told.lines(
                HookBody.text(root, "/data/description_text"), HookBody.text(root, "/data/description_title"));
        var severity = Told.severity(HookBody.text(root, "/action"), Severity.INFO);
        return new LogRecord(Optional.empty(), severity, text, LogRecord.Emitter.UNKNOWN);
    }

    private static Optional<Instant> time(JsonNode event) {
        var seconds = event.path("timestamp");
        return seconds.isNumber()
                ? Optional.of(Instant.ofEpochMilli(Math.round(seconds.doubleValue() * 1_000)))
                : Told.time(HookBody.text(event, "/datetime", "/timestamp"));
    }

    private static String project(JsonNode event, JsonNode root) {
        var named = HookBody.text(event, "/project_slug", "/project_name");
        if (!named.isEmpty()) {
            return named;
        }
        var address = PROJECT.matcher(HookBody.text(event, "/url"));
        return address.find() ? address.group(1) : HookBody.text(root, "/project_slug", "/project_name", "/project");
    }
}
