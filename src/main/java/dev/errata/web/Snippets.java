package dev.errata.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** How clients are set up, the most common first. What is to be written stands in {@code pipelines/}, one file a client. */
@Singleton
class Snippets {

    /** Clients of one kind. */
    record Kind(String name, List<Snippet> snippets) {}

    private final List<Kind> kinds;

    Snippets() {
        kinds = List.of(
                new Kind(
                        "agents",
                        List.of(
                                read("otel-collector", "OpenTelemetry Collector", "otelcol.yaml"),
                                read("fluent-bit", "Fluent Bit", "fluent-bit.conf"),
                                read("vector", "Vector", "vector.toml"),
                                read("logstash", "Logstash", "pipeline.conf"),
                                read("fluentd", "Fluentd", "fluent.conf"),
                                read("alloy", "Grafana Alloy", "config.alloy"),
                                read("filebeat", "Filebeat", "filebeat.yml"),
                                read("rsyslog", "rsyslog (omhttp)", "/etc/rsyslog.d/90-errata.conf"),
                                read("syslog-ng", "syslog-ng", "/etc/syslog-ng/conf.d/errata.conf"),
                                read("docker-splunk", "Docker (splunk)", "shell"),
                                read("promtail", "Promtail", "promtail.yaml"),
                                read("fluent-bit-otlp", "Fluent Bit (OTLP)", "fluent-bit.conf"),
                                read("rsyslog-bulk", "rsyslog (omelasticsearch)", "/etc/rsyslog.d/90-errata.conf"),
                                read("splunk-hec", "Splunk HEC", "otelcol.yaml"))),
                new Kind(
                        "libraries",
                        List.of(
                                read("otel-sdk", "OpenTelemetry SDK", ".env"),
                                read("log4j2", "Log4j 2", "log4j2.xml"),
                                read("loki4j", "Logback (loki4j)", "logback.xml"),
                                read("winston", "winston", "logger.js"),
                                read("pino", "pino", "logger.js"))),
                new Kind(
                        "alerts",
                        List.of(
                                read("alertmanager", "Alertmanager", "alertmanager.yml"),
                                read("grafana", "Grafana", "provisioning/alerting/errata.yaml"),
                                read("sentry", "Sentry", "Settings › Integrations"),
                                read("github", "GitHub", "Settings › Webhooks"),
                                read("gitlab", "GitLab", "Settings › Webhooks"))),
                new Kind(
                        "clouds",
                        List.of(
                                read("firehose", "Amazon Data Firehose", "HTTP endpoint"),
                                read("sns", "Amazon SNS", "shell"),
                                read("pubsub", "Google Cloud Pub/Sub", "shell"))),
                new Kind("scripts", List.of(read("curl", "curl", "shell"))));
    }

    /** For this service, with a key where there is one. */
    List<Kind> filled(Site site, FreshKey key) {
        return kinds.stream()
                .map(kind -> new Kind(
                        kind.name(),
                        kind.snippets().stream().map(it -> it.filled(site, key)).toList()))
                .toList();
    }

    private static Snippet read(String id, String title, String place) {
        var resource = "pipelines/" + id + ".txt";
        try (InputStream in = Thread.currentThread().getContextClassLoader().getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new Snippet(id, title, place, new String(in.readAllBytes(), StandardCharsets.UTF_8).stripTrailing());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
