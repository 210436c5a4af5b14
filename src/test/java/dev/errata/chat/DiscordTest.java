package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.feedback.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Discord, through the door, with the recordings and with what the same key signs. */
@QuarkusTest
@TestProfile(Platforms.class)
class DiscordTest {

    private static final String ADDRESS = "/chat/discord/interactions";
    private static final String PKCS8 = "302e020100300506032b657004220420";
    private static final int EPHEMERAL = 64;

    @Inject
    FixedClock clock;

    @Inject
    Kept kept;

    @BeforeEach
    void wind() {
        clock.set(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ping", "slash-command", "message-command", "button-feedback"})
    void refusesEveryRecordingOnceAByteIsTurnedOrItIsOld(String name) {
        var recording = recording(name);
        var before = kept.counts();

        for (int at : List.of(0, recording.body().length / 2, recording.body().length - 1)) {
            assertThat(Knock.status(recording.flipped(at))).isEqualTo(401);
        }
        for (var other : List.of(
                recording.flipped("X-Signature-Ed25519"),
                recording.without("X-Signature-Ed25519"),
                recording.with("X-Signature-Ed25519", "xyz"),
                recording.with("X-Signature-Ed25519", "00"),
                recording.with("X-Signature-Timestamp", "1795207301"))) {
            assertThat(Knock.status(other)).isEqualTo(401);
        }
        for (int seconds : List.of(301, -301)) {
            clock.set(Duration.ofSeconds(seconds));
            assertThat(Knock.status(recording)).isEqualTo(401);
        }

        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void believesARecordingForFiveMinutes() {
        clock.set(Duration.ofSeconds(300));

        assertThat(Knock.json(recording("ping")).path("type").asInt()).isEqualTo(1);
    }

    @Test
    void answersACommandInTheReadersLanguageAndToThemAlone() {
        var answer = Knock.json(recording("slash-command"));

        assertThat(answer.path("type").asInt()).isEqualTo(4);
        assertThat(answer.path("data").path("flags").asInt()).isEqualTo(EPHEMERAL);
        assertThat(embed(answer).path("title").asText()).isEqualTo("已知条目中没有对应的答案。");
    }

    @Test
    void looksUpAMessageThatSomebodyPointsAt() {
        var answer = Knock.json(recording("message-command"));

        assertThat(answer.path("type").asInt()).isEqualTo(4);
        assertThat(answer.path("data").path("flags").asInt()).isEqualTo(EPHEMERAL);
        assertThat(answer.toString()).contains("errata:s.");
    }

    @Test
    void takesNoNoticeOfButtonsThatAreNotItsOwn() {
        assertThat(Knock.json(recording("button-feedback"))).hasToString("{\"type\":6}");
    }

    @Test
    void recordsWhatAButtonSaysAndTellsWhoPressedItAlone() {
        var shown = command("7", misconf());

        var thanks = press("7", button(shown, "w"));

        assertThat(thanks.path("type").asInt()).isEqualTo(4);
        assertThat(thanks.path("data").path("flags").asInt()).isEqualTo(EPHEMERAL);
        assertThat(thanks.path("data").path("content").asText()).isEqualTo("Thank you. Noted: it worked.");
        assertThat(kept.latest().cast().outcome()).isEqualTo(Outcome.WORKED);
        assertThat(kept.latest().cast().entry()).hasToString("redis/misconf-rdb");
    }

    @Test
    void changesTheCardToTheNextFixWhereOneFailed() {
        var shown = command("8", misconf());

        var next = press("8", button(shown, "f"));

        assertThat(next.path("type").asInt()).isEqualTo(7);
        assertThat(embed(next).path("description").asText())
                .contains("Thank you. Noted: it did not work.", "It did not work, so the next best:");
        assertThat(button(next, "w")).isNotEqualTo(button(shown, "w"));
    }

    @Test
    void readsSubcommandsAsWords() {
        var answer = signed("""
                {"type":2,"locale":"en-US","user":{"id":"9"},"data":{"type":1,"name":"errata","options":[
                {"type":1,"name":"show","options":[{"type":3,"name":"id","value":"redis/misconf-rdb"}]}]}}""");

        assertThat(embed(Knock.json(answer)).path("url").asText())
                .isEqualTo("https://errata.example/entries/redis/misconf-rdb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"type\":2}",
                "{\"type\":99,\"user\":{\"id\":\"1\"}}",
                "{\"type\":3}",
                "{\"type\":2,\"user\":{\"id\":\"1\"},\"data\":{\"type\":3,\"target_id\":5,\"resolved\":7}}",
                "{\"type\":4,\"user\":{\"id\":\"1\"}}"
            })
    void neverBreaksOverWhatIsSignedButMakesNoSense(String body) {
        assertThat(Knock.status(signed(body))).isIn(200, 400);
    }

    private static JsonNode command(String user, String text) {
        var body = Json.object().put("type", 2).put("locale", "en-GB");
        body.putObject("member").putObject("user").put("id", user);
        var data = body.putObject("data").put("type", 1).put("name", "errata");
        data.putArray("options").addObject().put("type", 3).put("name", "error").put("value", text);
        return Knock.json(signed(body.toString()));
    }

    private static JsonNode press(String user, String id) {
        var body = Json.object().put("type", 3).put("locale", "en-GB");
        body.putObject("member").putObject("user").put("id", user);
        body.putObject("data").put("component_type", 2).put("custom_id", id);
        return Knock.json(signed(body.toString()));
    }

    private static String misconf() {
        return "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.";
    }

    private static JsonNode embed(JsonNode answer) {
        return answer.path("data").path("embeds").path(0);
    }

    /** What the button of {@code kind} says. */
    private static String button(JsonNode answer, String kind) {
        return answer.path("data").path("components").findValuesAsText("custom_id").stream()
                .filter(it -> it.startsWith("errata:" + kind + "."))
                .findFirst()
                .orElseThrow();
    }

    private static Recording recording(String name) {
        return Recording.of("discord/" + name, ADDRESS);
    }

    private static Recording signed(String body) {
        var time = String.valueOf(FixedClock.RECORDED.getEpochSecond());
        try {
            var seed = new PKCS8EncodedKeySpec(HexFormat.of().parseHex(PKCS8 + Platforms.DISCORD_SEED));
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(KeyFactory.getInstance("Ed25519").generatePrivate(seed));
            signature.update((time + body).getBytes(StandardCharsets.UTF_8));
            var headers = Map.of(
                    "X-Signature-Timestamp",
                    time,
                    "X-Signature-Ed25519",
                    HexFormat.of().formatHex(signature.sign()));
            return new Recording(ADDRESS, headers, body.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
