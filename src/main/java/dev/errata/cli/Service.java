package dev.errata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

/** A running service, as verbs speak to it. */
final class Service {

    private static final int SHOWN = 300;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();

    private final URI base;
    private final String authorization;

    private Service(URI base, String authorization) {
        this.base = base;
        this.authorization = authorization;
    }

    /**
     * The service at {@code url}, which may name a user and password as {@code http://user:password@host}.
     *
     * @param token to be let in with, or empty
     */
    static Service at(String url, String token) {
        try {
            var asked = URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
            var base = withoutUser(asked);
            if (base.getHost() != null && ("http".equals(base.getScheme()) || "https".equals(base.getScheme()))) {
                return new Service(base, authorization(asked, token));
            }
        } catch (IllegalArgumentException e) {
            // Said below, in words for whoever typed it.
        }
        throw new Trouble("The server is named by a URL such as http://localhost:8080.");
    }

    private static URI withoutUser(URI asked) {
        return asked.getRawUserInfo() == null
                ? asked
                : URI.create(asked.toString().replaceFirst("://[^@/]*@", "://"));
    }

    private static String authorization(URI asked, String token) {
        if (!token.isEmpty()) {
            return "Bearer " + token;
        }
        var user = asked.getUserInfo();
        return user == null ? "" : "Basic " + Base64.getEncoder().encodeToString(user.getBytes(StandardCharsets.UTF_8));
    }

    /** @param path with what follows the question mark */
    HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(base + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return request;
    }

    /** The body of an answer that is none of a failure; the caller closes it. */
    InputStream send(HttpRequest request) throws IOException {
        try {
            return answered(http.send(request, BodyHandlers.ofInputStream()));
        } catch (ConnectException e) {
            throw new Trouble(base + " cannot be reached.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("It was interrupted.");
        }
    }

    private InputStream answered(HttpResponse<InputStream> response) throws IOException {
        if (response.statusCode() < 300) {
            return response.body();
        }
        try (var body = response.body()) {
            var said = new String(body.readNBytes(1 << 16), StandardCharsets.UTF_8).replaceAll("\\s+", " ");
            throw new Trouble(base + " answered " + response.statusCode() + ": "
                    + (said.length() > SHOWN ? said.substring(0, SHOWN) + "…" : said));
        }
    }
}
