package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeishuSealTest {

    private static final FeishuSeal BOTH = new FeishuSeal(Platforms.ENCRYPT_KEY, Platforms.VERIFICATION_TOKEN);
    private static final FeishuSeal TOKEN_ALONE = new FeishuSeal("", Platforms.VERIFICATION_TOKEN);
    private static final Clock RECORDED = Clock.fixed(FixedClock.RECORDED, ZoneOffset.UTC);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im-message-receive-v1-encrypted",
                "im-message-receive-v1-post-encrypted",
                "card-action-trigger-encrypted",
                "url-verification-encrypted"
            })
    void noByteOfWhatIsSignedMayDiffer(String name) {
        var recording = FeishuSender.recorded(name);

        assertThat(open(BOTH, recording, RECORDED).isObject()).isTrue();
        for (int at = 0; at < recording.body().length; at++) {
            assertThat(status(BOTH, recording.flipped(at), RECORDED)).isEqualTo(401);
        }
        assertThat(status(BOTH, recording.flipped("X-Lark-Signature"), RECORDED))
                .isEqualTo(401);
        assertThat(status(BOTH, recording.flipped("X-Lark-Request-Nonce"), RECORDED))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"im-message-receive-v1-encrypted", "im-message-receive-v1-plain", "url-verification-plain"})
    void isOfNowGiveOrTakeFiveMinutes(String name) {
        var recording = FeishuSender.recorded(name);
        var seal = name.endsWith("plain") ? TOKEN_ALONE : BOTH;

        assertThat(open(seal, recording, later(300)).isObject()).isTrue();
        assertThat(open(seal, recording, later(-300)).isObject()).isTrue();
        assertThat(status(seal, recording, later(301))).isEqualTo(401);
        assertThat(status(seal, recording, later(-301))).isEqualTo(401);
    }

    @Test
    void theTokenIsTheOnlyProofWhereNothingIsEncrypted() {
        var recording = FeishuSender.recorded("im-message-receive-v1-plain");
        var foreign = new String(recording.body(), StandardCharsets.UTF_8)
                .replace(Platforms.VERIFICATION_TOKEN, Recording.flip(Platforms.VERIFICATION_TOKEN));

        assertThat(open(TOKEN_ALONE, recording, RECORDED).has("event")).isTrue();
        assertThat(status(TOKEN_ALONE, recording.saying(utf8(foreign)), RECORDED))
                .isEqualTo(401);
        assertThat(status(TOKEN_ALONE, recording.saying(utf8("no json")), RECORDED))
                .isEqualTo(401);
        assertThat(status(TOKEN_ALONE, recording.saying(utf8("{}")), RECORDED)).isEqualTo(401);
    }

    @Test
    void anEventThatIsNotSignedIsRefusedWhereAKeyIsSet() {
        assertThat(status(BOTH, FeishuSender.recorded("im-message-receive-v1-plain"), RECORDED))
                .isEqualTo(401);
        assertThat(status(
                        BOTH,
                        FeishuSender.recorded("im-message-receive-v1-encrypted").without("X-Lark-Signature"),
                        RECORDED))
                .isEqualTo(401);
    }

    @Test
    void theCheckOfTheAddressMayComeWithoutASignature() {
        var encrypted = FeishuSender.recorded("url-verification-encrypted").without("X-Lark-Signature");
        var keyAlone = new FeishuSeal(Platforms.ENCRYPT_KEY, "");

        assertThat(open(BOTH, encrypted, RECORDED).path("challenge").asText()).isEqualTo("ajls384kdjx98XX");
        assertThat(open(keyAlone, encrypted, RECORDED).path("challenge").asText())
                .isEqualTo("ajls384kdjx98XX");
        assertThat(status(keyAlone, FeishuSender.recorded("url-verification-plain"), RECORDED))
                .isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{\"encrypt\":\"AAAA\"}", "{\"encrypt\":\"not base64\"}"})
    void whatIsSignedAndUnreadableIsABadRequest(String body) {
        assertThat(status(BOTH, FeishuSender.signed(body), RECORDED)).isEqualTo(400);
    }

    private static Clock later(int seconds) {
        return Clock.offset(RECORDED, Duration.ofSeconds(seconds));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode open(FeishuSeal seal, Recording sent, Clock clock) {
        var headers = sent.headers();
        return seal.open(
                new FeishuSignature(
                        headers.getOrDefault("X-Lark-Request-Timestamp", ""),
                        headers.getOrDefault("X-Lark-Request-Nonce", ""),
                        headers.getOrDefault("X-Lark-Signature", "")),
                sent.body(),
                clock);
    }

    private static int status(FeishuSeal seal, Recording sent, Clock clock) {
        var refused = catchThrowableOfType(Refusal.class, () -> open(seal, sent, clock));
        assertThat(refused).isNotNull();
        return refused.problem().status();
    }
}
