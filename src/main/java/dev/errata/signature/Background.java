package dev.errata.signature;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * How common pieces of text are in logs: one, two and four small letters long. Counts are logarithms in a byte, found by
 * hash, so that pieces that collide look more common than they are; never rarer.
 */
final class Background {

    static final int ONES = 1 << 8;
    static final int TWOS = 1 << 14;
    static final int FOURS = 1 << 16;

    private static final String RESOURCE = "/signature/background.bin";
    private static final Background SHIPPED = load();

    private final byte[] table;

    private Background(byte[] table) {
        if (table.length != ONES + TWOS + FOURS) {
            throw new IllegalStateException("not a background table: " + table.length + " bytes");
        }
        this.table = table;
    }

    static Background shipped() {
        return SHIPPED;
    }

    private static Background load() {
        try (var stream = Background.class.getResourceAsStream(RESOURCE)) {
            return new Background(Objects.requireNonNull(stream, RESOURCE).readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Where in the table a piece is counted. */
    static int slot(long gram, int size) {
        int hash = (int) ((gram * 0x9E3779B97F4A7C15L) >>> 40);
        return switch (size) {
            case 1 -> hash & (ONES - 1);
            case 2 -> ONES + (hash & (TWOS - 1));
            default -> ONES + TWOS + (hash & (FOURS - 1));
        };
    }

    /** The higher the more common; comparable among pieces of one size. */
    int commonness(char[] text, int from, int size) {
        int common = count(text, from, size);
        if (size < 4) {
            return common;
        }
        // Most good anchors were never seen at all; their pairs tell them apart.
        return (common << 10) + count(text, from, 2) + count(text, from + 1, 2) + count(text, from + 2, 2);
    }

    private int count(char[] text, int from, int size) {
        return table[slot(gram(text, from, size), size)] & 0xFF;
    }

    static long gram(char[] text, int from, int size) {
        long gram = 0;
        for (int i = from; i < from + size; i++) {
            gram = (gram << Character.SIZE) | LineText.small(text[i]);
        }
        return gram;
    }
}
