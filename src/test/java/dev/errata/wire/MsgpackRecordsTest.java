package dev.errata.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePacker;

class MsgpackRecordsTest {

    private interface Writing {
        void to(MessagePacker out) throws IOException;
    }

    @Test
    void fluentdsTextsMayBeBytes() throws Exception {
        var body = packed(out -> {
            for (var text : new String[] {"one", "支付"}) {
                out.packMapHeader(1).packString("message");
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.packBinaryHeader(bytes.length).writePayload(bytes);
            }
        });

        assertThat(decode(body).records()).extracting(LogRecord::text).containsExactly("one", "支付");
    }

    @Test
    void timesComeInManyTypes() throws Exception {
        var time = Instant.ofEpochSecond(1_795_207_300, 123_000_000);
        var body = packed(out -> {
            event(out, () -> out.packDouble(1_795_207_300.123));
            event(out, () -> out.packLong(1_795_207_300));
            event(out, () -> out.packTimestamp(time));
            event(out, () -> {
                out.packExtensionTypeHeader((byte) 0, 8);
                out.writePayload(ByteBuffer.allocate(8)
                        .putInt(1_795_207_300)
                        .putInt(123_000_000)
                        .array());
            });
        });

        assertThat(decode(body).records())
                .extracting(record -> record.time().orElseThrow())
                .containsExactly(time, Instant.ofEpochSecond(1_795_207_300), time, time);
    }

    private interface Step {
        void run() throws IOException;
    }

    private static void event(MessagePacker out, Step time) throws IOException {
        out.packArrayHeader(2);
        time.run();
        out.packMapHeader(1).packString("log").packString("one\n");
    }

    @Test
    void allTypesCanBeReadAndWrittenAgain() throws Exception {
        var body = packed(out -> {
            out.packMapHeader(5);
            out.packString("a").packNil();
            out.packInt(7).packBoolean(true);
            out.packString("b").packBigInteger(BigInteger.TWO.pow(63));
            out.packString("c").packTimestamp(Instant.EPOCH);
            out.packString("d").packArrayHeader(1).packFloat(0.5f);
        });

        assertThat(decode(body).records().getFirst().text())
                .isEqualTo("{\"7\":true,\"b\":\"9223372036854775808\",\"c\":\"1970-01-01T00:00:00Z\",\"d\":[0.5]}");
    }

    @Test
    void whatIsBehindAFaultIsLostAndSaid() throws Exception {
        var body = packed(out -> {
            out.packMapHeader(1).packString("msg").packString("one");
            out.packMapHeader(1).packString("msg").packString("two");
        });

        var decoded = decode(Arrays.copyOf(body, body.length - 1));

        assertThat(decoded.records()).extracting(LogRecord::text).containsExactly("one");
        assertThat(decoded.bad()).hasSize(1);
    }

    /** Two gigabytes, says the header; were they asked for, the test would run out of memory. */
    @Test
    void noMemoryIsTakenOnTrust() {
        byte[] text = {(byte) 0x81, (byte) 0xdb, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 'a'};
        byte[] list = {(byte) 0xdd, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1};
        byte[] map = {(byte) 0xdf, 0x7f, (byte) 0xff, (byte) 0xff, (byte) 0xff, 1};

        for (byte[] body : new byte[][] {text, list, map}) {
            assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> decode(body));
        }
    }

    @Test
    void nestingHasAnEnd() {
        byte[] body = new byte[100_000];
        Arrays.fill(body, (byte) 0x91);

        assertThatExceptionOfType(UnreadableBody.class).isThrownBy(() -> decode(body));
    }

    private static byte[] packed(Writing writing) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = MessagePack.newDefaultPacker(bytes)) {
            writing.to(out);
        }
        return bytes.toByteArray();
    }

    private static Decoded decode(byte[] body) throws UnreadableBody {
        return Sniffed.of(body, "application/msgpack", Assumed.NOTHING);
    }
}
