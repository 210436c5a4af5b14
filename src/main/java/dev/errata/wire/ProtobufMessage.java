package dev.errata.wire;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.WireFormat;
import java.io.IOException;

/**
 * Reads a protobuf message field by field, without building anything. Unlike generated code it takes text that is not UTF-8, which fails
 * a whole body there, though only one line of a log is in another encoding.
 */
final class ProtobufMessage {

    private final byte[] body;
    private final int from;
    private final CodedInputStream in;
    private int tag;

    ProtobufMessage(byte[] body) {
        this(body, 0, body.length);
    }

    private ProtobufMessage(byte[] body, int from, int length) {
        this.body = body;
        this.from = from;
        this.in = CodedInputStream.newInstance(body, from, length);
    }

    /** Steps to the next field; false behind the last. Each field has to be read or skipped. */
    boolean next() throws IOException {
        tag = in.readTag();
        return tag != 0;
    }

    int field() {
        return WireFormat.getTagFieldNumber(tag);
    }

    void skip() throws IOException {
        in.skipField(tag);
    }

    /** The message that the field holds. */
    ProtobufMessage message() throws IOException {
        int length = length();
        int start = from + in.getTotalBytesRead();
        in.skipRawBytes(length);
        return new ProtobufMessage(body, start, length);
    }

    String text() throws IOException {
        int length = length();
        int start = from + in.getTotalBytesRead();
        in.skipRawBytes(length);
        return Utf8.text(body, start, length);
    }

    private int length() throws IOException {
        expect(WireFormat.WIRETYPE_LENGTH_DELIMITED);
        return in.readRawVarint32();
    }

    long varint() throws IOException {
        expect(WireFormat.WIRETYPE_VARINT);
        return in.readRawVarint64();
    }

    long fixed64() throws IOException {
        expect(WireFormat.WIRETYPE_FIXED64);
        return in.readRawLittleEndian64();
    }

    private void expect(int type) throws IOException {
        if (WireFormat.getTagWireType(tag) != type) {
            throw new InvalidProtocolBufferException("a field of another type");
        }
    }
}
