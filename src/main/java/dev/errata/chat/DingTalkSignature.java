package dev.errata.chat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * How DingTalk signs: HMAC-SHA256 over time and secret, with the secret as key. The body is not covered: that is all that DingTalk proves.
 *
 * @param timestamp in milliseconds, as sent
 * @param sign in base 64, as sent
 */
record DingTalkSignature(String timestamp, String sign) {

    /** As DingTalk's own manual has it. */
    private static final Duration WINDOW = Duration.ofHours(1);

    private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");

    boolean fits(String secret, Clock clock) {
        var key = secret.getBytes(StandardCharsets.UTF_8);
        var signed = (timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8);
        return Proof.same(sign, Base64.getEncoder().encodeToString(Proof.hmacSha256(key, signed))) && timely(clock);
    }

    private boolean timely(Clock clock) {
        return MILLIS.matcher(timestamp).matches()
                && Math.abs(clock.millis() - Long.parseLong(timestamp)) <= WINDOW.toMillis();
    }
}
