package dev.errata.ingest;

import dev.errata.wire.Alerts;
import dev.errata.wire.CloudEvents;
import dev.errata.wire.GitHub;
import dev.errata.wire.GitLab;
import dev.errata.wire.PubSub;
import dev.errata.wire.Sentry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Which endpoint speaks which protocol. */
@ApplicationScoped
class Protocols {

    private final Map<Endpoint, Protocol> all = new EnumMap<>(Endpoint.class);

    Protocols(Problems problems, Confirmations confirmations, SyncAnswers answers, IngestConfig config, Clock clock) {
        int most = Math.toIntExact(config.maxBytes().asLongValue());
        all.put(Endpoint.OTLP, new OtlpProtocol());
        all.put(Endpoint.LOGS, new LogsProtocol(answers, problems));
        all.put(Endpoint.LOKI, new LokiProtocol(most));
        var hec = new HecProtocol();
        all.put(Endpoint.HEC_EVENT, hec);
        all.put(Endpoint.HEC_RAW, hec);
        all.put(Endpoint.HEC_ACK, hec);
        all.put(Endpoint.BULK, new BulkProtocol(config.elasticsearch(), clock));
        all.put(Endpoint.FIREHOSE, new FirehoseProtocol(most, clock));
        hook(Endpoint.ALERTMANAGER, problems, it -> Counts.reading(Alerts.of(it.body()), Optional.empty()));
        hook(Endpoint.GRAFANA, problems, it -> Counts.reading(Alerts.of(it.body()), Optional.empty()));
        hook(Endpoint.SENTRY, problems, it -> Counts.reading(Sentry.of(it.body()), it.id("Request-ID")));
        hook(Endpoint.GITHUB, problems, it -> Counts.reading(GitHub.of(it.body()), it.id("X-GitHub-Delivery")));
        hook(
                Endpoint.GITLAB,
                problems,
                it -> Counts.reading(GitLab.of(it.body()), it.id("Idempotency-Key", "webhook-id")));
        hook(Endpoint.SNS, problems, confirmations::read);
        hook(Endpoint.PUBSUB, problems, it -> {
            var sent = PubSub.of(it.body());
            return Counts.reading(sent.decoded(), Optional.of(sent.id()).filter(id -> !id.isEmpty()));
        });
        hook(Endpoint.CLOUDEVENTS, problems, it -> {
            var sent = CloudEvents.of(it.body(), it::header);
            return Counts.reading(sent.decoded(), sent.id());
        });
    }

    private void hook(Endpoint endpoint, Problems problems, HookProtocol.Reader reader) {
        all.put(endpoint, new HookProtocol(endpoint, reader, problems));
    }

    /** Whether a pipeline may come: it may always try. */
    static Answer probed(Endpoint endpoint) {
        return endpoint == Endpoint.HEC_HEALTH ? HecProtocol.health() : Answer.text(200, "ready\n");
    }

    Protocol of(Endpoint endpoint) {
        return Objects.requireNonNull(all.get(endpoint), endpoint::name);
    }
}
