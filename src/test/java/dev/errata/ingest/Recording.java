package dev.errata.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** A request that a real client once sent, made fit to be sent here: with our address, and our key where its own was. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Recording(String name, Sent sent) {

    static final String KEY = "ingest-in-tests";

    private static final Path ALL = Path.of("src/test/resources/wire");

    /** What the transport sets by itself. */
    private static final Set<String> TRANSPORT =
            Set.of("host", "content-length", "transfer-encoding", "connection", "expect");

    static List<Recording> all() {
        try (var files = Files.walk(ALL)) {
            return files.filter(file -> file.toString().endsWith(".body"))
                    // What we would send, not what is sent to us.
                    .filter(file -> !file.toString().contains("standard-webhooks"))
                    .sorted()
                    .map(Recording::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Recording named(String name) {
        return read(ALL.resolve(name + ".body"));
    }

    private static Recording read(Path body) {
        try {
            var name = ALL.relativize(body).toString().replace(".body", "");
            var head = Files.readString(ALL.resolve(name + ".headers")).lines().toList();
            var request = head.getFirst().split(" ");
            var sent =
                    new Sent(request[0], request[1].replaceFirst("^/webhooks/", "/ingest/"), Files.readAllBytes(body));
            for (var line : head.subList(1, head.size())) {
                int colon = line.indexOf(':');
                var field = colon < 0 ? "" : line.substring(0, colon).toLowerCase(Locale.ROOT);
                if (!field.isEmpty() && !TRANSPORT.contains(field)) {
                    sent = sent.with(
                            field, ours(field, line.substring(colon + 1).strip()));
                }
            }
            return new Recording(name, admitted(sent));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The client's own way of showing its key, with our key. */
    private static String ours(String field, String value) {
        return switch (field) {
            case "authorization" -> {
                if (value.startsWith("Basic ")) {
                    var user = new String(Base64.getDecoder().decode(value.substring(6)), StandardCharsets.UTF_8)
                            .replaceFirst(":.*", "");
                    yield "Basic " + base64(user + ":" + KEY);
                }
                yield value.startsWith("Bearer eyJ") ? value : value.substring(0, value.indexOf(' ') + 1) + KEY;
            }
            case "x-api-key", "x-amz-firehose-access-key", "x-gitlab-token" -> KEY;
            default -> value;
        };
    }

    /** Those that show none, or sign with a secret of their own, get it in the address. */
    private static Sent admitted(Sent sent) {
        boolean shows = Stream.of("authorization", "x-api-key", "x-amz-firehose-access-key", "x-gitlab-token")
                .anyMatch(it -> sent.header(it).contains(KEY) || sent.header(it).startsWith("Basic "));
        return shows ? sent : sent.to(sent.target() + (sent.target().contains("?") ? "&" : "?") + "token=" + KEY);
    }

    static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return name;
    }
}
