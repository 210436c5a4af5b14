package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.feedback.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mattermost, through the door. */
@QuarkusTest
@TestProfile(Platforms.class)
class MattermostTest {

    private static final String COMMAND = "/chat/mattermost/command";
    private static final String ACTION = "/chat/mattermost/action";
    private static final String MISCONF =
            "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.";

    @Inject
    FixedClock clock;

    @Inject
    Kept kept;

    @AfterEach
    void wind() {
        clock.set(Duration.ZERO);
    }

    @Test
    void refusesACommandWithoutTheRightToken() {
        var recording = Recording.of("mattermost/slash-command", COMMAND);
        var before = kept.counts();
        var body = new String(recording.body(), StandardCharsets.UTF_8);
        var token = body.indexOf("&token=") + "&token=".length();

        for (var other : List.of(
                recording.flipped("Authorization"),
                recording.flipped(token),
                recording.flipped(token + 12),
                recording.flipped(token + 25),
                recording.without("Authorization").flipped(token),
                recording.without("Authorization").saying("text=x&user_id=u".getBytes(StandardCharsets.UTF_8)),
                recording.with("Authorization", "Token "))) {
            assertThat(Knock.status(other)).isEqualTo(401);
        }

        assertThat(kept.counts()).isEqualTo(before);
    }

    @Test
    void answersACommandAtOnceAndToWhoAskedAlone() {
        var answer = Knock.json(Recording.of("mattermost/slash-command", COMMAND));

        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(answer.path("text").asText()).isEqualTo("**Nothing that is known answers this.**");
        assertThat(actions(answer)).hasSize(1);
    }

    @Test
    void takesTheTokenInEitherPlace() {
        var recording = Recording.of("mattermost/slash-command", COMMAND);

        assertThat(Knock.status(recording.without("Authorization"))).isEqualTo(200);
        assertThat(Knock.status(recording.saying("text=help&user_id=u".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(200);
    }

    @Test
    void refusesAPressThatItDidNotSeal() {
        var before = kept.counts();
        assertThat(Knock.status(Recording.of("mattermost/interactive-action", ACTION)))
                .isEqualTo(401);
        var context = context(command(MISCONF), "worked");

        for (var field : List.of("press", "at", "proof")) {
            var other = context.deepCopy();
            other.put(field, Recording.flip(other.path(field).asText()));
            assertThat(Knock.status(pressed(other, "u1"))).isEqualTo(401);
            other.remove(field);
            assertThat(Knock.status(pressed(other, "u1"))).isEqualTo(401);
        }
        clock.set(Duration.ofDays(31));
        assertThat(Knock.status(pressed(context, "u1"))).isEqualTo(401);

        assertThat(kept.counts().subList(1, 4)).isEqualTo(before.subList(1, 4));
    }

    @Test
    void recordsWhatAButtonSaysAndTellsWhoPressedItAlone() {
        var thanks = Knock.json(pressed(context(command(MISCONF), "worked"), "u2"));

        assertThat(thanks.has("update")).isFalse();
        assertThat(thanks.path("ephemeral_text").asText()).isEqualTo("Thank you. Noted: it worked.");
        assertThat(kept.latest().cast().outcome()).isEqualTo(Outcome.WORKED);
        assertThat(kept.latest().cast().entry()).hasToString("redis/misconf-rdb");
    }

    @Test
    void changesTheCardToTheNextFixWhereOneFailed() {
        var shown = command(MISCONF);

        var next = Knock.json(pressed(context(shown, "failed"), "u3"));

        assertThat(next.path("ephemeral_text").asText()).isEqualTo("Thank you. Noted: it did not work.");
        assertThat(next.path("update").path("message").asText()).contains("MISCONF");
        assertThat(next.path("update")
                        .path("props")
                        .path("attachments")
                        .path(0)
                        .path("text")
                        .asText())
                .doesNotContain("Thank you")
                .contains("It did not work, so the next best:");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "{}", "{\"context\":7}", "{\"context\":{\"press\":{}}}"})
    void neverBreaksOverWhatMakesNoSense(String body) {
        assertThat(Knock.status(new Recording(ACTION, Map.of(), body.getBytes(StandardCharsets.UTF_8))))
                .isIn(400, 401);
        assertThat(Knock.status(new Recording(
                        COMMAND,
                        Map.of("Authorization", "Token " + Platforms.MATTERMOST_TOKEN),
                        body.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(400);
    }

    private static JsonNode command(String text) {
        var body = "token=" + Platforms.MATTERMOST_TOKEN + "&user_id=u&text="
                + URLEncoder.encode(text, StandardCharsets.UTF_8);
        return Knock.json(new Recording(COMMAND, Map.of(), body.getBytes(StandardCharsets.UTF_8)));
    }

    private static Recording pressed(ObjectNode context, String user) {
        var body = Json.object().put("user_id", user);
        body.set("context", context);
        return new Recording(ACTION, Map.of(), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static JsonNode actions(JsonNode message) {
        return message.path("attachments").path(0).path("actions");
    }

    private static ObjectNode context(JsonNode message, String id) {
        for (var action : actions(message)) {
            if (action.path("id").asText().equals(id)) {
                assertThat(action.path("integration").path("url").asText())
                        .isEqualTo("https://errata.example" + ACTION);
                return (ObjectNode) action.path("integration").path("context");
            }
        }
        throw new AssertionError("no button " + id);
    }
}
