package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static final Identifiers NONE = Identifiers.in("");

    @Test
    void takesTheSimpleNameOfAnException() {
        assertThat(Identifiers.in("Caused by: java.net.ConnectException: refused")
                        .exceptions())
                .containsExactly("connectexception");
        assertThat(Identifiers.in("KeyError: 'x'").exceptions()).containsExactly("keyerror");
    }

    @Test
    void passesOverNamesThatAnyErrorHas() {
        assertThat(Identifiers.in("Error: RuntimeError Exception Warning").exceptions())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TS2307", "ENOENT", "ORA-12541", "E0382", "ERR_MODULE_NOT_FOUND", "CS8602"})
    void takesACodeAsItIsWritten(String code) {
        assertThat(Identifiers.in("it says " + code + ": so there").codes()).containsExactly(code);
    }

    @Test
    void takesNothingFromPlainWords() {
        assertThat(Identifiers.in("Connection refused on port 6379").any()).isFalse();
    }

    @Test
    void tellsAnotherExceptionInItsPlace() {
        var mine = Identifiers.in("KeyError");
        var other = Identifiers.in("ValueError: bad");

        assertThat(mine.otherException(other, other)).isTrue();
        assertThat(mine.otherException(NONE, NONE)).isFalse();
        assertThat(NONE.otherException(other, other)).isFalse();
    }

    @Test
    void hasNothingAgainstAnotherExceptionBesideItsOwn() {
        var mine = Identifiers.in("KeyError");

        assertThat(mine.otherException(Identifiers.in("ValueError: bad"), Identifiers.in("KeyError ValueError")))
                .isFalse();
    }

    @Test
    void tellsAnotherCodeOfTheSameKindInItsPlace() {
        var mine = Identifiers.in("TS2307");
        var other = Identifiers.in("error TS2322: not assignable");

        assertThat(mine.otherCode(other, other)).isTrue();
        assertThat(mine.otherCode(other, Identifiers.in("TS2322 TS2307"))).isFalse();
        assertThat(Identifiers.in("ENOENT").otherCode(Identifiers.in("EACCES"), Identifiers.in("EACCES")))
                .isTrue();
    }

    @Test
    void hasNothingAgainstACodeOfAnotherKind() {
        var code = Identifiers.in("ORA-12541");

        assertThat(Identifiers.in("TS2307").otherCode(code, code)).isFalse();
    }

    @Test
    void sharesAnExceptionOrACode() {
        var mine = Identifiers.in("ConnectException ECONNREFUSED");

        assertThat(mine.shares(Identifiers.in("java.net.ConnectException"))).isTrue();
        assertThat(mine.shares(Identifiers.in("connect ECONNREFUSED"))).isTrue();
        assertThat(mine.shares(Identifiers.in("ENOENT"))).isFalse();
    }
}
