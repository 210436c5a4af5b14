package dev.errata.chat;

import io.quarkus.logging.Log;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Calls that go out to chat platforms: to the platform's own address or the one that the operator set, and nowhere else, whatever a request
 * asks for. Never follows a redirect. Thread-safe.
 */
@ApplicationScoped
class Outgoing {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int TRIES = 3;
    private static final Set<Integer> WORTH_ANOTHER_TRY = Set.of(429, 500, 502, 503, 504);

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpClient client = HttpClient.newBuilder()
            // Nothing is won by asking a server for another version, and some stumble over being asked.
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** What came back. */
    record Back(int status, String body) {

        boolean good() {
            return status >= 200 && status < 300;
        }
    }

    /** One call. */
    record Call(String method, URI to, Map<String, String> headers, String json) {

        static Call post(URI to, String json) {
            return new Call("POST", to, Map.of(), json);
        }

        Call bearing(String token) {
            return new Call(method, to, Map.of("Authorization", "Bearer " + token), json);
        }
    }

    /**
     * Where a call goes that a platform's request named, such as a "response_url".
     *
     * @param named as the request has it
     * @param host the platform's own host
     * @param moved where the operator wants calls to go, if elsewhere: then only what follows the host is taken from {@code named}
     * @return empty where {@code named} is no https address of {@code host}
     */
    static Optional<URI> allowed(String named, String host, Optional<String> moved) {
        try {
            var to = URI.create(named);
            if (to.getRawPath() == null || !to.getRawPath().startsWith("/")) {
                // Put behind an address, anything else would be another address.
                return Optional.empty();
            }
            if (moved.isPresent()) {
                var base = moved.get().replaceAll("/+$", "");
                return Optional.of(
                        URI.create(base + to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery())));
            }
            return "https".equals(to.getScheme())
                            && host.equals(to.getHost())
                            && to.getPort() < 0
                            && to.getRawUserInfo() == null
                    ? Optional.of(to)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where a call of the platform's own API goes. */
    static URI to(String host, Optional<String> moved, String path) {
        return URI.create(moved.map(it -> it.replaceAll("/+$", "")).orElse("https://" + host) + path);
    }

    /** Sends, on a thread of its own; what does not get through is logged without what it said. */
    void later(Runnable call) {
        threads.execute(() -> {
            try {
                call.run();
            } catch (RuntimeException e) {
                Log.warn("an answer to a chat could not be given", e);
            }
        });
    }

    /** Sends, again where the other side says that it may help. */
    Back send(Call call) {
        for (int attempt = 1; ; attempt++) {
            var back = once(call);
            if (!WORTH_ANOTHER_TRY.contains(back.status()) || attempt == TRIES) {
                if (!back.good()) {
                    Log.warnf("%s answered a chat's call with %d", call.to().getHost(), back.status());
                }
                return back;
            }
            pause(attempt);
        }
    }

    private Back once(Call call) {
        var request = HttpRequest.newBuilder(call.to())
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json; charset=utf-8")
                .method(call.method(), BodyPublishers.ofString(call.json()));
        call.headers().forEach(request::header);
        try {
            HttpResponse<String> back = client.send(request.build(), BodyHandlers.ofString());
            return new Back(back.statusCode(), back.body());
        } catch (HttpConnectTimeoutException e) {
            return new Back(503, "");
        } catch (HttpTimeoutException e) {
            // It may have been heard: once more would say it twice.
            return new Back(0, "");
        } catch (IOException e) {
            return new Back(503, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Back(0, "");
        }
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(Duration.ofMillis(500L * attempt));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @PreDestroy
    void close() {
        threads.shutdown();
        client.shutdownNow();
    }
}
