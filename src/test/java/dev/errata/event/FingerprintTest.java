package dev.errata.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FingerprintTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void masksWhatVaries(String line, String template) {
        assertThat(Fingerprint.template(line)).isEqualTo(template);
    }

    static Stream<Arguments> masksWhatVaries() {
        return Stream.of(
                Arguments.of("took 1.5s of 8388608kB in 12 steps", "took <n> of <n> in <n> steps"),
                Arguments.of("commit 9fceb02d0ae598e95dc970b74767f19372d61af8", "commit <hex>"),
                Arguments.of("at 0x00007f1c4c0a1000", "at <hex>"),
                Arguments.of("order 123e4567-e89b-12d3-a456-426614174000 lost", "order <uuid> lost"),
                Arguments.of("connect to 10.0.0.7:5432 refused", "connect to <ip> refused"),
                Arguments.of("open /var/lib/redis/dump.rdb: Permission denied", "open <path>: Permission denied"),
                Arguments.of("open C:\\data\\x.txt failed", "open <path> failed"),
                Arguments.of("GET https://h/a?b=1 failed", "GET <url> failed"),
                Arguments.of("at 2024-11-21T05:16:01Z it broke", "at <time> it broke"),
                Arguments.of("user 'bob42' is unknown", "user <id> is unknown"),
                Arguments.of("No module named 'pandas'", "No module named 'pandas'"),
                Arguments.of("pod shop-7f9c5d8b-x2x9z failed", "pod shop-<hex>-x2x9z failed"),
                Arguments.of("password=[masked:password] refused", "password=<masked> refused"),
                Arguments.of("error[E0382]: borrow", "error[E0382]: borrow"),
                Arguments.of("terminated by signal 9", "terminated by signal 9"),
                Arguments.of("answered status 503 after 12 tries", "answered status 503 after <n> tries"),
                Arguments.of("Caused by: java.io.IOException: disk full", "java.io.IOException: disk full"),
                Arguments.of("FATAL:  too many clients", "too many clients"));
    }

    @Test
    void isTheSameForTheSameErrorAndAnotherForAnother() {
        String once = Fingerprint.of("open /a: Permission denied", "");
        String again = Fingerprint.of("open /b/c: Permission denied", "");
        String other = Fingerprint.of("open /a: No such file or directory", "");

        assertThat(once).isEqualTo(again).isNotEqualTo(other).matches("[0-9a-f]{16}");
    }

    @Test
    void tellsHeadlineAndCauseApart() {
        assertThat(Fingerprint.of("a", "b")).isNotEqualTo(Fingerprint.of("a b", ""));
    }
}
