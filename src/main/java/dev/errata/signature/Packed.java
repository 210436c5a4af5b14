package dev.errata.signature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Pieces of text of up to eight characters in one number: of each character its lower half, the first in the lowest byte. Folded,
 * they are alike if the texts are alike but for the case of ASCII letters, and rarely if they are not.
 */
final class Packed {

    /** What makes letters small, and loses little else. */
    static final long FOLD = 0x2020_2020_2020_2020L;

    static final int LONGEST = Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private Packed() {}

    static long eight(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** The bits of a piece's first {@code size} characters. */
    static long mask(int size) {
        return size >= LONGEST ? -1L : (1L << (size * Byte.SIZE)) - 1;
    }

    static long of(char[] text, int from, int size) {
        long packed = 0;
        for (int i = size - 1; i >= 0; i--) {
            packed = (packed << Byte.SIZE) | (text[from + i] & 0xFF);
        }
        return packed;
    }

    /** Spreads a folded piece of four over all bits. */
    static int hash(int four) {
        return (int) (((four & 0xFFFF_FFFFL) * 0x9E3779B97F4A7C15L) >>> Integer.SIZE);
    }

    static int hashOf(char[] text, int from) {
        return hash((int) (of(text, from, 4) | FOLD));
    }
}
