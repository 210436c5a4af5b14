package dev.errata.ingest;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a pipeline can ask for. */
enum Endpoint {
    OTLP,
    LOKI,
    LOKI_READY,
    HEC_EVENT,
    HEC_RAW,
    HEC_ACK,
    HEC_HEALTH,
    BULK,
    LOGS,
    ALERTMANAGER,
    GRAFANA,
    SENTRY,
    GITHUB,
    GITLAB,
    SNS,
    FIREHOSE,
    PUBSUB,
    CLOUDEVENTS;

    /** Where the output plugins of others go by themselves; they can be given nothing but a base address. */
    private static final Map<String, Endpoint> VENDORS = Map.ofEntries(
            Map.entry("v1/logs", OTLP),
            Map.entry("loki/api/v1/push", LOKI),
            Map.entry("ready", LOKI_READY),
            Map.entry("services/collector", HEC_EVENT),
            Map.entry("services/collector/1.0", HEC_EVENT),
            Map.entry("services/collector/event", HEC_EVENT),
            Map.entry("services/collector/event/1.0", HEC_EVENT),
            Map.entry("services/collector/raw", HEC_RAW),
            Map.entry("services/collector/raw/1.0", HEC_RAW),
            Map.entry("services/collector/ack", HEC_ACK),
            Map.entry("services/collector/health", HEC_HEALTH),
            Map.entry("services/collector/health/1.0", HEC_HEALTH),
            Map.entry("_bulk", BULK));

    /** Below our own part of the address. */
    private static final Map<String, Endpoint> OURS = Map.of(
            "logs", LOGS,
            "alertmanager", ALERTMANAGER,
            "grafana", GRAFANA,
            "sentry", SENTRY,
            "github", GITHUB,
            "gitlab", GITLAB,
            "sns", SNS,
            "firehose", FIREHOSE,
            "pubsub", PUBSUB,
            "cloudevents", CLOUDEVENTS);

    static Optional<Endpoint> atRoot(List<String> path) {
        if (path.size() == 2 && path.getLast().equals("_bulk")) {
            return Optional.of(BULK);
        }
        return Optional.ofNullable(VENDORS.get(String.join("/", path)));
    }

    static Optional<Endpoint> belowOurs(List<String> path) {
        var ours = path.isEmpty() ? LOGS : OURS.get(String.join("/", path));
        return Optional.ofNullable(ours).or(() -> atRoot(path));
    }

    /** Whether it only answers a probe: asked with GET, by anybody. */
    boolean isProbe() {
        return this == LOKI_READY || this == HEC_HEALTH;
    }

    boolean isHec() {
        return this == HEC_EVENT || this == HEC_RAW || this == HEC_ACK || this == HEC_HEALTH;
    }

    /** Whether its senders can sign a body instead of showing a token. */
    boolean takesSignatures() {
        return this == GITHUB || this == SENTRY || this == GRAFANA;
    }
}
