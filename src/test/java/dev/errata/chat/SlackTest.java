package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.slack.api.app_backend.SlackSignature;
import dev.errata.chat.StandIn.Got;
import dev.errata.feedback.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Slack, through the door, with the recordings and with what Slack's own library signs. */
@QuarkusTest
@TestProfile(Platforms.class)
class SlackTest {

    private static final String COMMAND = "/chat/slack/command";
    private static final String EVENTS = "/chat/slack/events";
    private static final String INTERACTIVITY = "/chat/slack/interactivity";
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String MISCONF =
            "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.";

    @Inject
    FixedClock clock;

    @Inject
    Kept kept;

    @ConfigProperty(name = "errata.chat.slack.api-url")
    URI base;

    private StandIn slack;

    @BeforeEach
    void listen() throws IOException {
        slack = new StandIn(base.getPort());
        slack.answers(it -> "{\"ok\":true}");
        clock.set(Duration.ZERO);
    }

    @AfterEach
    void close() {
        slack.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "slash-command",
                "slash-command-empty-text",
                "slash-command-multiline-zh",
                "ssl-check",
                "events-app-mention",
                "events-url-verification",
                "interactivity-message-shortcut",
                "interactivity-block-actions-feedback"
            })
    void refusesEveryRecordingOnceAByteIsTurnedOrItIsOld(String name) throws InterruptedException {
        var recording = recording(name);
        var before = kept.counts();

        for (int at : List.of(0, recording.body().length / 2, recording.body().length - 1)) {
            assertThat(Knock.status(recording.flipped(at))).isEqualTo(401);
        }
        for (var other : List.of(
                recording.flipped("X-Slack-Signature"),
                recording.without("X-Slack-Signature"),
                recording.with("X-Slack-Request-Timestamp", "1795207301"))) {
            assertThat(Knock.status(other)).isEqualTo(401);
        }
        for (int seconds : List.of(301, -301)) {
            clock.set(Duration.ofSeconds(seconds));
            assertThat(Knock.status(recording)).isEqualTo(401);
        }

        assertThat(kept.counts()).isEqualTo(before);
        assertThat(slack.quiet()).isTrue();
    }

    @Test
    void answersACommandAtOnceAndToWhoAskedAlone() {
        var answer = Knock.json(recording("slash-command"));

        assertThat(answer.path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(answer.path("text").asText()).isEqualTo("Nothing that is known answers this.");
        assertThat(actions(answer)).containsKeys("errata_SEND", "errata_open");
    }

    @Test
    void answersAtTheAddressThatOthersUseForCommandsToo() {
        assertThat(Knock.status(recording("slash-command").at("/chat/slack/commands")))
                .isEqualTo(200);
    }

    @Test
    void answersInTheLanguageOfWhatStandsBesideTheError() {
        var answer = Knock.json(recording("slash-command-multiline-zh"));

        assertThat(answer.path("text").asText()).isEqualTo("已知条目中没有对应的答案。");
    }

    @Test
    void helpsWhoSaysNothing() {
        assertThat(Knock.json(recording("slash-command-empty-text"))
                        .path("text")
                        .asText())
                .isEqualTo("Paste an error, get the fix that works");
    }

    @Test
    void passesSlacksOwnChecks() {
        assertThat(Knock.status(recording("ssl-check"))).isEqualTo(200);
        assertThat(Knock.json(recording("events-url-verification"))
                        .path("challenge")
                        .asText())
                .isEqualTo("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P");
    }

    @Test
    void answersAMentionInItsThreadAndOnlyOnce() throws InterruptedException {
        assertThat(Knock.status(recording("events-app-mention"))).isEqualTo(200);
        assertThat(Knock.status(recording("events-app-mention-retry"))).isEqualTo(200);

        var call = slack.next();
        assertThat(call.to()).hasToString("/api/chat.postMessage");
        assertThat(call.authorization()).containsExactly("Bearer " + Platforms.SLACK_BOT);
        assertThat(call.json().path("channel").asText()).isEqualTo("C2147483705");
        assertThat(call.json().path("thread_ts").asText()).isEqualTo("1795207300.000200");
        assertThat(call.json().path("blocks")).isNotEmpty();
        assertThat(slack.quiet()).isTrue();
    }

    @Test
    void answersWhoWritesToItAloneAndNoProgram() throws InterruptedException {
        event("""
                {"type":"message","channel_type":"im","user":"U0KBBOT","channel":"D1","ts":"1.1","text":"help"}""");
        event("""
                {"type":"message","channel_type":"im","user":"U1","bot_id":"B1","channel":"D1","ts":"1.2","text":"help"}""");
        event("""
                {"type":"message","channel_type":"im","subtype":"message_changed","user":"U1","channel":"D1","ts":"1.3"}""");
        event("""
                {"type":"message","channel_type":"channel","user":"U1","channel":"C1","ts":"1.4","text":"help"}""");
        assertThat(slack.quiet()).isTrue();

        event("""
                {"type":"message","channel_type":"im","user":"U1","channel":"D1","ts":"1.5","text":"lang zh"}""");

        var answer = slack.next().json();
        assertThat(answer.path("channel").asText()).isEqualTo("D1");
        assertThat(answer.has("thread_ts")).isFalse();
    }

    @Test
    void answersAShortcutThroughItsResponseUrl() throws InterruptedException {
        assertThat(Knock.status(recording("interactivity-message-shortcut"))).isEqualTo(200);

        var call = slack.next();
        assertThat(call.to()).hasToString("/app/T0001/1/abc");
        assertThat(call.authorization()).isEmpty();
        assertThat(call.json().path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(call.json().path("replace_original").asBoolean(true)).isFalse();
    }

    @Test
    void takesNoNoticeOfButtonsThatAreNotItsOwn() throws InterruptedException {
        assertThat(Knock.status(recording("interactivity-block-actions-feedback")))
                .isEqualTo(200);

        assertThat(slack.quiet()).isTrue();
    }

    @Test
    void recordsWhatAButtonSaysAsWhoPressedIt() throws InterruptedException {
        var actions = actions(Knock.json(command(MISCONF)));

        var thanks = press(actions.get("errata_WORKED"), "U7");
        assertThat(thanks.json().path("text").asText()).isEqualTo("Thank you. Noted: it worked.");
        assertThat(thanks.json().path("response_type").asText()).isEqualTo("ephemeral");
        assertThat(thanks.json().path("replace_original").asBoolean(true)).isFalse();
        var outcome = kept.latest().cast();
        assertThat(outcome.outcome()).isEqualTo(Outcome.WORKED);
        assertThat(outcome.entry()).hasToString("redis/misconf-rdb");
        assertThat(press(actions.get("errata_WORKED"), "U7").json().path("text").asText())
                .isEqualTo("You said so before.");
        press(actions.get("errata_WORKED"), "U8");
        assertThat(kept.latest().cast().reporter()).isNotEqualTo(outcome.reporter());
    }

    @Test
    void putsTheNextFixInPlaceOfTheOneThatDidNotWork() throws InterruptedException {
        var first = Knock.json(command(MISCONF));

        var next = press(actions(first).get("errata_FAILED"), "U9").json();

        assertThat(next.path("replace_original").asBoolean()).isTrue();
        assertThat(next.path("blocks").toString())
                .contains("Thank you. Noted: it did not work.", "It did not work, so the next best:");
        assertThat(actions(next).get("errata_WORKED"))
                .isNotEqualTo(actions(first).get("errata_WORKED"));
    }

    @Test
    void sendsAnUnknownTextToTheEditors() throws InterruptedException {
        long before = kept.sightings();
        var actions = actions(Knock.json(command("frobnicator: the gizmo said EXQZ17 and went away")));

        var answer = press(actions.get("errata_SEND"), "U1").json();

        assertThat(answer.path("replace_original").asBoolean()).isTrue();
        assertThat(answer.path("text").asText()).isEqualTo("Sent to the editors, with secrets masked.");
        kept.awaitSighting(before);
    }

    @Test
    void saysThatSecretsWereMasked() {
        var answer =
                Knock.json(command(MISCONF + "\npassword=hunter2hunter2 redis://admin:s3cr3tpass@db.example:6379/0"));

        assertThat(answer.toString()).contains("masked").doesNotContain("hunter2", "s3cr3tpass");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "\"text\"", "{\"type\":\"event_callback\"}", "{\"event\":{\"type\":7}}"})
    void neverBreaksOverWhatIsSignedButMakesNoSense(String body) {
        assertThat(Knock.status(signed(EVENTS, "application/json", body))).isIn(200, 400);
        assertThat(Knock.status(signed(INTERACTIVITY, FORM, "payload=" + encoded(body))))
                .isIn(200, 400);
        assertThat(Knock.status(signed(COMMAND, FORM, body))).isEqualTo(400);
        assertThat(Knock.status(signed(COMMAND, FORM, "user_id=%zz"))).isEqualTo(400);
    }

    @Test
    void refusesABodyThatNoMessageIsAsLongAs() {
        assertThat(Knock.status(signed(COMMAND, FORM, "text=" + "a".repeat(1024 * 1024))))
                .isEqualTo(413);
    }

    @Test
    void callsNoOtherHostThanSlack() {
        assertThat(Outgoing.allowed("https://hooks.slack.com/actions/1", "hooks.slack.com", Optional.empty()))
                .isPresent();
        for (var url : List.of(
                "https://hooks.slack.com.evil.example/",
                "http://hooks.slack.com/",
                "https://hooks.slack.com@evil.example/",
                "https://a@hooks.slack.com/",
                "https://hooks.slack.com:8443/",
                "file:///etc/passwd",
                "")) {
            assertThat(Outgoing.allowed(url, "hooks.slack.com", Optional.empty()))
                    .isEmpty();
        }
    }

    private Got press(JsonNode action, String user) throws InterruptedException {
        var payload = """
                {"type":"block_actions","team":{"id":"T1"},"user":{"id":"%s"},\
                "response_url":"https://hooks.slack.com/actions/T1/2/x","actions":[%s]}""".formatted(user, action);
        assertThat(Knock.status(signed(INTERACTIVITY, FORM, "payload=" + encoded(payload))))
                .isEqualTo(200);
        return slack.next();
    }

    private static void event(String event) {
        var body = """
                {"type":"event_callback","team_id":"T1","event_id":"%s","event":%s,\
                "authorizations":[{"user_id":"U0KBBOT","is_bot":true}]}""".formatted(UUID.randomUUID(), event);
        assertThat(Knock.status(signed(EVENTS, "application/json", body))).isEqualTo(200);
    }

    private static Recording command(String text) {
        return signed(COMMAND, FORM, "team_id=T1&user_id=U1&command=%2Fkb&text=" + encoded(text));
    }

    private static Recording signed(String to, String type, String body) {
        var time = String.valueOf(FixedClock.RECORDED.getEpochSecond());
        var signature = new SlackSignature.Generator(Platforms.SLACK_SECRET).generate(time, body);
        var headers = Map.of("Content-Type", type, "X-Slack-Request-Timestamp", time, "X-Slack-Signature", signature);
        return new Recording(to, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private static Recording recording(String name) {
        var to = name.startsWith("events") ? EVENTS : name.startsWith("inter") ? INTERACTIVITY : COMMAND;
        return Recording.of("slack/" + name, to);
    }

    /** The buttons of a message by their ids. */
    private static Map<String, JsonNode> actions(JsonNode message) {
        var actions = new HashMap<String, JsonNode>();
        for (var block : message.path("blocks")) {
            if (block.path("type").asText().equals("actions")) {
                block.path("elements")
                        .forEach(it -> actions.put(it.path("action_id").asText(), it));
            }
        }
        return actions;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
