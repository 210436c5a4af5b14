package dev.errata.chat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/**
 * How Feishu and Lark sign, where an encrypt key is set: SHA-256 over time, nonce, key and the bytes of the body.
 *
 * @param timestamp in seconds, as sent; empty where it was not
 * @param nonce as sent
 * @param signature in hexadecimal, as sent; empty where it was not
 */
record FeishuSignature(String timestamp, String nonce, String signature) {

    boolean present() {
        return !signature.isEmpty();
    }

    /** Whether it is of these bytes and of this key, and of now. */
    boolean fits(String encryptKey, byte[] body, Clock clock) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((timestamp + nonce + encryptKey).getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return Proof.same(signature, HexFormat.of().formatHex(sha256(signed.toByteArray()))) && recent(clock);
    }

    /** Whether the time is of now. */
    boolean recent(Clock clock) {
        return Proof.isTimely(timestamp, clock, Proof.WINDOW);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
