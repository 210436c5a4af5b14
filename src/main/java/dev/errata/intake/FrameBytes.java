package dev.errata.intake;

import com.github.luben.zstd.Zstd;
import dev.errata.event.Severity;
import dev.errata.sighting.Seen.Place;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Records as bytes, in pieces that the narrowest database takes in one column. */
final class FrameBytes {

    private static final int VERSION = 1;

    /** Fast; log lines are so alike that more effort gains little. */
    private static final int LEVEL = 1;

    /** H2 keeps at most a mebibyte of binary in a column, and random bytes do not get smaller. */
    static final int MOST = 768 * 1024;

    private static final int HEAD = 5;

    private FrameBytes() {}

    /** Some records, and the bytes that they are; nobody changes these. */
    static final class Packed {

        private final List<Waiting> records;
        private final byte[] body;

        Packed(List<Waiting> records, byte[] body) {
            this.records = List.copyOf(records);
            this.body = body;
        }

        List<Waiting> records() {
            return records;
        }

        byte[] body() {
            return body;
        }
    }

    /** All of {@code records}, in as few pieces as are needed. A text above half of {@link #MOST} bytes is cut. */
    static List<Packed> of(List<Waiting> records) {
        var pieces = new ArrayList<Packed>();
        var inside = new ArrayList<Waiting>();
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        try {
            for (var each : records) {
                var text = each.text().getBytes(StandardCharsets.UTF_8);
                int length = Math.min(text.length, MOST / 2);
                if (bytes.size() > 0 && bytes.size() + length > MOST / 2) {
                    pieces.add(new Packed(inside, packed(bytes)));
                    bytes.reset();
                    inside.clear();
                }
                inside.add(each);
                write(each, text, length, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("memory takes all that is written to it", e);
        }
        if (bytes.size() > 0) {
            pieces.add(new Packed(inside, packed(bytes)));
        }
        return pieces;
    }

    private static void write(Waiting record, byte[] text, int length, DataOutputStream out) throws IOException {
        var at = record.at();
        out.writeLong(at.getEpochSecond());
        out.writeInt(at.getNano());
        out.writeUTF(record.severity().name());
        out.writeUTF(record.place().source());
        out.writeUTF(record.place().service());
        out.writeUTF(record.place().version());
        out.writeUTF(record.stream());
        out.writeInt(length);
        out.write(text, 0, length);
    }

    private static byte[] packed(ByteArrayOutputStream bytes) {
        var packed = Zstd.compress(bytes.toByteArray(), LEVEL);
        var piece = new byte[HEAD + packed.length];
        piece[0] = VERSION;
        for (int i = 0; i < 4; i++) {
            piece[1 + i] = (byte) (bytes.size() >>> (24 - 8 * i));
        }
        System.arraycopy(packed, 0, piece, HEAD, packed.length);
        return piece;
    }

    /** The records of one piece. */
    static List<Waiting> read(byte[] piece) {
        if (piece[0] != VERSION) {
            throw new IllegalStateException("the backlog was written by a newer version of the service");
        }
        int size = 0;
        for (int i = 0; i < 4; i++) {
            size = (size << 8) | (piece[1 + i] & 0xff);
        }
        var bytes = new byte[size];
        Zstd.decompressByteArray(bytes, 0, size, piece, HEAD, piece.length - HEAD);
        var in = new DataInputStream(new ByteArrayInputStream(bytes));
        var records = new ArrayList<Waiting>();
        try {
            while (in.available() > 0) {
                records.add(read(in));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("what was written whole is read whole", e);
        }
        return records;
    }

    private static Waiting read(DataInputStream in) throws IOException {
        var at = Instant.ofEpochSecond(in.readLong(), in.readInt());
        var severity = Severity.valueOf(in.readUTF());
        var place = new Place(in.readUTF(), in.readUTF(), in.readUTF());
        var stream = in.readUTF();
        var text = new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
        return new Waiting(at, severity, text, place, stream);
    }
}
