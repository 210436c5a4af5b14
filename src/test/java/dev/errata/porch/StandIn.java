package dev.errata.porch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Stands in for a provider and says whatever a test put there, as no real one would. */
public final class StandIn implements QuarkusTestResourceLifecycleManager {

    private final Map<String, byte[]> said = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var there = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server = there;
            var issuer = "http://localhost:" + there.getAddress().getPort();
            said.put("/.well-known/openid-configuration", """
                    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                     "jwks_uri": "%1$s/keys", "response_types_supported": ["code"], "subject_types_supported": ["public"],
                     "id_token_signing_alg_values_supported": ["RS256", "HS256", "none"]}
                    """.formatted(issuer).getBytes(StandardCharsets.UTF_8));
            there.createContext("/", this::answer);
            there.start();
            return RealProvider.settings(RealProvider.freePort(), issuer);
        } catch (IOException e) {
            throw new IllegalStateException("the stand-in does not start", e);
        }
    }

    /** PUT says what is answered from now on. */
    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var sent = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("PUT")) {
                said.put(path, sent);
            }
            var body = said.getOrDefault(path, new byte[0]);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }
}
