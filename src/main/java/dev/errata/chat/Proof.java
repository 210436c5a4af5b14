package dev.errata.chat;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the signatures of several platforms are made of. */
final class Proof {

    /** Who recorded a request cannot send it again later than this. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    private static final Pattern SECONDS = Pattern.compile("\\d{1,12}");

    private Proof() {}

    /** Whether both are the same; how long that takes does not tell how much of them is. */
    static boolean same(String shown, String secret) {
        return same(shown.getBytes(StandardCharsets.UTF_8), secret.getBytes(StandardCharsets.UTF_8));
    }

    static boolean same(byte[] shown, byte[] secret) {
        return MessageDigest.isEqual(shown, secret);
    }

    /** Of all parts, one after the other. */
    static byte[] hmacSha256(byte[] key, byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", e);
        }
    }

    /** Whether {@code seconds} since 1970, in decimal digits, is now, give or take {@code window}. */
    static boolean isTimely(String seconds, Clock clock, Duration window) {
        return SECONDS.matcher(seconds).matches()
                && Math.abs(clock.instant().getEpochSecond() - Long.parseLong(seconds)) <= window.toSeconds();
    }
}
