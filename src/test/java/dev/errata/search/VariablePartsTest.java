package dev.errata.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablePartsTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', textBlock = """
            # kind      ; message                                      ; what varies
            quotes      ; No module named 'numpy'                      ; numpy
            backquotes  ; unknown option `frobnicate`                  ; frobnicate
            number      ; Process exited with code 137                 ; 137
            path        ; cannot open /var/lib/marble                  ; marble
            placeholder ; relation <table> does not exist              ; table
            own         ; could not find my_table anywhere             ; table
            script      ; Traceback in train.py                        ; train
            """)
    void countLittle(String kind, String message, String variable) {
        assertThat(shares(message).get(variable)).as(kind).isPositive().isLessThan(0.5);
    }

    @Test
    void leaveTheWordsAroundThemWhole() {
        assertThat(shares("No module named 'numpy'"))
                .containsEntry("module", 1.0)
                .containsEntry("no", 1.0);
    }

    @Test
    void countInFullWhatTheRegexDemands() {
        assertThat(shares("No module named 'numpy'", "numpy")).containsEntry("numpy", 1.0);
    }

    @Test
    void countInFullAWordThatAlsoStandsOutside() {
        assertThat(shares("module 'numpy' needs numpy")).containsEntry("numpy", 1.0);
    }

    @Test
    void keepTheWordsOfAMessageThatHasNothingElse() {
        assertThat(shares("'numpy' <table>")).containsEntry("numpy", 1.0).containsEntry("table", 1.0);
    }

    private static Map<String, Double> shares(String message, String... demanded) {
        return VariableParts.shares(message, Words.of(message), Set.of(demanded));
    }
}
