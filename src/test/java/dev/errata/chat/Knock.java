package dev.errata.chat;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Sends a recording to the service under test, byte for byte: test libraries take forms apart. */
final class Knock {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private Knock() {}

    static HttpResponse<String> with(Recording recording) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + RestAssured.port + recording.to()))
                .POST(BodyPublishers.ofByteArray(recording.body()));
        recording.headers().forEach((name, value) -> {
            if (!name.equalsIgnoreCase("Accept-Encoding")) {
                request.header(name, value);
            }
        });
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    static int status(Recording recording) {
        return with(recording).statusCode();
    }

    /** The JSON that it is answered with. */
    static JsonNode json(Recording recording) {
        var answer = with(recording);
        if (answer.statusCode() != 200
                || !answer.headers().firstValue("Content-Type").orElse("").startsWith("application/json")) {
            throw new AssertionError(answer + " " + answer.body());
        }
        return Json.read(answer.body()).orElseThrow();
    }
}
