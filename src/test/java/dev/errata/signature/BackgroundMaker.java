package dev.errata.signature;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Makes the table of {@link Background} from {@link LogText}: counts pieces of one, two and four small letters, and keeps the
 * logarithm of each count. To make it anew, after the templates changed:
 *
 * <pre>{@code
 * java -cp target/classes:target/test-classes dev.errata.signature.BackgroundMaker \
 *     src/main/resources/signature/background.bin
 * }</pre>
 */
public final class BackgroundMaker {

    private static final int ROUNDS = 100;
    private static final int STEPS_PER_DOUBLING = 8;

    /** Pieces seen less often are chance: parts of random numbers. */
    private static final int SELDOM = 20;

    private BackgroundMaker() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), shipped());
    }

    static byte[] shipped() {
        return table(new LogText(new Random(20261121)).lines(ROUNDS));
    }

    private static byte[] table(List<String> lines) {
        var counts = new long[Background.ONES + Background.TWOS + Background.FOURS];
        for (var line : lines) {
            var chars = line.toCharArray();
            for (int size : new int[] {1, 2, 4}) {
                for (int i = 0; i + size <= chars.length; i++) {
                    counts[Background.slot(Background.gram(chars, i, size), size)]++;
                }
            }
        }
        var table = new byte[counts.length];
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] >= SELDOM) {
                double doublings = Math.log((double) counts[i]) / Math.log(2);
                table[i] = (byte) Math.min(255, Math.round(STEPS_PER_DOUBLING * doublings));
            }
        }
        return table;
    }
}
