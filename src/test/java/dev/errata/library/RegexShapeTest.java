package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegexShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "(?:a*)*",
                "(\\w+\\s*)+:",
                "((a+))+",
                "(x|a+)*",
                "(?i:(a+)?)+",
                "([a-z]+){2,}",
                "(\\p{L}+)+",
                "(?<n>.*)+",
                "(\\Q\\Ea+)+",
                "([\\]]+)+"
            })
    void seesARepeatOfARepeat(String regex) {
        assertThat(RegexShape.of(regex).repeatsARepeat()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a+b+",
                "(\\d+\\.)+\\d+",
                "(ab)+",
                "(a+){1,3}",
                "(a+b)+",
                "\\(a+\\)+",
                "[(a+)]+",
                "(a{2,5})+",
                "\\Q(a+)+\\E",
                "(?i)a+"
            })
    void leavesOtherRepeatsAlone(String regex) {
        assertThat(RegexShape.of(regex).repeatsARepeat()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '=',
            value = {
                "a.*b.*c.*d.*e = 4",
                "a.*b|c.*d = 1",
                "a.{0,9}b.+?c = 1",
                "a\\.*b[.*]c = 0",
                "(a.*b|c.*d.*e).*f = 3",
                "(?:a.*)?b = 1",
                "\\x{2e}.*\\u002e.* = 2",
                "\\Q.*.*\\E = 0",
            })
    void countsTheUnboundedDotsOfTheWorstAlternative(String regex, int wildcards) {
        assertThat(RegexShape.of(regex).wildcards()).isEqualTo(wildcards);
    }
}
