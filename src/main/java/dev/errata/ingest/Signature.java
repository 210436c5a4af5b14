package dev.errata.ingest;

import dev.errata.access.IngestKeys;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** A body that is signed with an ingest key, HMAC-SHA256 in hex, in the place of showing the key. */
final class Signature {

    private static final String GITHUB = "X-Hub-Signature-256";
    private static final String GITHUB_KIND = "sha256=";
    private static final String SENTRY = "Sentry-Hook-Signature";
    private static final String GRAFANA = "X-Grafana-Alerting-Signature";
    private static final String GRAFANA_TIME = "X-Grafana-Alerting-Timestamp";

    /** A signature with a time in it is good for so long, before and after. */
    private static final Duration FRESH = Duration.ofMinutes(5);

    private Signature() {}

    static boolean isShown(HttpServerRequest request) {
        return List.of(GITHUB, SENTRY, GRAFANA).stream().anyMatch(it -> request.getHeader(it) != null);
    }

    /** The name of the key that it was made with. */
    static Optional<String> key(Request request, IngestKeys keys, Clock clock) {
        var hex = shown(request);
        if (hex.isEmpty()) {
            return Optional.empty();
        }
        var time = request.endpoint() == Endpoint.GRAFANA ? request.header(GRAFANA_TIME) : "";
        if (time.isEmpty()) {
            return keys.admitsSigned(hex.get(), request.body());
        }
        return isFresh(time, clock)
                ? keys.admitsSigned(hex.get(), (time + ":").getBytes(StandardCharsets.UTF_8), request.body())
                : Optional.empty();
    }

    private static Optional<byte[]> shown(Request request) {
        var text = switch (request.endpoint()) {
            case GITHUB ->
                request.header(GITHUB).startsWith(GITHUB_KIND)
                        ? request.header(GITHUB).substring(GITHUB_KIND.length())
                        : "";
            case SENTRY -> request.header(SENTRY);
            case GRAFANA -> request.header(GRAFANA);
            default -> "";
        };
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(HexFormat.of().parseHex(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isFresh(String seconds, Clock clock) {
        try {
            var said = Instant.ofEpochSecond(Long.parseLong(seconds));
            return Duration.between(said, clock.instant()).abs().compareTo(FRESH) <= 0;
        } catch (NumberFormatException | java.time.DateTimeException | ArithmeticException e) {
            return false;
        }
    }
}
