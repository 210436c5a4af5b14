package dev.errata.signature;

import java.util.List;

/** Tells of each four letters in a line whether a watchword may be noticed there, and of what sizes its piece may be. */
final class GramFilter {

    /** The sizes of pieces, each with its bit. */
    static final List<Integer> SIZES = List.of(8, 6, 4, 3, 2, 1);

    /** Smaller pieces are not filtered, but looked up at every place. */
    static final int LEAST = 3;

    private static final int GRAMS_PER_WORD = 2;
    private static final int SIZES_BITS = 2;
    private static final int SIZES_PER_WORD = 1 << SIZES_BITS;
    private static final int WORDS_LEAST = 6;
    private static final int WORDS_MOST = 16;

    /** In words of 64 bits, of which each gram takes two: that tells more than one bit would, at the same cost of memory. */
    private final long[] bits;

    private final byte[] sizes;
    private final int shift;

    GramFilter(List<Watchword> watchwords) {
        int grams = watchwords.stream()
                .mapToInt(word -> word.size() == LEAST ? 128 : 1)
                .sum();
        int width = Math.clamp(
                Integer.SIZE - Integer.numberOfLeadingZeros(grams / GRAMS_PER_WORD), WORDS_LEAST, WORDS_MOST);
        shift = Integer.SIZE - width;
        bits = new long[1 << width];
        sizes = new byte[SIZES_PER_WORD << width];
        watchwords.forEach(this::add);
    }

    private void add(Watchword word) {
        int bit = 1 << SIZES.indexOf(word.size());
        int key = (int) word.key();
        if (word.size() >= 4) {
            add(key, bit);
        } else if (word.size() == LEAST) {
            // Whatever comes behind the three; folded, it can be one of half of all.
            for (int next = 0; next < 256; next++) {
                if ((next & 0x20) != 0) {
                    add(key | (next << 24), bit);
                }
            }
        }
    }

    private void add(int gram, int size) {
        int hash = Packed.hash(gram);
        int word = hash >>> shift;
        bits[word] |= (1L << (hash >>> 6)) | (1L << hash);
        sizes[slot(hash)] |= (byte) size;
    }

    /**
     * Goes through the line, gram by gram: notes each, and writes down the places where something may begin. Without a branch that
     * depends on the line, for those cost more than all the rest.
     *
     * @return how many places
     */
    int notice(LineText line, int[] places) {
        if (line.isNoted()) {
            return noticeOnly(line, places);
        }
        line.noted();
        var bytes = line.bytes();
        var noted = line.grams();
        var threes = line.threes();
        int noteShift = line.gramShift();
        byte stamp = line.stamp();
        int end = line.length() - LEAST;
        int count = 0;
        for (int i = 0; i <= end; i++) {
            long written = Packed.eight(bytes, i);
            threes[Packed.hash((int) written & 0xFF_FFFF) >>> noteShift] = stamp;
            int hash = Packed.hash((int) (written | Packed.FOLD));
            noted[hash >>> noteShift] = stamp;
            long word = bits[hash >>> shift];
            places[count] = i;
            count += (int) ((word >>> (hash >>> 6)) & (word >>> hash) & 1);
        }
        return count;
    }

    /** The same where another filter has noted every gram of the line before. */
    private int noticeOnly(LineText line, int[] places) {
        line.worked(line.length());
        var bytes = line.bytes();
        int end = line.length() - LEAST;
        int count = 0;
        for (int i = 0; i <= end; i++) {
            int hash = Packed.hash((int) (Packed.eight(bytes, i) | Packed.FOLD));
            long word = bits[hash >>> shift];
            places[count] = i;
            count += (int) ((word >>> (hash >>> 6)) & (word >>> hash) & 1);
        }
        return count;
    }

    /** The bits of the sizes that a piece may have that begins with a gram of this hash. */
    int sizes(int hash) {
        return sizes[slot(hash)];
    }

    private int slot(int hash) {
        return hash >>> (shift - SIZES_BITS);
    }
}
