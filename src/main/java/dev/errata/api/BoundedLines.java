package dev.errata.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads lines of UTF-8, none of them longer than a bound in bytes: what is over it is passed over, and the line says so. */
final class BoundedLines {

    /**
     * One line without its end.
     *
     * @param cut whether it was longer than the bound
     */
    record Line(String text, boolean cut) {

        boolean blank() {
            return text.isBlank() && !cut;
        }
    }

    private final InputStream in;
    private final int bound;

    BoundedLines(InputStream in, int bound) {
        this.in = in;
        this.bound = bound;
    }

    /** The next line, or null after the last. */
    @Nullable
    Line next() throws IOException {
        var bytes = new ByteArrayOutputStream();
        boolean cut = false;
        int b = in.read();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n') {
            if (bytes.size() < bound) {
                bytes.write(b);
            } else {
                cut = true;
            }
            b = in.read();
        }
        return new Line(bytes.toString(StandardCharsets.UTF_8), cut);
    }
}
