package dev.errata.mcp;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * One request of a real client, as it was captured.
 *
 * @param client the folder of its dialogue
 * @param number its place in that
 * @param head request line and headers
 * @param response what a server of the official SDK answered, status line first
 */
record Recorded(String client, String number, List<String> head, String body, String response) {

    private static final Path FOLDER = Path.of("src/test/resources/mcp");

    /** What the sending library sets by itself. */
    private static final Set<String> OWN = Set.of("host", "connection", "content-length", "accept-encoding");

    static List<Recorded> all() {
        try (var files = Files.walk(FOLDER)) {
            return files.filter(it -> it.toString().endsWith(".headers"))
                    .sorted()
                    .map(Recorded::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recorded read(Path headers) {
        var number = headers.getFileName().toString().replace(".headers", "");
        try {
            return new Recorded(
                    headers.getParent().getFileName().toString(),
                    number,
                    Files.readAllLines(headers).stream()
                            .filter(it -> !it.isBlank())
                            .toList(),
                    Files.readString(headers.resolveSibling(number + ".body")),
                    Files.readString(headers.resolveSibling(number + ".response")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same request to another server. */
    HttpRequest to(URI server) {
        var line = head.getFirst().split(" ");
        var request = HttpRequest.newBuilder(server.resolve(line[1]));
        head.stream()
                .skip(1)
                .map(it -> it.split(": ", 2))
                .filter(it -> !OWN.contains(it[0].toLowerCase(java.util.Locale.ROOT)))
                .forEach(it -> request.header(it[0], it[1]));
        return request.method(line[0], BodyPublishers.ofString(body)).build();
    }

    int status() {
        return Integer.parseInt(response.substring("HTTP/1.1 ".length(), "HTTP/1.1 200".length()));
    }

    /** The message in the answer, of a stream or plain; empty where there was none. */
    String answer() {
        return response.lines()
                .map(it -> it.replaceFirst("^data: ", ""))
                .filter(it -> it.startsWith("{"))
                .findFirst()
                .orElse("");
    }

    @Override
    public String toString() {
        return client + "/" + number;
    }
}
