package dev.errata.access;

import java.security.SecureRandom;

/** The text that a pipeline sends to be let in. */
final class IngestToken {

    /** Tells whoever finds one what it is, and where to revoke it. */
    static final String PREFIX = "errata_";

    private IngestToken() {}

    /** Of more than 64 characters, for {@link KnownKey}. */
    static String draw(SecureRandom random) {
        return RandomSecret.draw(PREFIX, random);
    }

    static byte[] digest(String token) {
        return RandomSecret.digest(token);
    }

    static String hex(String token) {
        return RandomSecret.hexDigest(token);
    }
}
