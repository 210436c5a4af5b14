package dev.errata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.event.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads what Alertmanager sends (version 4), and Grafana, whose alerts hold all of that and more.
 *
 * <p>What fires is a record of its own, an error unless its label {@code severity} says otherwise. What is resolved is counted as harmless.
 */
public final class Alerts {

    private static final String[] SERVICE = {
        "/labels/service",
        "/labels/service_name",
        "/labels/app",
        "/labels/application",
        "/labels/job",
        "/labels/container"
    };

    private static final String[] STREAM = {"/labels/instance", "/labels/pod", "/labels/host"};

    private Alerts() {}

    public static Decoded of(byte[] body) throws UnreadableBody {
        var root = HookBody.object(body);
        if (!root.path("alerts").isArray()) {
            return Told.decoded(old(root).stream().toList());
        }
        var records = new ArrayList<LogRecord>();
        var bad = new ArrayList<Decoded.BadRecord>();
        var alerts = root.path("alerts");
        for (int i = 0; i < alerts.size(); i++) {
            if (alerts.get(i).isObject()) {
                records.add(record(alerts.get(i), root));
            } else {
                bad.add(new Decoded.BadRecord(i, "This alert is no JSON object."));
            }
        }
        return new Decoded(records, bad);
    }

    private static LogRecord record(JsonNode alert, JsonNode group) {
        var name = HookBody.text(alert, "/labels/alertname");
        var emitter = new LogRecord.Emitter(
                HookBody.text(alert, SERVICE), HookBody.text(alert, "/labels/version"), HookBody.text(alert, STREAM));
        var own = HookBody.text(alert, "/status");
        var status = own.isEmpty() ? HookBody.text(group, "/status") : own;
        if (status.equals("resolved")) {
            return new LogRecord(Optional.empty(), Severity.INFO, "resolved " + name, emitter);
        }
        var text = Told.lines(
                HookBody.text(alert, "/annotations/description"),
                HookBody.text(alert, "/annotations/summary"),
                HookBody.text(alert, "/annotations/message"),
                name.isEmpty() ? "" : "alert " + name);
        var severity = Told.severity(HookBody.text(alert, "/labels/severity", "/labels/level"), Severity.ERROR);
        // No time: what fires does so now, whenever it began.
        return new LogRecord(Optional.empty(), severity, text.isEmpty() ? alert.toString() : text, emitter);
    }

    /** Grafana before version 9 told of one alert at a time. */
    private static Optional<LogRecord> old(JsonNode root) throws UnreadableBody {
        var state = HookBody.text(root, "/state", "/status");
        if (state.isEmpty()) {
            throw new UnreadableBody("The body has no list \"alerts\".");
        }
        boolean fires = List.of("alerting", "firing", "no_data").contains(state);
        var name = HookBody.text(root, "/ruleName", "/title");
        var text = fires ? Told.lines(HookBody.text(root, "/message"), name) : state + " " + name;
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(new LogRecord(
                        Optional.empty(),
                        fires ? Severity.ERROR : Severity.INFO,
                        text,
                        new LogRecord.Emitter(HookBody.text(root, "/tags/service", "/tags/app"), "", "")));
    }
}
