package dev.errata.wire;

import static dev.errata.wire.Recorded.utf8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.github.luben.zstd.Zstd;
import dev.errata.wire.Compression.Inflated;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xerial.snappy.Snappy;
import org.xerial.snappy.SnappyFramedOutputStream;

class CompressionTest {

    private static final int LIMIT = 100_000;

    private interface Wrapping {
        OutputStream around(OutputStream out) throws IOException;
    }

    @ParameterizedTest(name = "{0} as {1}")
    @CsvSource({
        "plain,         ''",
        "plain,         identity",
        "plain,         none",
        "gzip,          gzip",
        "gzip,          X-GZip",
        "zlib,          deflate",
        "raw,           deflate",
        "zstd,          zstd",
        "snappy,        snappy",
        "snappy framed, snappy"
    })
    void inflatesWhatTheHeaderSays(String form, String encoding) throws Exception {
        byte[] body = utf8("order 4711 accepted, 支付网关连接失败\n".repeat(200));

        var inflated = Compression.inflate(compressed(body, form), encoding, LIMIT);

        assertThat(Recorded.bytes(inflated)).isEqualTo(body);
    }

    @Test
    void undoesSeveralEncodingsTheLastOneFirst() throws Exception {
        byte[] body = utf8("order 4711 accepted");

        var inflated = Compression.inflate(compressed(compressed(body, "zstd"), "gzip"), "zstd, gzip", LIMIT);

        assertThat(Recorded.bytes(inflated)).isEqualTo(body);
    }

    @Test
    void readsAllMembersOfAGzipFile() throws Exception {
        byte[] one = compressed(utf8("one\n"), "gzip");
        byte[] two = compressed(utf8("two\n"), "gzip");
        byte[] both = Arrays.copyOf(one, one.length + two.length);
        System.arraycopy(two, 0, both, one.length, two.length);

        assertThat(Recorded.bytes(Compression.inflate(both, "gzip", LIMIT))).isEqualTo(utf8("one\ntwo\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zlib", "raw", "zstd", "snappy", "snappy framed"})
    void aBombIsToldFromABodyWithoutBeingInflated(String form) throws Exception {
        byte[] bomb = compressed(new byte[LIMIT * 100], form);

        var inflated = Compression.inflate(bomb, form.startsWith("snappy") ? "snappy" : encoding(form), LIMIT);

        assertThat(inflated).isEqualTo(new Inflated.TooLarge(LIMIT));
    }

    @Test
    void aBodyOfJustTheLimitIsNotTooLarge() throws Exception {
        byte[] body = new byte[LIMIT];

        assertThat(Recorded.bytes(Compression.inflate(compressed(body, "gzip"), "gzip", LIMIT)))
                .hasSize(LIMIT);
        assertThat(Compression.inflate(compressed(new byte[LIMIT + 1], "gzip"), "gzip", LIMIT))
                .isEqualTo(new Inflated.TooLarge(LIMIT));
        assertThat(Compression.inflate(new byte[LIMIT + 1], "", LIMIT)).isEqualTo(new Inflated.TooLarge(LIMIT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "zstd", "snappy"})
    void garbageIsUnreadable(String encoding) {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> Compression.inflate(utf8("\u0007 order 4711 accepted"), encoding, LIMIT))
                .withMessageContaining(encoding);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "zlib", "raw", "zstd"})
    void aTruncatedBodyIsUnreadable(String form) throws Exception {
        byte[] body = compressed(utf8("order 4711 accepted"), form);

        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> Compression.inflate(Arrays.copyOf(body, body.length - 10), encoding(form), LIMIT));
    }

    @Test
    void anUnknownEncodingIsUnreadableAndIsNotEchoed() {
        assertThatExceptionOfType(UnreadableBody.class)
                .isThrownBy(() -> Compression.inflate(new byte[1], "br", LIMIT))
                .withMessageContaining("gzip, deflate, zstd, snappy")
                .withMessageNotContaining("br ");
    }

    private static String encoding(String form) {
        return form.equals("zlib") || form.equals("raw") ? "deflate" : form;
    }

    private static byte[] compressed(byte[] body, String form) throws IOException {
        return switch (form) {
            case "gzip" -> through(body, GZIPOutputStream::new);
            case "zlib" -> through(body, DeflaterOutputStream::new);
            case "raw" -> through(body, out -> new DeflaterOutputStream(out, new Deflater(9, true)));
            case "zstd" -> Zstd.compress(body);
            case "snappy" -> Snappy.compress(body);
            case "snappy framed" -> through(body, SnappyFramedOutputStream::new);
            default -> body;
        };
    }

    private static byte[] through(byte[] body, Wrapping wrapping) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = wrapping.around(bytes)) {
            out.write(body);
        }
        return bytes.toByteArray();
    }
}
