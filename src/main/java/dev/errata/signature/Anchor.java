package dev.errata.signature;

import java.util.Objects;

/**
 * The piece of a trail that the line is watched for.
 *
 * @param gram its one, two or four small letters, packed
 * @param needle which of the trail's literals it is of
 * @param reach how far from that literal's start to the piece's last letter
 */
record Anchor(long gram, int size, int needle, int reach) {

    /** The rarest piece of a trail with literals: as long as can be, for those are rarer than they look. */
    static Anchor of(Trail trail, Background background) {
        int longest = trail.needles().stream().mapToInt(Needle::length).max().orElseThrow();
        int size = longest >= 4 ? 4 : Math.min(longest, 2);
        Anchor best = null;
        int least = Integer.MAX_VALUE;
        for (int n = 0; n < trail.needles().size(); n++) {
            var chars = trail.needles().get(n).chars();
            for (int i = 0; i + size <= chars.length; i++) {
                int common = background.commonness(chars, i, size);
                if (common < least) {
                    least = common;
                    best = new Anchor(Background.gram(chars, i, size), size, n, i + size - 1);
                }
            }
        }
        return Objects.requireNonNull(best);
    }
}
