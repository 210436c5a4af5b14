package dev.errata.notify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The key of a webhook, as Standard Webhooks writes it: {@code whsec_} and the bytes in base64. Immutable. */
final class WebhookKey {

    static final String PREFIX = "whsec_";

    private static final int LEAST = 24;
    private static final int MOST = 64;
    private static final int FRESH = 32;
    private static final String MAC = "HmacSHA256";

    private final byte[] bytes;

    private WebhookKey(byte[] bytes) {
        this.bytes = bytes;
    }

    static Optional<WebhookKey> parse(String text) {
        if (!text.startsWith(PREFIX)) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getDecoder().decode(text.substring(PREFIX.length()));
            return bytes.length < LEAST || bytes.length > MOST ? Optional.empty() : Optional.of(new WebhookKey(bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static WebhookKey fresh(SecureRandom random) {
        var bytes = new byte[FRESH];
        random.nextBytes(bytes);
        return new WebhookKey(bytes);
    }

    /** The key as text: a secret. */
    String text() {
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The signature of one message, as it stands in the header. */
    String sign(String id, long seconds, String body) {
        return "v1," + hmac(bytes, id + "." + seconds + "." + body);
    }

    /** HMAC-SHA256 in base64. */
    static String hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }
}
