package dev.errata.web;

import java.security.SecureRandom;
import java.util.HexFormat;

/** Names of readers who speak: made of chance, so that they tell nothing of who it is. */
final class Voter {

    private static final int BYTES = 16;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Voter() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
