package dev.errata.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request as it is put on the wire, byte by byte. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Sent(String method, String target, Map<String, String> headers, byte[] body, boolean chunked) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent")
    record Back(int status, Map<String, List<String>> headers, byte[] body) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), List.of(""))
                    .getFirst();
        }

        JsonNode json() {
            try {
                return JSON.readTree(body);
            } catch (IOException e) {
                throw new AssertionError("no JSON: " + text(), e);
            }
        }
    }

    Sent(String method, String target, byte[] body) {
        this(method, target, Map.of(), body, false);
    }

    static Sent post(String target, String body) {
        return new Sent("POST", target, body.getBytes(StandardCharsets.UTF_8));
    }

    static Sent post(String target, byte[] body) {
        return new Sent("POST", target, body);
    }

    static Sent get(String target) {
        return new Sent("GET", target, new byte[0]);
    }

    Sent with(String header, String value) {
        var more = new TreeMap<>(headers);
        more.put(header.toLowerCase(java.util.Locale.ROOT), value);
        return new Sent(method, target, more, body, chunked);
    }

    Sent admitted() {
        return with("authorization", "Bearer " + Recording.KEY);
    }

    Sent to(String other) {
        return new Sent(method, other, headers, body, chunked);
    }

    Sent inChunks() {
        return new Sent(method, target, headers, body, true);
    }

    Sent with(byte[] other) {
        return new Sent(method, target, headers, other, chunked);
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    Back send() {
        var publisher = body.length == 0
                ? BodyPublishers.noBody()
                : chunked
                        ? BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
                        : BodyPublishers.ofByteArray(body);
        var request = HttpRequest.newBuilder(address().resolve(target))
                .timeout(Duration.ofSeconds(20))
                .method(method, publisher);
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Back(response.statusCode(), response.headers().map(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static URI address() {
        return URI.create("http://localhost:" + RestAssured.port);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + text, e);
        }
    }
}
