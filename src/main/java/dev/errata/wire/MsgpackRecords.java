package dev.errata.wire;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.msgpack.core.MessagePack;
import org.msgpack.core.MessagePackException;
import org.msgpack.core.MessageUnpacker;

/**
 * Finds the values in a body of MessagePack, one behind the other. Text may come as bytes, as older senders know no other way.
 */
final class MsgpackRecords {

    /** Fluentd's type for times: seconds and nanoseconds, four bytes each. */
    private static final int EVENT_TIME = 0;

    private final byte[] body;
    private final MessageUnpacker in;

    private MsgpackRecords(byte[] body) {
        this.body = body;
        this.in = MessagePack.newDefaultUnpacker(body);
    }

    /** Reads until the end, or until something is broken: where a next value would start cannot be told. */
    static void read(byte[] body, Records records, JsonRecords.Taker taker) throws UnreadableBody {
        var reading = new MsgpackRecords(body);
        try (reading.in) {
            while (reading.in.hasNext()) {
                var value = reading.value(0);
                if (value == null) {
                    records.bad("A record is null.");
                } else {
                    taker.take(value);
                }
            }
        } catch (IOException | MessagePackException e) {
            records.bad("The MessagePack is broken or ends too early; nothing behind that was read.");
        }
    }

    private @Nullable Object value(int depth) throws IOException {
        if (depth > JsonTree.DEEPEST) {
            throw new MessagePackException("nested too deeply");
        }
        return switch (in.getNextFormat().getValueType()) {
            case NIL -> {
                in.unpackNil();
                yield null;
            }
            case BOOLEAN -> in.unpackBoolean();
            case INTEGER -> integer();
            case FLOAT -> in.unpackDouble();
            case STRING -> text(in.unpackRawStringHeader());
            case BINARY -> text(in.unpackBinaryHeader());
            case ARRAY -> list(in.unpackArrayHeader(), depth);
            case MAP -> map(in.unpackMapHeader(), depth);
            case EXTENSION -> extension();
        };
    }

    private Object integer() throws IOException {
        var value = in.unpackValue().asIntegerValue();
        return value.isInLongRange() ? (Object) value.toLong() : value.toString();
    }

    private String text(int length) throws IOException {
        byte[] bytes = bytes(length);
        return Utf8.text(bytes, 0, bytes.length);
    }

    /** The length is the sender's word: no memory is taken for more than there is. */
    private byte[] bytes(int length) throws IOException {
        if (length < 0 || length > body.length - in.getTotalReadBytes()) {
            throw new MessagePackException("ends too early");
        }
        return in.readPayload(length);
    }

    private List<Object> list(int size, int depth) throws IOException {
        var list = new ArrayList<Object>();
        for (int i = 0; i < size; i++) {
            var value = value(depth + 1);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private Map<String, Object> map(int size, int depth) throws IOException {
        var map = new LinkedHashMap<String, Object>();
        for (int i = 0; i < size; i++) {
            var key = value(depth + 1);
            var value = value(depth + 1);
            if (key != null && value != null) {
                map.put(key.toString(), value);
            }
        }
        return map;
    }

    private @Nullable String extension() throws IOException {
        var header = in.unpackExtensionTypeHeader();
        if (header.isTimestampType()) {
            return in.unpackTimestamp(header).toString();
        }
        byte[] bytes = bytes(header.getLength());
        if (header.getType() != EVENT_TIME || bytes.length != 8) {
            return null;
        }
        var time = ByteBuffer.wrap(bytes);
        return Instant.ofEpochSecond(Integer.toUnsignedLong(time.getInt()), Integer.toUnsignedLong(time.getInt()))
                .toString();
    }
}
