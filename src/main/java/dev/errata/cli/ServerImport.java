package dev.errata.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.errata.transfer.Declaration;
import dev.errata.transfer.Format;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Sends a file to a service and hears how it goes. */
final class ServerImport {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Service service;
    private final Terminal terminal;

    ServerImport(Service service, Terminal terminal) {
        this.service = service;
        this.terminal = terminal;
    }

    /**
     * What is asked of the service.
     *
     * @param rendered text or markdown
     */
    record Asked(Declaration declaration, boolean dryRun, boolean publish, String rendered) {

        String query(String name) {
            var parts = new ArrayList<String>(List.of(
                    "dry_run=" + dryRun, "publish=" + publish, "rendered=" + rendered, "name=" + escaped(name)));
            declaration.format().map(Format::word).ifPresent(it -> parts.add("format=" + it));
            add(parts, "licence", declaration.licence());
            add(parts, "source", declaration.source());
            declaration.columns().forEach((theirs, ours) -> add(parts, "map", theirs + "=" + ours));
            return String.join("&", parts);
        }

        private static void add(List<String> parts, String name, String value) {
            if (!value.isEmpty()) {
                parts.add(name + "=" + escaped(value));
            }
        }

        private static String escaped(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }

    /** The last line of the answer, which holds the report. */
    JsonNode send(String file, Asked asked, Counting progress) throws IOException {
        var name = file.equals("-") ? "stdin" : String.valueOf(Path.of(file).getFileName());
        var request = service.request("/api/v1/import?" + asked.query(name))
                .header("Content-Type", "application/octet-stream")
                .header("Accept", "application/x-ndjson")
                .POST(body(file))
                .build();
        JsonNode last = MissingNode.getInstance();
        try (var lines = new BufferedReader(new InputStreamReader(service.send(request), StandardCharsets.UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                last = MAPPER.readTree(line);
                if (last.has("done")) {
                    progress.show(last.path("done").asInt(), last.path("of").asInt());
                }
            }
        }
        if (!last.has("report")) {
            throw new Trouble(
                    "The service stopped in the middle: " + last.path("detail").asText("it gave no reason") + ".");
        }
        return last;
    }

    private BodyPublisher body(String file) throws IOException {
        if (file.equals("-")) {
            return BodyPublishers.ofInputStream(terminal::in);
        }
        var path = Path.of(file);
        if (!Files.exists(path)) {
            throw new Trouble("There is nothing at " + path + " to import.");
        }
        return Files.isDirectory(path) ? BodyPublishers.ofByteArray(Packed.of(path)) : BodyPublishers.ofFile(path);
    }
}
