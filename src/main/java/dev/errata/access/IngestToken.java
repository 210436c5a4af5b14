package dev.errata.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The text that a pipeline sends to be let in.
 *
 * <p>Unlike a password it is kept as a plain SHA-256: 256 random bits cannot be guessed, however fast a guess is tried, and every request
 * of every pipeline is checked.
 */
final class IngestToken {

    /** Tells whoever finds one what it is, and where to revoke it. */
    static final String PREFIX = "errata_";

    private static final int RANDOM_BYTES = 32;

    private IngestToken() {}

    /** Of more than 64 characters, for {@link KnownKey}. */
    static String draw(SecureRandom random) {
        var bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        return PREFIX + HexFormat.of().formatHex(bytes);
    }

    static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    static String hex(String token) {
        return HexFormat.of().formatHex(digest(token));
    }
}
