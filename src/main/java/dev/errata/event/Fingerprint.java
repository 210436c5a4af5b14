package dev.errata.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Gives the same error the same value, whenever, wherever and to whomever it happens. Stateless and thread-safe. */
public final class Fingerprint {

    private static final int BYTES = 8;

    private Fingerprint() {}

    /** 16 hex digits over the templates of what an error states: its headline, then its cause, empty where it has none. */
    public static String of(String... statements) {
        var all = new StringBuilder();
        for (var statement : statements) {
            all.append(template(statement)).append('\n');
        }
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(all.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /**
     * The line with its variable parts masked: numbers, sizes and durations as {@code <n>}, and {@code <hex>}, {@code <uuid>},
     * {@code <ip>}, {@code <path>}, {@code <url>}, {@code <time>}, {@code <id>}. What introduces an exception, such as "Caused by",
     * and a leading level are left out.
     */
    public static String template(String line) {
        return new Template(line).mask();
    }
}
