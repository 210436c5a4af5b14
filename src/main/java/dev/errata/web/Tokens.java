package dev.errata.web;

import java.util.Locale;

/** Constants as entries spell them. */
final class Tokens {

    private Tokens() {}

    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
