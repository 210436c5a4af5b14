package dev.errata.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.event.ErrorSigns;
import dev.errata.signature.LogText;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.logs.v1.LogRecord;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Bodies for a load run, as a fleet of services would send them: most records say that nothing is wrong; of the others some are known, some
 * are not. No record has a time of its own, so that a body may be sent again and is counted again.
 */
final class LoadBodies {

    /** A body, and how many of its records are to be counted as errors. */
    static final class Body {

        private final byte[] bytes;
        private final int records;
        private final int errors;

        private Body(byte[] bytes, int records, int errors) {
            this.bytes = bytes;
            this.records = records;
            this.errors = errors;
        }

        byte[] bytes() {
            return bytes;
        }

        int records() {
            return records;
        }

        int errors() {
            return errors;
        }
    }

    /** One record: whether it is an error, and its message. */
    private record Line(boolean error, String text, String service, String host) {}

    private final Random random = new Random(17);
    private final LogText ordinary = new LogText(new Random(5));
    private final List<String> known;
    private final double share;

    /**
     * @param known lines that entries match
     * @param share of records that are errors, 0 to 1
     */
    LoadBodies(List<String> known, double share) {
        this.known = known;
        this.share = share;
    }

    private List<Line> lines(int count) {
        // What is said to be harmless, and shows a trace all the same, would be looked at.
        var texts = ordinary.lines(2 * count).stream()
                .map(it -> "handled request %d: %s".formatted(random.nextInt(1 << 20), it))
                .filter(it -> !ErrorSigns.ofTrace(it))
                .limit(count)
                .toList();
        var lines = new ArrayList<Line>();
        for (int i = 0; i < texts.size(); i++) {
            boolean error = random.nextDouble() < share;
            var text = error ? error() : texts.get(i);
            lines.add(new Line(error, text, "shop-" + random.nextInt(8), "node-" + random.nextInt(20)));
        }
        return lines;
    }

    private String error() {
        int kind = random.nextInt(100);
        if (kind < 55) {
            return known.get(random.nextInt(known.size()));
        }
        if (kind < 99) {
            return "cannot reserve item %d of basket %d in store %s: refused after %d ms"
                    .formatted(
                            random.nextInt(10_000),
                            random.nextInt(1_000_000),
                            "abcdefgh".charAt(random.nextInt(8)),
                            random.nextInt(5_000));
        }
        return neverSeen();
    }

    private String neverSeen() {
        var words = new StringBuilder("failed at");
        for (int i = 0; i < 4; i++) {
            words.append(' ');
            random.ints(6, 'a', 'z' + 1).forEach(words::appendCodePoint);
        }
        return words.toString();
    }

    private static int errors(List<Line> lines) {
        return (int) lines.stream().filter(Line::error).count();
    }

    /** Errors alone, each worded as none before it. */
    Body neverSeen(int count) throws JsonProcessingException {
        var lines = Stream.generate(() -> new Line(true, neverSeen(), "shop", "node"))
                .limit(count)
                .toList();
        return ndjson(lines);
    }

    Body ndjson(int count) throws JsonProcessingException {
        return ndjson(lines(count));
    }

    private static Body ndjson(List<Line> lines) throws JsonProcessingException {
        var json = new ObjectMapper();
        var body = new StringBuilder();
        for (var line : lines) {
            body.append(json.writeValueAsString(Map.of(
                            "level", line.error ? "ERROR" : "INFO",
                            "service", line.service,
                            "host", line.host,
                            "message", line.text)))
                    .append('\n');
        }
        return new Body(body.toString().getBytes(StandardCharsets.UTF_8), lines.size(), errors(lines));
    }

    Body otlp(int count) {
        var lines = lines(count);
        var request = ExportLogsServiceRequest.newBuilder();
        for (var line : lines) {
            var resource = request.addResourceLogsBuilder();
            resource.getResourceBuilder()
                    .addAttributes(text("service.name", line.service))
                    .addAttributes(text("host.name", line.host));
            resource.addScopeLogsBuilder()
                    .addLogRecords(LogRecord.newBuilder()
                            .setSeverityNumber(
                                    line.error
                                            ? SeverityNumber.SEVERITY_NUMBER_ERROR
                                            : SeverityNumber.SEVERITY_NUMBER_INFO)
                            .setBody(AnyValue.newBuilder().setStringValue(line.text)));
        }
        return new Body(request.build().toByteArray(), lines.size(), errors(lines));
    }

    private static KeyValue text(String key, String value) {
        return KeyValue.newBuilder()
                .setKey(key)
                .setValue(AnyValue.newBuilder().setStringValue(value))
                .build();
    }
}
