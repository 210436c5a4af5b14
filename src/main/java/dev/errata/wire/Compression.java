package dev.errata.wire;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.xerial.snappy.Snappy;
import org.xerial.snappy.SnappyFramedInputStream;

/** Undoes the compression of bodies: gzip, deflate with and without its header, zstd, and snappy as a block or framed. Stateless. */
public final class Compression {

    /** Encoders keep within it unless told otherwise; what asks for more asks for our memory. */
    private static final int ZSTD_WINDOW_BITS = 24;

    private static final int FIRST_BYTES = 4_096;

    private static final byte[] SNAPPY_FRAMED = {(byte) 0xff, 6, 0, 0, 's', 'N', 'a', 'P', 'p', 'Y'};

    private Compression() {}

    /** What came out. */
    public sealed interface Inflated {

        /** The body as it was before. Not to be changed: it may be the array that was given. */
        @SuppressWarnings("ArrayRecordComponent") // a body is read once, and never compared
        record Body(byte[] bytes) implements Inflated {}

        /** There is more than may be; how much is not known, as nothing was inflated beyond the limit. */
        record TooLarge(int limit) implements Inflated {}
    }

    /**
     * Undoes what {@code encodings} says, the last one first.
     *
     * @param encodings value of the header Content-Encoding, such as "gzip"; empty for none
     * @param limit the most bytes that may come out
     * @throws UnreadableBody if an encoding is not known, or the body is not encoded so
     */
    public static Inflated inflate(byte[] body, String encodings, int limit) throws UnreadableBody {
        var names = encodings.toLowerCase(Locale.ROOT).split(",", -1);
        byte[] bytes = body;
        for (int i = names.length - 1; i >= 0; i--) {
            String name = names[i].strip();
            try {
                bytes = inflateOne(bytes, name, limit);
            } catch (EOFException e) {
                throw new UnreadableBody("The " + name + " data of the body ends too early.");
            } catch (IOException e) {
                throw new UnreadableBody("The body says that it is " + name + ", but is not.");
            }
            if (bytes.length > limit) {
                return new Inflated.TooLarge(limit);
            }
        }
        return new Inflated.Body(bytes);
    }

    /**
     * Undoes one snappy block, which some protocols use without saying so in a header.
     *
     * @throws UnreadableBody if it is none
     */
    static Inflated inflateBlock(byte[] body, int limit) throws UnreadableBody {
        return inflate(body, "snappy", limit);
    }

    private static byte[] inflateOne(byte[] body, String name, int limit) throws IOException, UnreadableBody {
        return switch (name) {
            case "", "identity", "none" -> body;
            case "gzip", "x-gzip" -> read(new GZIPInputStream(new ByteArrayInputStream(body)), body.length, limit);
            case "deflate", "zlib" -> deflated(body, limit);
            case "zstd" -> read(zstd(body), body.length, limit);
            case "snappy", "x-snappy-framed" -> snappy(body, limit);
            default ->
                throw new UnreadableBody(
                        "The content encoding is not known: send gzip, deflate, zstd, snappy or none.");
        };
    }

    /** The standard means deflate with zlib's header, of two bytes; some senders leave it out. */
    private static byte[] deflated(byte[] body, int limit) throws IOException {
        boolean headed =
                body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
        var inflater = new Inflater(!headed);
        try {
            return read(new InflaterInputStream(new ByteArrayInputStream(body), inflater), body.length, limit);
        } finally {
            inflater.end();
        }
    }

    private static InputStream zstd(byte[] body) throws IOException {
        return new ZstdInputStreamNoFinalizer(new ByteArrayInputStream(body)).setLongMax(ZSTD_WINDOW_BITS);
    }

    private static byte[] snappy(byte[] body, int limit) throws IOException {
        if (Arrays.equals(
                body, 0, Math.min(body.length, SNAPPY_FRAMED.length), SNAPPY_FRAMED, 0, SNAPPY_FRAMED.length)) {
            return read(new SnappyFramedInputStream(new ByteArrayInputStream(body)), body.length, limit);
        }
        // A block says how long it becomes; nothing is taken on trust, as it is checked before memory is taken.
        int length = Snappy.uncompressedLength(body);
        if (length < 0 || length > limit) {
            return new byte[limit + 1];
        }
        return Snappy.uncompress(body);
    }

    /** Reads at most one byte more than {@code limit}. */
    private static byte[] read(InputStream stream, int compressed, int limit) throws IOException {
        try (stream) {
            byte[] bytes = new byte[(int) Math.min(limit + 1L, Math.max(FIRST_BYTES, compressed * 6L))];
            int size = 0;
            while (true) {
                int read = stream.read(bytes, size, bytes.length - size);
                if (read < 0) {
                    return Arrays.copyOf(bytes, size);
                }
                size += read;
                if (size > limit) {
                    return bytes;
                }
                if (size == bytes.length) {
                    bytes = Arrays.copyOf(bytes, (int) Math.min(limit + 1L, bytes.length * 2L));
                }
            }
        }
    }
}
