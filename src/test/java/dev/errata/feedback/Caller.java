package dev.errata.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** A client of the service over HTTP, for one thread after another. */
final class Caller implements AutoCloseable {

    private static final int OK = 200;

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * One voice's word.
     *
     * @param number in its note, and in no other
     * @param voice the reporter, with an address of its own
     */
    record Word(int number, int voice, String match, String entry, String workaround, Outcome outcome) {

        String note() {
            return "word no. " + number;
        }

        /** As a proxy in front of the service would name it. */
        private String address() {
            return "10." + (voice >> 16 & 0xff) + "." + (voice >> 8 & 0xff) + "." + (voice & 0xff);
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI address;

    Caller(URI address) {
        this.address = address;
    }

    JsonNode ask(String text) throws IOException, InterruptedException {
        return post("/api/v1/match", Map.of("text", text), "127.0.0.1");
    }

    /** What the service acknowledged; empty where it was gone before it did. */
    Optional<JsonNode> say(Word word) throws InterruptedException {
        var ballot = Map.of(
                "match_id", word.match(),
                "entry_id", word.entry(),
                "workaround_id", word.workaround(),
                "outcome", word.outcome().token(),
                "reporter", "voice " + word.voice(),
                "note", word.note());
        try {
            return Optional.of(post("/api/v1/feedback", ballot, word.address()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private JsonNode post(String path, Map<String, String> body, String from) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .timeout(Duration.ofSeconds(60))
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
                .build();
        var response = client.send(request, BodyHandlers.ofString());
        if (response.statusCode() != OK) {
            throw new AssertionError(path + " answered " + response.statusCode() + " " + response.body());
        }
        return JSON.readTree(response.body());
    }

    @Override
    public void close() {
        client.shutdownNow();
        client.close();
    }
}
