package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ColumnsTest {

    @Test
    void countsChineseCharactersAsTwoColumnsAndCombiningMarksAsNone() {
        assertThat(Columns.width("磁盘 full")).isEqualTo(9);
        assertThat(Columns.width("e\u0301")).isEqualTo(1);
    }

    @Test
    void breaksAtSpacesAndBetweenChineseCharacters() {
        assertThat(Columns.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Columns.wrap("磁盘空间不足", 6)).containsExactly("磁盘空", "间不足");
    }

    @Test
    void startsNoRowWithAClosingMark() {
        assertThat(Columns.wrap("磁盘满，请清理", 6)).containsExactly("磁盘", "满，请", "清理");
    }

    @Test
    void breaksAWordThatIsLongerThanARow() {
        assertThat(Columns.wrap("abcdefghij kl", 4)).containsExactly("abcd", "efgh", "ij", "kl");
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void losesNoCharacterAndPassesNoMargin(long seed) {
        var random = new Random(seed);
        var text = random.ints(random.nextInt(60), 0, 8)
                .mapToObj(at -> new String[] {"a", "b", "磁", "，", " ", "(", "word", "e\u0301"}[at])
                .collect(Collectors.joining());
        int columns = 4 + random.nextInt(12);

        var rows = Columns.wrap(text, columns);

        assertThat(String.join("", rows).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(rows).allSatisfy(row -> assertThat(Columns.width(row)).isLessThanOrEqualTo(columns));
    }

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }
}
