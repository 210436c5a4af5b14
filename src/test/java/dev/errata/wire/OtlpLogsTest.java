package dev.errata.wire;

import static dev.errata.wire.Recorded.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedOutputStream;
import dev.errata.event.Severity;
import dev.errata.wire.LogRecord.Emitter;
import io.opentelemetry.proto.collector.logs.v1.ExportLogsServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.ArrayValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.common.v1.KeyValueList;
import io.opentelemetry.proto.logs.v1.ResourceLogs;
import io.opentelemetry.proto.logs.v1.ScopeLogs;
import io.opentelemetry.proto.logs.v1.SeverityNumber;
import io.opentelemetry.proto.resource.v1.Resource;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class OtlpLogsTest {

    /** What generated classes write is read alike from protobuf and, written by hand here, from JSON. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource
    void bothEncodingsSayTheSame(long seed) throws UnreadableBody {
        var request = request(new Random(seed));

        var decoded = OtlpLogs.ofProtobuf(request.toByteArray());

        assertThat(decoded.records()).hasSize(records(request));
        assertThat(decoded).isEqualTo(OtlpLogs.ofJson(utf8(json(request))));
    }

    static LongStream bothEncodingsSayTheSame() {
        return LongStream.range(0, 200);
    }

    @Test
    void theResourceMayComeBehindItsRecords() throws IOException, UnreadableBody {
        var logs = ResourceLogs.newBuilder()
                .setResource(Resource.newBuilder().addAttributes(pair("service.name", text("orders"))))
                .build();
        var scopes = ResourceLogs.newBuilder()
                .addScopeLogs(ScopeLogs.newBuilder()
                        .addLogRecords(io.opentelemetry.proto.logs.v1.LogRecord.newBuilder()
                                .setBody(text("one"))))
                .build();
        var turned = new ByteArrayOutputStream();
        turned.write(scopes.toByteArray());
        turned.write(logs.toByteArray());
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        out.writeByteArray(1, turned.toByteArray());
        out.flush();

        var record = OtlpLogs.ofProtobuf(bytes.toByteArray()).records().getFirst();

        assertThat(record.emitter()).isEqualTo(new Emitter("orders", "", ""));
    }

    /** Generated code would refuse the whole body. */
    @Test
    void aTextThatIsNotUtf8LosesOnlyTheCharacter() throws UnreadableBody {
        byte[] body = request(List.of(record("caf#"), record("two"))).toByteArray();
        for (int i = 0; i < body.length; i++) {
            body[i] = body[i] == '#' ? (byte) 0xe9 : body[i];
        }

        assertThat(OtlpLogs.ofProtobuf(body).records())
                .extracting(LogRecord::text)
                .containsExactly("caf\ufffd", "two");
    }

    @Test
    void numbersMayBeTextsAndKeysInSnakeCase() throws UnreadableBody {
        var record = json("""
                {"resource_logs":[{"scope_logs":[{"log_records":[{"time_unix_nano":1795207301000000000,
                "severity_number":"17","severity_text":"oops","body":{"string_value":"one"}}]}]}]}""").getFirst();

        assertThat(record.time()).hasToString("Optional[2026-11-20T20:41:41Z]");
        assertThat(record.severity()).isEqualTo(Severity.ERROR);
        assertThat(record.text()).isEqualTo("one");
    }

    @Test
    void theObservedTimeAndTheTextualSeverityStandIn() throws UnreadableBody {
        var record = json("""
                {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"timeUnixNano":"0","observedTimeUnixNano":"1795207301000000000",
                "severityText":"Warning","body":{"stringValue":"one"}}]}]}]}""").getFirst();

        assertThat(record.time()).hasToString("Optional[2026-11-20T20:41:41Z]");
        assertThat(record.severity()).isEqualTo(Severity.WARN);
    }

    @Test
    void aRecordWithoutBodyIsItsAttributes() throws UnreadableBody {
        var record = json("""
                {"resourceLogs":[{"scopeLogs":[{"logRecords":[{"attributes":[{"key":"a","value":{"intValue":"1"}}]}]}]}]}""").getFirst();

        assertThat(record.text()).isEqualTo("{\"a\":1}");
    }

    @Test
    void aRecordOfAnotherTypeIsABadRecord() throws UnreadableBody {
        var decoded = OtlpLogs.ofJson(utf8("""
                {"resourceLogs":[{"scopeLogs":[{"logRecords":[17,{"body":{"stringValue":"one"}},null,"x"]}]}]}"""));

        assertThat(decoded.records()).extracting(LogRecord::text).containsExactly("one");
        assertThat(decoded.bad()).extracting(Decoded.BadRecord::index).containsExactly(0, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'resourceLogs':17}",
                "{'resourceLogs':[17,null]}",
                "{'resourceLogs':[{'resource':[],'scopeLogs':{}}]}",
                "{'resourceLogs':[{'scopeLogs':[{'logRecords':'x'}]}]}"
            })
    void wrongTypesHoldNoRecords(String body) throws UnreadableBody {
        assertThat(json(body.replace('\'', '"'))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "17", "not JSON", "{\"resourceLogs\":"})
    void whatIsNotJsonIsUnreadable(String body) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> json(body));
    }

    @Test
    void truncatedProtobufIsUnreadable() {
        byte[] body = request(List.of(record("one"))).toByteArray();

        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> OtlpLogs.ofProtobuf(Arrays.copyOf(body, body.length - 1)));
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> OtlpLogs.ofProtobuf(utf8("{\"resourceLogs\":[]}")));
    }

    @Test
    void nestingHasAnEnd() {
        var value = text("deep");
        for (int i = 0; i < 80; i++) {
            value = AnyValue.newBuilder()
                    .setArrayValue(ArrayValue.newBuilder().addValues(value))
                    .build();
        }
        byte[] body = request(List.of(io.opentelemetry.proto.logs.v1.LogRecord.newBuilder()
                        .setBody(value)
                        .build()))
                .toByteArray();

        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> OtlpLogs.ofProtobuf(body));
    }

    private static List<LogRecord> json(String body) throws UnreadableBody {
        return OtlpLogs.ofJson(utf8(body)).records();
    }

    private static io.opentelemetry.proto.logs.v1.LogRecord record(String text) {
        return io.opentelemetry.proto.logs.v1.LogRecord.newBuilder()
                .setBody(text(text))
                .build();
    }

    private static ExportLogsServiceRequest request(List<io.opentelemetry.proto.logs.v1.LogRecord> records) {
        return ExportLogsServiceRequest.newBuilder()
                .addResourceLogs(ResourceLogs.newBuilder()
                        .addScopeLogs(ScopeLogs.newBuilder().addAllLogRecords(records)))
                .build();
    }

    private static int records(ExportLogsServiceRequest request) {
        return request.getResourceLogsList().stream()
                .flatMap(logs -> logs.getScopeLogsList().stream())
                .mapToInt(ScopeLogs::getLogRecordsCount)
                .sum();
    }

    private static ExportLogsServiceRequest request(Random random) {
        var request = ExportLogsServiceRequest.newBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            var logs = ResourceLogs.newBuilder()
                    .setResource(Resource.newBuilder().addAllAttributes(pairs(random)))
                    .setSchemaUrl("x");
            for (int j = random.nextInt(3); j > 0; j--) {
                var scope = ScopeLogs.newBuilder();
                for (int k = random.nextInt(4); k > 0; k--) {
                    scope.addLogRecords(record(random));
                }
                logs.addScopeLogs(scope);
            }
            request.addResourceLogs(logs);
        }
        return request.build();
    }

    private static io.opentelemetry.proto.logs.v1.LogRecord record(Random random) {
        var record = io.opentelemetry.proto.logs.v1.LogRecord.newBuilder()
                .setSeverityNumber(SeverityNumber.forNumber(random.nextInt(25)))
                .addAllAttributes(pairs(random))
                .setFlags(random.nextInt())
                .setTraceId(ByteString.copyFromUtf8("0123456789abcdef"));
        if (random.nextBoolean()) {
            record.setTimeUnixNano(1_795_207_300_000_000_000L + random.nextInt());
        }
        if (random.nextBoolean()) {
            record.setObservedTimeUnixNano(1_795_207_300_000_000_000L + random.nextInt());
        }
        if (random.nextBoolean()) {
            record.setSeverityText(one(random, "error", "INFO", "warn", "?"));
        }
        if (random.nextInt(4) > 0) {
            record.setBody(value(random, 0));
        }
        return record.build();
    }

    private static List<KeyValue> pairs(Random random) {
        var pairs = new ArrayList<KeyValue>();
        for (int i = random.nextInt(4); i > 0; i--) {
            String key = one(
                    random,
                    "service.name",
                    "service.version",
                    "host.name",
                    "exception.stacktrace",
                    "exception.type",
                    "err",
                    "level",
                    "msg",
                    "k8s.pod.name",
                    "x");
            if (pairs.stream().noneMatch(pair -> pair.getKey().equals(key))) {
                pairs.add(pair(key, value(random, 0)));
            }
        }
        return pairs;
    }

    private static AnyValue value(Random random, int depth) {
        var value = AnyValue.newBuilder();
        switch (random.nextInt(depth > 2 ? 5 : 8)) {
            case 0 -> value.setBoolValue(random.nextBoolean());
            case 1 -> value.setIntValue(random.nextInt(100));
            case 2 -> value.setDoubleValue(random.nextInt(100) + 0.5);
            case 3 -> value.setBytesValue(ByteString.copyFromUtf8("bytes 支付"));
            case 5 -> value.setArrayValue(ArrayValue.newBuilder().addValues(value(random, depth + 1)));
            case 6, 7 ->
                value.setKvlistValue(KeyValueList.newBuilder()
                        .addValues(pair(one(random, "msg", "stack", "x"), value(random, depth + 1))));
            default -> value.setStringValue(one(random, "oops", "", "a\nb", "支付网关", "{\"msg\":\"in\"}"));
        }
        return value.build();
    }

    private static String one(Random random, String... words) {
        return words[random.nextInt(words.length)];
    }

    private static AnyValue text(String text) {
        return AnyValue.newBuilder().setStringValue(text).build();
    }

    private static KeyValue pair(String key, AnyValue value) {
        return KeyValue.newBuilder().setKey(key).setValue(value).build();
    }

    private static String json(ExportLogsServiceRequest request) {
        return OtlpJsonText.of(request);
    }
}
