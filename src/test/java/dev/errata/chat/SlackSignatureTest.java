package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.SlackSignature.Generator;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our verification of what Slack's own library signs. */
class SlackSignatureTest {

    private static final String SECRET = Platforms.SLACK_SECRET;
    private static final String NOW = "1795207300";

    @ParameterizedTest
    @MethodSource
    void provesWhatSlacksLibrarySigns(long seed) {
        var random = new Random(seed);
        var body = random.ints(random.nextInt(200), 32, 0x9fff)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        var signature = new Generator(SECRET).generate(NOW, body);

        assertThat(at(0).proves(signature, NOW, body.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(at(0).proves(signature, NOW, (body + " ").getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    static LongStream provesWhatSlacksLibrarySigns() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest
    @ValueSource(longs = {-301, -300, -1, 0, 299, 300, 301})
    void believesATimeForFiveMinutesBothWays(long seconds) {
        var signature = new Generator(SECRET).generate(NOW, "text=x");

        var proved = at(seconds).proves(signature, NOW, "text=x".getBytes(StandardCharsets.UTF_8));

        assertThat(proved).isEqualTo(Math.abs(seconds) <= 300);
    }

    @Test
    void provesNothingThatLacksItsParts() {
        var body = "text=x".getBytes(StandardCharsets.UTF_8);
        var signature = new Generator(SECRET).generate("soon", "text=x");

        assertThat(at(0).proves("", NOW, body)).isFalse();
        assertThat(at(0).proves("v0=", NOW, body)).isFalse();
        assertThat(at(0).proves(signature, "soon", body)).isFalse();
        assertThat(at(0).proves("ö", "99999999999999999999", body)).isFalse();
    }

    private static SlackSignature at(long seconds) {
        var clock = Clock.fixed(Instant.ofEpochSecond(Long.parseLong(NOW) + seconds), ZoneOffset.UTC);
        return new SlackSignature(SECRET, clock);
    }
}
