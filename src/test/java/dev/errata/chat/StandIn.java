package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** Stands in for a platform's API: notes each call and answers as a test tells it to. */
final class StandIn implements AutoCloseable {

    private final HttpServer server;
    private final BlockingQueue<Got> got = new LinkedBlockingQueue<>();

    private volatile Function<Got, String> answers = it -> "{}";

    StandIn(int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            var call = new Got(
                    exchange.getRequestURI(),
                    List.copyOf(exchange.getRequestHeaders().getOrDefault("Authorization", List.of())),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var bytes = answers.apply(call).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
            // Who sees the call may close this, and the caller would try again, elsewhere.
            got.add(call);
        });
        server.start();
    }

    /** One call. */
    record Got(URI to, List<String> authorization, String body) {

        JsonNode json() {
            return Json.read(body).orElseThrow();
        }
    }

    void answers(Function<Got, String> answers) {
        this.answers = answers;
    }

    /** The next call, once it is there. */
    Got next() throws InterruptedException {
        var next = got.poll(30, TimeUnit.SECONDS);
        if (next == null) {
            throw new AssertionError("nobody called");
        }
        return next;
    }

    /** Whether nobody called, given a moment to do so. */
    boolean quiet() throws InterruptedException {
        return got.poll(Duration.ofMillis(200).toMillis(), TimeUnit.MILLISECONDS) == null;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
