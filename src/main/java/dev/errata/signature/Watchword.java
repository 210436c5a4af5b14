package dev.errata.signature;

/**
 * A literal that lines are watched for, and the piece of it by which it is noticed.
 *
 * @param from where in the literal that piece begins
 * @param size how long it is: 8, 6, 4, 3, 2 or 1
 * @param commonness how often to expect the literal; the higher the more often, comparable among those of four and more
 */
record Watchword(String literal, boolean folded, int from, int size, int commonness) {

    static Watchword of(Needle needle, Background background) {
        var chars = needle.chars();
        int size = sizeFor(chars.length);
        int told = Math.min(4, size == 3 ? 2 : size);
        int from = 0;
        int least = Integer.MAX_VALUE;
        int rarest = Integer.MAX_VALUE;
        for (int i = 0; i + told <= chars.length; i++) {
            int common = background.commonness(chars, i, told);
            rarest = Math.min(rarest, common);
            if (common < least && i + size <= chars.length) {
                least = common;
                from = i;
            }
        }
        return new Watchword(needle.literal(), needle.folded(), from, size, rarest);
    }

    private static int sizeFor(int length) {
        return switch (length) {
            case 1, 2, 3 -> length;
            case 4, 5 -> 4;
            case 6, 7 -> 6;
            default -> 8;
        };
    }

    /** The piece, folded. */
    long key() {
        return (Packed.of(literal.toCharArray(), from, size) | Packed.FOLD) & Packed.mask(size);
    }
}
