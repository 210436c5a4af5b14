package dev.errata.api;

import jakarta.ws.rs.core.MediaType;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

/** Bytes as text, never a reason to fail: what is not in the stated encoding becomes U+FFFD. */
final class Received {

    private Received() {}

    static String text(byte[] body, MediaType type) {
        return new String(body, charset(type));
    }

    /** Whether a body of this type is JSON, be it of a kind of its own. */
    static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }

    private static Charset charset(MediaType type) {
        var name = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
    }
}
