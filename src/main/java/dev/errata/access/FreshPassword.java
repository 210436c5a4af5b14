package dev.errata.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/** Makes passwords that nobody guesses and everybody can copy. */
final class FreshPassword {

    /** Without l, o and i, 0 and 1, which look alike; one case, and no character at which a double click would stop. */
    static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    /** 26 of 31 characters are 128 bits. */
    static final int LENGTH = 26;

    private FreshPassword() {}

    static String draw(SecureRandom random) {
        return random.ints(LENGTH, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }
}
