package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Platforms.class)
class FeishuTest {

    private static final String RECORDED_EVENT = "f7984f25108f8137722bb63cee927e66";
    private static final String MISCONF =
            "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.";

    @Inject
    FixedClock clock;

    @Inject
    ChatConfig config;

    @Inject
    Once once;

    @Inject
    FeishuCalls calls;

    @Inject
    Feedback feedback;

    private StandIn platform;

    @BeforeEach
    void platform() throws IOException {
        clock.set(Duration.ZERO);
        once.forget("feishu", RECORDED_EVENT);
        calls.forget();
        platform =
                new StandIn(URI.create(config.feishu().apiUrl().orElseThrow()).getPort());
        platform.answers(call -> call.to().getPath().endsWith("/internal")
                ? "{\"code\":0,\"msg\":\"ok\",\"tenant_access_token\":\"t-made-up\",\"expire\":7200}"
                : "{\"code\":0,\"msg\":\"success\"}");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"url-verification-plain", "url-verification-encrypted"})
    void theCheckOfTheAddressIsAnswered(String name) {
        var answer = FeishuSender.recorded(name).send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("challenge")).isEqualTo("ajls384kdjx98XX");
    }

    @ParameterizedTest
    @CsvSource({"im-message-receive-v1-encrypted, 已知", "im-message-receive-v1-post-encrypted, Nothing"})
    void aRecordedMessageIsAnsweredWithACard(String name, String word) throws Exception {
        var answer = FeishuSender.recorded(name).send();

        assertThat(answer.statusCode()).isEqualTo(200);
        var token = platform.next();
        assertThat(token.to().getPath()).isEqualTo("/open-apis/auth/v3/tenant_access_token/internal");
        assertThat(token.json().path("app_id").asText()).isEqualTo("cli_9f5343c580712544");
        assertThat(token.json().path("app_secret").asText()).isEqualTo("made-up");
        var reply = platform.next();
        assertThat(reply.to().getPath())
                .isEqualTo("/open-apis/im/v1/messages/om_5ce6d572455d361153b7cb51da133945/reply");
        assertThat(reply.authorization()).containsExactly("Bearer t-made-up");
        assertThat(reply.json().path("msg_type").asText()).isEqualTo("interactive");
        assertThat(reply.json().path("uuid").asText()).isEqualTo(RECORDED_EVENT);
        assertThat(card(reply).toString()).contains(word);
    }

    @Test
    void theSameEventIsAnsweredOnce() throws Exception {
        var message = FeishuSender.text("again", "help");

        assertThat(message.send().statusCode()).isEqualTo(200);
        assertThat(message.send().statusCode()).isEqualTo(200);

        platform.next();
        platform.next();
        assertThat(platform.quiet()).isTrue();
    }

    @Test
    void theTokenOfTheAppIsAskedForAgainWhenItEnds() throws Exception {
        FeishuSender.text("one", "help").send();
        assertThat(platform.next().to().getPath()).endsWith("/internal");
        platform.next();
        FeishuSender.text("two", "help").send();
        assertThat(platform.next().to().getPath()).endsWith("/om_two/reply");

        platform.answers(call -> call.to().getPath().endsWith("/internal")
                ? "{\"code\":0,\"tenant_access_token\":\"t-new\",\"expire\":7200}"
                : call.authorization().contains("Bearer t-new") ? "{\"code\":0}" : "{\"code\":99991663}");
        FeishuSender.text("three", "help").send();

        assertThat(platform.next().authorization()).containsExactly("Bearer t-made-up");
        assertThat(platform.next().to().getPath()).endsWith("/internal");
        assertThat(platform.next().authorization()).containsExactly("Bearer t-new");
        assertThat(platform.quiet()).isTrue();
    }

    @Test
    void aPressRecordsTheOutcomeOfWhoPressedAndIsAnsweredAtOnce() throws Exception {
        FeishuSender.text("known", MISCONF).send();
        platform.next();
        var worked = value(card(platform.next()), 0);
        var by = new Speaker("feishu", "2ca1d211f64f6438", "ou_presser");

        var answer = FeishuSender.action("ou_presser", worked).send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("toast.content")).contains("it worked");
        var matchId = Press.of(worked.path("press").asText()).orElseThrow().matchId();
        assertThat(feedback.saidOf(matchId, by.key()))
                .hasSize(1)
                .first()
                .satisfies(it -> assertThat(it.outcome()).isEqualTo(Outcome.WORKED));
    }

    @Test
    void afterWhatDidNotHelpTheCardShowsTheNextBest() throws Exception {
        FeishuSender.text("unhelped", MISCONF).send();
        platform.next();
        var failed = value(card(platform.next()), 1);

        var answer = FeishuSender.action("ou_presser", failed).send();

        assertThat(answer.jsonPath().getString("card.type")).isEqualTo("raw");
        assertThat(answer.jsonPath().getString("card.data.schema")).isEqualTo("2.0");
    }

    @Test
    void aPressThatIsNoneOfOursIsToldSo() {
        var answer = FeishuSender.recorded("card-action-trigger-encrypted").send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("toast.content")).contains("Ask again");
    }

    @ParameterizedTest
    @CsvSource({"group, user", "p2p, app", "p2p, bot"})
    void whatIsNotSaidToUsByAPersonIsNotAnswered(String chat, String sender) throws Exception {
        var sent = FeishuSender.message("other-" + chat + sender, chat, sender, "text", "{\"text\":\"help\"}");

        assertThat(sent.send().statusCode()).isEqualTo(200);
        assertThat(platform.quiet()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "im-message-receive-v1-encrypted",
                "im-message-receive-v1-post-encrypted",
                "card-action-trigger-encrypted",
                "url-verification-encrypted"
            })
    void whatDoesNotProveWhoSentItDoesNothing(String name) throws Exception {
        var recording = FeishuSender.recorded(name);
        int length = recording.body().length;

        assertThat(recording.flipped(0).send().statusCode()).isEqualTo(401);
        assertThat(recording.flipped(length / 2).send().statusCode()).isEqualTo(401);
        assertThat(recording.flipped(length - 1).send().statusCode()).isEqualTo(401);
        assertThat(recording.flipped("X-Lark-Signature").send().statusCode()).isEqualTo(401);
        clock.set(Duration.ofSeconds(301));
        assertThat(recording.send().statusCode()).isEqualTo(401);
        clock.set(Duration.ofSeconds(-301));
        assertThat(recording.send().statusCode()).isEqualTo(401);
        assertThat(platform.quiet()).isTrue();
        // It was not taken for a repeat either: sent rightly, it would be heard.
        assertThat(once.first("feishu", RECORDED_EVENT)).isTrue();
    }

    @Test
    void whatIsSignedAndNoEventIsNoFailureOfOurs() throws Exception {
        assertThat(FeishuSender.signed("no json").send().statusCode()).isEqualTo(400);
        assertThat(FeishuSender.encrypted("{\"header\":{\"token\":\"" + Platforms.VERIFICATION_TOKEN + "\"}}")
                        .send()
                        .statusCode())
                .isEqualTo(200);
        assertThat(FeishuSender.signed("{\"a\":\"" + "x".repeat(1 << 20) + "\"}")
                        .send()
                        .statusCode())
                .isEqualTo(413);
        assertThat(platform.quiet()).isTrue();
    }

    private static JsonNode card(StandIn.Got reply) {
        return Json.read(reply.json().path("content").asText()).orElseThrow();
    }

    /** What the button at this place says when it is pressed. */
    private static JsonNode value(JsonNode card, int at) {
        return card.findValues("behaviors").get(at).get(0).path("value");
    }
}
