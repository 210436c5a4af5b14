package dev.errata.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * A text that lets in whoever shows it.
 *
 * <p>Unlike a password it is kept as a plain SHA-256: 256 random bits cannot be guessed, however fast a guess is tried, and it comes with
 * every request.
 */
final class RandomSecret {

    private static final int BYTES = 32;
    private static final int NAME_BYTES = 16;

    private RandomSecret() {}

    /** @param prefix tells whoever finds one what it is, and where to revoke it */
    static String draw(String prefix, SecureRandom random) {
        return prefix + hex(BYTES, random);
    }

    /** What a secret goes by where it must not be shown: nobody guesses another's. */
    static String drawName(SecureRandom random) {
        return hex(NAME_BYTES, random);
    }

    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** What is kept of it. */
    static String hexDigest(String secret) {
        return HexFormat.of().formatHex(digest(secret));
    }

    private static String hex(int length, SecureRandom random) {
        var bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
