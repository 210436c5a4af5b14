package dev.errata.wire;

import static dev.errata.wire.Recorded.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.CodedOutputStream;
import dev.errata.event.Severity;
import dev.errata.wire.LogRecord.Emitter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LokiPushTest {

    private static final Instant TIME = Instant.parse("2026-11-20T20:41:40.123456789Z");

    private static final LogRecord RECORD = new LogRecord(
            Optional.of(TIME), Severity.ERROR, "oops", new Emitter("orders", "2.14.0", "web-1 /var/log/a.log"));

    @Test
    void labelsAndMetadataSayWhoWrote() throws UnreadableBody {
        var decoded = json("""
                {"streams":[{"stream":{"app":"orders","level":"error","host":"web-1"},
                "values":[["1795207300123456789","oops",{"service_version":"2.14.0","filename":"/var/log/a.log"}]]}]}""");

        assertThat(decoded.records()).containsExactly(RECORD);
    }

    @Test
    void protobufSaysTheSame() throws Exception {
        byte[] body = push("{app=\"orders\", level=\"error\",host=\"web-1\"}", "oops");

        assertThat(LokiPush.ofProtobuf(body).records()).containsExactly(RECORD);
    }

    @Test
    void damagedProtobufIsUnreadableOrLess() throws IOException {
        byte[] body = push("{app=\"orders\"}", "oops");
        for (int seed = 0; seed < 2_000; seed++) {
            byte[] damaged = body.clone();
            var random = new Random(seed);
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
            damaged = Arrays.copyOf(damaged, damaged.length - random.nextInt(2));
            try {
                assertThat(LokiPush.ofProtobuf(damaged).records()).hasSizeLessThanOrEqualTo(1);
            } catch (UnreadableBody e) {
                assertThat(e.getMessage()).contains("Loki");
            }
        }
    }

    @Test
    void oldClientsSendLabelsAsTextAndEntries() throws UnreadableBody {
        var decoded = json("""
                {"streams":[{"labels":"{app=\\"orders\\",level=\\"error\\"}","entries":[{"ts":"2026-11-20T20:41:40.123456789Z","line":"oops"}]}]}""");

        assertThat(decoded.records().getFirst().time()).contains(TIME);
        assertThat(decoded.records().getFirst().emitter()).isEqualTo(new Emitter("orders", "", "app=orders"));
    }

    @Test
    void aLineThatIsARecordItselfIsLookedUp() throws UnreadableBody {
        var decoded = json("""
                {"streams":[{"stream":{"job":"pino"},"values":[["1795207300123456789",
                "{\\"level\\":50,\\"msg\\":\\"order failed\\",\\"err\\":{\\"type\\":\\"Error\\",\\"stack\\":\\"Error: x\\\\n    at a.js:1\\"}}"]]}]}""");

        assertThat(decoded.records().getFirst().text()).isEqualTo("order failed\nError: x\n    at a.js:1");
        assertThat(decoded.records().getFirst().severity()).isEqualTo(Severity.ERROR);
    }

    /** A label that is named like the text of records is none. */
    @Test
    void aLabelIsNeverTheText() throws UnreadableBody {
        assertThat(json("{\"streams\":[{\"stream\":{\"message\":\"no\"},\"values\":[[\"1\",\"yes\"]]}]}")
                        .records()
                        .getFirst())
                .isEqualTo(new LogRecord(Optional.empty(), Severity.UNKNOWN, "yes", new Emitter("", "", "message=no")));
    }

    @Test
    void aValueOfAnotherFormIsABadRecord() throws UnreadableBody {
        var decoded = json("""
                {"streams":[{"stream":{},"values":[["1"],["1","one"],17,["x","two"],{"ts":"1"},["1",2]]},17,{}]}""");

        assertThat(decoded.records()).extracting(LogRecord::text).containsExactly("one", "two");
        assertThat(decoded.bad()).extracting(Decoded.BadRecord::index).isEqualTo(List.of(0, 2, 4, 5, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "{\"streams\":{}}", "{\"streams\":[", "oops"})
    void whatIsNoPushIsUnreadable(String body) {
        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> json(body));
    }

    private static Decoded json(String body) throws UnreadableBody {
        return LokiPush.ofJson(utf8(body));
    }

    private interface Fields {
        void to(CodedOutputStream out) throws IOException;
    }

    private static byte[] push(String labels, String line) throws IOException {
        var time = message(out -> {
            out.writeInt64(1, TIME.getEpochSecond());
            out.writeInt32(2, TIME.getNano());
        });
        var entry = message(out -> {
            out.writeByteArray(1, time);
            out.writeString(2, line);
            out.writeByteArray(3, pair("service_version", "2.14.0"));
            out.writeByteArray(3, pair("filename", "/var/log/a.log"));
        });
        var stream = message(out -> {
            out.writeString(1, labels);
            out.writeByteArray(2, entry);
            out.writeUInt64(3, 17);
        });
        return message(out -> out.writeByteArray(1, stream));
    }

    private static byte[] pair(String name, String value) throws IOException {
        return message(out -> {
            out.writeString(1, name);
            out.writeString(2, value);
        });
    }

    private static byte[] message(Fields fields) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        fields.to(out);
        out.flush();
        return bytes.toByteArray();
    }
}
