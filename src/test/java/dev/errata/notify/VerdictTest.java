package dev.errata.notify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.notify.Courier.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    WEBHOOK  | 200 | ''                                   | ''
                    WEBHOOK  | 204 | ''                                   | ''
                    WEBHOOK  | 302 | ''                                   | answered 302
                    WEBHOOK  | 400 | bad                                  | answered 400: bad
                    WEBHOOK  | 500 | password=hunter2secret               | answered 500: password=[masked:password]
                    SLACK    | 200 | ok                                   | ''
                    SLACK    | 200 | no_service                           | did not answer ok: no_service
                    SLACK    | 403 | invalid_token                        | answered 403: invalid_token
                    FEISHU   | 200 | {"code":0,"msg":"success"}           | ''
                    FEISHU   | 200 | {"StatusCode":0}                     | ''
                    FEISHU   | 200 | {"code":9499,"msg":"Bad Request"}    | answered code 9499: {"code":9499,"msg":"Bad Request"}
                    FEISHU   | 200 | <html>                               | answered code none: <html>
                    FEISHU   | 200 | ''                                   | answered code none
                    DINGTALK | 200 | {"errcode":0,"errmsg":"ok"}          | ''
                    DINGTALK | 200 | {"errcode":310000,"errmsg":"sign"}   | answered errcode 310000: {"errcode":310000,"errmsg":"sign"}
                    DINGTALK | 200 | {}                                   | answered errcode none: {}
                    """)
    void readsAnAnswerAsItsKindMeansIt(TargetKind kind, int status, String body, String reason) {
        var verdict = Verdict.of(kind, new Answer(status, Optional.empty(), body));

        assertThat(verdict.reason()).isEqualTo(reason);
        assertThat(verdict).isInstanceOf(reason.isEmpty() ? Verdict.Taken.class : Verdict.Failed.class);
    }

    @Test
    void aReasonIsOneShortLine() {
        var verdict =
                Verdict.of(TargetKind.WEBHOOK, new Answer(500, Optional.empty(), "a\r\nb\0c\u001b[31m".repeat(500)));

        assertThat(verdict.reason()).hasSizeLessThan(300).doesNotContainPattern("\\p{Cntrl}");
    }

    @Test
    void pausesGrowAndEnd() {
        var retries = new Retries(new Random(1));

        for (int failed = 1; failed <= 7; failed++) {
            var pause = Duration.between(
                    NOW, retries.next(failed, Optional.empty(), NOW).orElseThrow());
            var least = Retries.PAUSES.get(failed - 1);
            assertThat(pause).isBetween(least, least.plus(least.dividedBy(5)));
        }
        assertThat(retries.next(8, Optional.of("5"), NOW)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "120, 120",
        "'Sat, 21 Nov 2026 12:30:00 GMT', 1800",
        "999999999, 86400",
        "'Sun, 22 Nov 2099 12:30:00 GMT', 86400",
    })
    void aWishForALongerPauseIsHeardUpToADay(String wish, long seconds) {
        assertThat(new Retries(new Random(1)).next(1, Optional.of(wish), NOW)).contains(NOW.plusSeconds(seconds));
    }

    @ParameterizedTest
    @CsvSource({"0", "-5", "soon", "'Sat, 21 Nov 1999 12:30:00 GMT'", "99999999999999999999"})
    void aWishThatIsNoneChangesNothing(String wish) {
        var next = new Retries(new Random(1)).next(1, Optional.of(wish), NOW).orElseThrow();

        assertThat(Duration.between(NOW, next)).isBetween(Duration.ofSeconds(5), Duration.ofSeconds(6));
    }
}
