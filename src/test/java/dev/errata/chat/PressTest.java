package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PressTest {

    @ParameterizedTest
    @EnumSource
    void comesBackAsItWas(Press.Kind kind) {
        for (boolean chinese : new boolean[] {true, false}) {
            var press = new Press(kind, "0123456789abcdef01234567", 2, -1, chinese);

            assertThat(Press.of(press.token())).contains(press);
        }
    }

    @Test
    void fitsIntoWhatTheNarrowestPlatformCarries() {
        var longest = new Press(Press.Kind.WORKED, "f".repeat(32), 99, 999, true);

        assertThat(longest.token()).hasSizeLessThanOrEqualTo(44).matches("[a-z0-9.-]+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "w", "w.g.0.0", "q.0.0.0", "w.0.0.0.y", "w.0.-1.0", "w.0.0.0 ", "w.0.0.99999999999"})
    void isNothingWhereItIsNoneOfOurs(String token) {
        assertThat(Press.of(token)).isEmpty();
    }
}
