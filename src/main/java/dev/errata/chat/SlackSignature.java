package dev.errata.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.HexFormat;

/**
 * How Slack signs: "v0=" and the hexadecimal HMAC-SHA256 of "v0:", the time, ":" and the body as it came.
 *
 * @param secret the signing secret of the app
 */
record SlackSignature(String secret, Clock clock) {

    private static final String VERSION = "v0";

    /**
     * Whether Slack sent this, and lately.
     *
     * @param signature header {@code X-Slack-Signature}
     * @param timestamp header {@code X-Slack-Request-Timestamp}, seconds since 1970
     */
    boolean proves(String signature, String timestamp, byte[] body) {
        var signed = (VERSION + ":" + timestamp + ":").getBytes(UTF_8);
        var right = VERSION + "=" + HexFormat.of().formatHex(Proof.hmacSha256(secret.getBytes(UTF_8), signed, body));
        return Proof.same(signature, right) && Proof.isTimely(timestamp, clock, Proof.WINDOW);
    }

    /** Nobody prints the secret by chance. */
    @Override
    public String toString() {
        return "SlackSignature";
    }
}
