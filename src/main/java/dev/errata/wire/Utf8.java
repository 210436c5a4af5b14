package dev.errata.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** UTF-8 that may not be: files in other encodings are shipped as they are. */
final class Utf8 {

    private Utf8() {}

    static boolean isValid(byte[] bytes) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    /** With a replacement character for what cannot be read. */
    static byte[] mended(byte[] bytes) {
        return text(bytes, 0, bytes.length).getBytes(StandardCharsets.UTF_8);
    }

    /** Characters from bytes, with a replacement character for what cannot be read. */
    static String text(byte[] bytes, int from, int length) {
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }
}
