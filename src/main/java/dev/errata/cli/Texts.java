package dev.errata.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Turns bytes into text. What is no text becomes replacement characters, never an error. */
final class Texts {

    private Texts() {}

    /** UTF-8, or UTF-16 where a byte order mark says so, as Windows shells write it. */
    static Reader decode(InputStream bytes) throws IOException {
        var in = new PushbackInputStream(bytes, 2);
        var mark = in.readNBytes(2);
        var charset = charset(mark);
        if (charset.equals(StandardCharsets.UTF_8)) {
            in.unread(mark);
        }
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        return new InputStreamReader(in, decoder);
    }

    private static Charset charset(byte[] mark) {
        if (mark.length == 2 && mark[0] == (byte) 0xFF && mark[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (mark.length == 2 && mark[0] == (byte) 0xFE && mark[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        return StandardCharsets.UTF_8;
    }
}
