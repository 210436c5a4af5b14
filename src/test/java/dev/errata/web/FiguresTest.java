package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1987654 | 2,000,000",
                "85183 | 85,000",
                "149.4 | 150",
                "28.037 | 28",
                "9.96 | 10",
                "1.137 | 1.1",
                "0.0634 | 0.063"
            })
    void areRoundedToTheDigitsThatMeanSomething(double figure, String read) {
        assertThat(Figures.rounded(figure)).isEqualTo(read.strip());
    }
}
