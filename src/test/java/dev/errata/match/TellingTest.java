package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.entry.Entry.Check;
import dev.errata.entry.Localized;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TellingTest {

    private static Telling telling(boolean supports, double weight) {
        return Telling.of(new Check(Localized.NONE, "run", "x", supports, weight));
    }

    @Test
    void noCheckIsSurerThanNinetyNineInAHundred() {
        assertThat(telling(true, 1).find()).isCloseTo(99, within(1e-6));
        assertThat(telling(true, 0)).isEqualTo(new Telling(1, 1));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 0.95, 1})
    void aFindTellsMoreThanItsAbsenceAndTheOtherWay(double weight) {
        var supports = telling(true, weight);
        var rulesOut = telling(false, weight);

        assertThat(supports.find()).isGreaterThan(1 / supports.absence());
        assertThat(supports.absence()).isLessThan(1);
        assertThat(rulesOut.find()).isCloseTo(1 / supports.find(), within(1e-9));
        assertThat(rulesOut.absence()).isGreaterThan(1).isLessThan(1 / supports.absence());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void itsFactorsAreThoseOfBayes(boolean supports) {
        var telling = telling(supports, 0.7);
        double right = telling.findIfRight();
        double otherwise = telling.findOtherwise();

        assertThat(right).isBetween(0.0, 1.0);
        assertThat(right / otherwise).isCloseTo(telling.find(), within(1e-9));
        assertThat((1 - right) / (1 - otherwise)).isCloseTo(telling.absence(), within(1e-9));
    }
}
