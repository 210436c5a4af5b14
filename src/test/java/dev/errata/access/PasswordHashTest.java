package dev.errata.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    private final SecureRandom random = new SecureRandom();

    @ParameterizedTest
    @ValueSource(strings = {"open sesame", "", "密码: 芝麻开门 🔑", "a:b"})
    void fitsItsPasswordAlsoAfterBeingWrittenDown(String password) {
        var hash = PasswordHash.of(password.toCharArray(), random);

        var read = PasswordHash.parse(hash.toString());

        assertThat(read.fits(password.toCharArray())).isTrue();
        assertThat(read.fits((password + " ").toCharArray())).isFalse();
    }

    /** A vector of the reference implementation: what others made fits here, and the parameters in the text are the ones used. */
    @Test
    void agreesWithTheReferenceImplementation() {
        var hash = PasswordHash.parse(
                "$argon2id$v=19$m=256,t=2,p=1$c29tZXNhbHQ$nf65EOgLrQMR/uIPnA4rEsF5h7TKyQwu9U1bMCHGi/4");

        assertThat(hash.fits("password".toCharArray())).isTrue();
        assertThat(hash.fits("differentpassword".toCharArray())).isFalse();
    }

    @Test
    void theSamePasswordNeverHasTheSameHash() {
        var one = PasswordHash.of("open sesame".toCharArray(), random);
        var two = PasswordHash.of("open sesame".toCharArray(), random);

        assertThat(one.toString()).isNotEqualTo(two.toString());
    }

    @Test
    void theHashOfNothingLooksLikeAnyOtherAndFitsNothing() {
        var nothing = PasswordHash.ofNothing(random);

        assertThat(nothing.toString())
                .hasSameSizeAs(PasswordHash.of("x".toCharArray(), random).toString());
        assertThat(nothing.fits("".toCharArray())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "secret",
                "$argon2i$v=19$m=256,t=2,p=1$c29tZXNhbHQ$iekCn0Y3spW+sCcFanM2xBT63UP2sghkUoHLIUpWRS8"
            })
    void refusesWhatIsNoHashOfItsKindWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PasswordHash.parse(text))
                .withMessage("a password hash is a PHC string of argon2id");
    }
}
