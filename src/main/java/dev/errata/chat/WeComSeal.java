package dev.errata.chat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** How WeCom signs and encrypts, both ways. Thread-safe. */
final class WeComSeal {

    private static final int RANDOM = 16;
    private static final int LENGTH = 4;
    private static final int BLOCK = 32;

    private static final SecureRandom CHANCE = new SecureRandom();

    private final String token;
    private final byte[] key;

    /**
     * @param aesKey the "EncodingAESKey", 43 characters; throws IllegalArgumentException where it is none
     */
    WeComSeal(String token, String aesKey) {
        this.token = token;
        this.key = Base64.getDecoder().decode(aesKey + "=");
        if (key.length != BLOCK) {
            throw new IllegalArgumentException("errata.chat.wecom.aes-key has to be 43 characters long");
        }
    }

    /**
     * What was within.
     *
     * @param receiver of whom it is: the id of the company
     */
    record Opened(String text, String receiver) {}

    /** Whether {@code signature} is of these. */
    boolean fits(String signature, String timestamp, String nonce, String encrypted) {
        return Proof.same(signature, signature(timestamp, nonce, encrypted));
    }

    /** SHA-1 is WeCom's choice; what it signs is encrypted with a secret as well. */
    String signature(String timestamp, String nonce, String encrypted) {
        var signed = Stream.of(token, timestamp, nonce, encrypted).sorted().collect(Collectors.joining());
        try {
            var sha1 = MessageDigest.getInstance("SHA-1").digest(signed.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha1);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }

    /** Empty where it is not encrypted with this key. */
    Optional<Opened> open(String encrypted) {
        try {
            var bytes = Base64.getDecoder().decode(encrypted);
            var plain = bytes.length == 0 ? bytes : cipher(Cipher.DECRYPT_MODE).doFinal(bytes);
            int padding = plain.length == 0 ? 0 : plain[plain.length - 1];
            int end = plain.length - padding;
            if (padding < 1 || padding > BLOCK || end < RANDOM + LENGTH) {
                return Optional.empty();
            }
            int length = ByteBuffer.wrap(plain, RANDOM, LENGTH).getInt();
            int from = RANDOM + LENGTH;
            if (length < 0 || length > end - from) {
                return Optional.empty();
            }
            return Optional.of(new Opened(
                    new String(plain, from, length, StandardCharsets.UTF_8),
                    new String(plain, from + length, end - from - length, StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    String close(Opened message) {
        var text = message.text().getBytes(StandardCharsets.UTF_8);
        var receiver = message.receiver().getBytes(StandardCharsets.UTF_8);
        int length = RANDOM + LENGTH + text.length + receiver.length;
        int padding = BLOCK - length % BLOCK;
        var plain = new byte[length + padding];
        var random = new byte[RANDOM];
        CHANCE.nextBytes(random);
        ByteBuffer.wrap(plain).put(random).putInt(text.length).put(text).put(receiver);
        Arrays.fill(plain, length, plain.length, (byte) padding);
        try {
            return Base64.getEncoder()
                    .encodeToString(cipher(Cipher.ENCRYPT_MODE).doFinal(plain));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has AES", e);
        }
    }

    /** The padding is to 32 bytes, which Java's own does not know. */
    private Cipher cipher(int mode) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/CBC/NoPadding");
        cipher.init(mode, new SecretKeySpec(key, "AES"), new IvParameterSpec(key, 0, RANDOM));
        return cipher;
    }
}
