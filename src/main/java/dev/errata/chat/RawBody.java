package dev.errata.chat;

import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;

/** A request's body as it came: signatures are over its very bytes. */
final class RawBody {

    /** No platform sends a message a tenth as long. */
    private static final int MOST = 1024 * 1024;

    private RawBody() {}

    /** All of it; refuses what is longer than a mebibyte without reading on. */
    static byte[] of(InputStream body) {
        try {
            var read = body.readNBytes(MOST + 1);
            if (read.length > MOST) {
                throw new Refusal(ProblemType.TOO_LARGE, "A message has at most " + MOST + " bytes here.");
            }
            return read;
        } catch (IOException e) {
            throw new Refusal(ProblemType.BAD_REQUEST, "The body broke off.");
        }
    }
}
