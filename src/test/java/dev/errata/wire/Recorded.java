package dev.errata.wire;

import dev.errata.wire.Compression.Inflated;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request that a real client once sent.
 *
 * @param name of its directory, a slash and its number
 * @param target path and query
 * @param headers by their names in lower case
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Recorded(String name, String target, Map<String, String> headers, byte[] body) {

    private static final Path ALL = Path.of("src/test/resources/wire");

    /** What is too large when inflated is no recording of ours. */
    static final int LIMIT = 10_000_000;

    /** All below a directory, in order. */
    static List<Recorded> in(String directory) {
        try (var files = Files.walk(ALL.resolve(directory))) {
            return files.filter(file -> file.toString().endsWith(".body"))
                    .sorted()
                    .map(Recorded::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Recorded read(Path file) {
        try {
            String name = ALL.relativize(file).toString().replace(".body", "");
            var head = Files.readString(ALL.resolve(name + ".headers")).lines().toList();
            var headers = new TreeMap<String, String>();
            for (int i = 1; i < head.size(); i++) {
                int colon = head.get(i).indexOf(':');
                if (colon > 0) {
                    headers.put(
                            head.get(i).substring(0, colon).toLowerCase(Locale.ROOT),
                            head.get(i).substring(colon + 1).strip());
                }
            }
            return new Recorded(name, head.getFirst().split(" ", 3)[1], headers, Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Any file beside the recordings. */
    static byte[] file(String name) {
        try {
            return Files.readAllBytes(ALL.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** As the door would. */
    Decoded decode() throws UnreadableBody {
        return decode(plain());
    }

    /** Another body in place of this one. */
    Decoded decode(byte[] plain) throws UnreadableBody {
        String type = header("content-type");
        if (target.contains("/v1/logs")) {
            return type.contains("json") ? OtlpLogs.ofJson(plain) : OtlpLogs.ofProtobuf(plain);
        }
        if (target.startsWith("/loki/")) {
            return type.contains("json")
                    ? LokiPush.ofJson(plain)
                    : LokiPush.ofProtobuf(bytes(Compression.inflate(plain, "snappy", LIMIT)));
        }
        if (target.startsWith("/services/collector")) {
            return SplunkHec.events(plain, Assumed.NOTHING);
        }
        if (target.endsWith("/_bulk")) {
            return ElasticBulk.of(plain, "").decoded();
        }
        return Sniffed.of(plain, type, Assumed.NOTHING);
    }

    byte[] plain() throws UnreadableBody {
        return bytes(Compression.inflate(body, header("content-encoding"), LIMIT));
    }

    static byte[] bytes(Inflated inflated) {
        return switch (inflated) {
            case Inflated.Body plain -> plain.bytes();
            case Inflated.TooLarge large -> throw new IllegalStateException("more than " + large.limit());
        };
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
