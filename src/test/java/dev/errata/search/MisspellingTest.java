package dev.errata.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MisspellingTest {

    @ParameterizedTest
    @CsvSource({
        "snapshot,snapshots",
        "allocate,alocate",
        "allocate,allocata",
        "allocate,allcoate",
        "background,backgrounds"
    })
    void takesOneSlipForTheWord(String word, String typed) {
        assertThat(Misspelling.of(word, typed)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"allocate,allocate", "allocate,alacote", "module,modern", "00942,00943", "ts2307,ts2308", "save,wave2"})
    void takesNoOtherWordForIt(String word, String typed) {
        assertThat(Misspelling.of(word, typed)).isFalse();
    }

    /** The quick comparison against the table of edit distances that everybody knows. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource
    void agreesWithTheEditDistance(long seed) {
        var random = new Random(seed);
        var word = word(random);
        var typed = random.nextBoolean() ? word(random) : slip(word, random);

        assertThat(Misspelling.of(word, typed)).as("%s / %s", word, typed).isEqualTo(distance(word, typed) == 1);
    }

    static LongStream agreesWithTheEditDistance() {
        return LongStream.range(0, 500);
    }

    private static String word(Random random) {
        var word = new StringBuilder();
        for (int at = 3 + random.nextInt(5); at > 0; at--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    private static String slip(String word, Random random) {
        int at = random.nextInt(word.length() - 1);
        return switch (random.nextInt(4)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + "b" + word.substring(at);
            case 2 -> word.substring(0, at) + "c" + word.substring(at + 1);
            default -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
        };
    }

    /** Damerau's, restricted to neighbours. */
    private static int distance(String a, String b) {
        var d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    d[i][j] = i + j;
                    continue;
                }
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }
}
