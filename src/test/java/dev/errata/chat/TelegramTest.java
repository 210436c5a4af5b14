package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.feedback.Outcome;
import dev.errata.later.Pen;
import dev.errata.later.Wish;
import dev.errata.later.Wishes;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Telegram, through the door. */
@QuarkusTest
@TestProfile(Platforms.class)
class TelegramTest {

    private static final String ADDRESS = "/chat/telegram";
    private static final String SECRET = "X-Telegram-Bot-Api-Secret-Token";
    private static final String MISCONF =
            "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.";
    private static final AtomicInteger UPDATES = new AtomicInteger(20_000);

    @Inject
    Kept kept;

    @Inject
    Pen pen;

    @Inject
    Wishes wishes;

    @Inject
    KnownNow knownNow;

    @ConfigProperty(name = "errata.chat.telegram.api-url")
    URI base;

    private StandIn telegram;

    @BeforeEach
    void listen() throws IOException {
        telegram = new StandIn(base.getPort());
    }

    @AfterEach
    void close() {
        telegram.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"update-message", "update-callback-query"})
    void refusesEveryRecordingWithoutTheRightSecret(String name) throws InterruptedException {
        var recording = recording(name);
        var before = kept.counts();

        for (var other : List.of(
                recording.flipped(SECRET),
                recording.without(SECRET),
                recording.with(SECRET, ""),
                recording.with(SECRET, recording.headers().get(SECRET) + "x"))) {
            assertThat(Knock.status(other)).isEqualTo(401);
        }

        assertThat(kept.counts()).isEqualTo(before);
        assertThat(telegram.quiet()).isTrue();
    }

    @Test
    void answersACommandBesideItAndOnlyOnce() {
        var answer = Knock.json(recording("update-message"));
        var again = Knock.with(recording("update-message"));

        assertThat(answer.path("method").asText()).isEqualTo("sendMessage");
        assertThat(answer.path("chat_id").asLong()).isEqualTo(-100_123);
        assertThat(answer.path("reply_parameters").path("message_id").asInt()).isEqualTo(1365);
        assertThat(answer.path("text").asText()).startsWith("<b>已知条目中没有对应的答案。</b>");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void stopsTheClockOnButtonsThatAreNotItsOwn() {
        var answer = Knock.json(recording("update-callback-query"));

        assertThat(answer.path("method").asText()).isEqualTo("answerCallbackQuery");
        assertThat(answer.path("callback_query_id").asText()).isEqualTo("4382bfdwdsb323b2d9");
    }

    @Test
    void recordsWhatAButtonSaysAndTellsWhoPressedIt() {
        var shown = privately(MISCONF, "");

        var thanks = press(button(shown, "w"));

        assertThat(thanks.path("method").asText()).isEqualTo("answerCallbackQuery");
        assertThat(thanks.path("text").asText()).isEqualTo("Thank you. Noted: it worked.");
        assertThat(kept.latest().cast().outcome()).isEqualTo(Outcome.WORKED);
        assertThat(kept.latest().cast().entry()).hasToString("redis/misconf-rdb");
    }

    @Test
    void changesTheMessageWhereAFixFailedAndTellsWhoPressed() throws InterruptedException {
        var shown = privately(MISCONF, "");

        var next = press(button(shown, "f"));

        assertThat(next.path("method").asText()).isEqualTo("editMessageText");
        assertThat(next.path("message_id").asInt()).isEqualTo(9);
        assertThat(next.path("text").asText()).contains("It did not work, so the next best:");
        var notice = telegram.next();
        assertThat(notice.to()).hasToString("/bot" + Platforms.TELEGRAM_BOT + "/answerCallbackQuery");
        assertThat(notice.json().path("text").asText()).isEqualTo("Thank you. Noted: it did not work.");
    }

    @Test
    void tellsLaterWhoWantedToKnow() throws InterruptedException {
        var word = "nr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var shown = privately(Pen.error(word), "");

        var noted = press(button(shown, "l"));
        knownNow.tell();
        assertThat(noted.path("text").asText()).startsWith("Noted");
        assertThat(telegram.quiet()).isTrue();

        pen.publish(word);
        try {
            for (int tries = 0; wishes.untold(Wish.Channel.CHAT, 1).isEmpty() && tries < 300; tries++) {
                Thread.sleep(100);
            }
            knownNow.tell();
            knownNow.tell();
        } finally {
            pen.retire();
        }

        var message = telegram.next();
        assertThat(message.to()).hasToString("/bot" + Platforms.TELEGRAM_BOT + "/sendMessage");
        assertThat(message.json().path("chat_id").asLong()).isEqualTo(77);
        assertThat(message.json().path("text").asText())
                .contains("You wanted to be told: this is known now.")
                .contains("Wait until it is cold");
        assertThat(telegram.quiet()).isTrue();
    }

    @Test
    void looksUpTheMessageThatACommandAnswers() {
        var answer =
                group("/errata@ErrataBot", ",\"reply_to_message\":{\"from\":{\"id\":5},\"text\":\"" + MISCONF + "\"}");

        assertThat(answer).contains("MISCONF");
    }

    @Test
    void leavesAGroupAloneUnlessItIsSpokenTo() {
        assertThat(group("good morning", "")).isEmpty();
        assertThat(group("/weather today", "")).isEmpty();
        assertThat(group(MISCONF, ",\"reply_to_message\":{\"from\":{\"id\":5,\"is_bot\":true},\"text\":\"x\"}"))
                .isEmpty();
        assertThat(group(MISCONF, ",\"reply_to_message\":{\"from\":{\"id\":110201543,\"is_bot\":true},\"text\":\"x\"}"))
                .contains("MISCONF");
    }

    @Test
    void answersNoProgram() {
        var update = """
                {"update_id":%d,"message":{"message_id":1,"from":{"id":5,"is_bot":true},\
                "chat":{"id":1,"type":"private"},"text":"help"}}""".formatted(UPDATES.incrementAndGet());

        assertThat(Knock.with(sent(update)).body()).isEmpty();
    }

    @Test
    void looksUpCodeExactlyAndReadsWhatWasTried() {
        var error = "panic\n\t" + MISCONF;
        var message = Json.object();
        message.put("text", "/kb 这是什么 " + error + "\ntried: restart Redis");
        message.putArray("entities")
                .addObject()
                .put("type", "pre")
                .put("offset", "/kb 这是什么 ".length())
                .put("length", error.length());

        assertThat(TelegramText.of(message)).isEqualTo("/kb 这是什么 ```\n" + error + "```\ntried: restart Redis");
        assertThat(Fences.exact(TelegramText.of(message))).isEqualTo(error + "\ntried: restart Redis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "{}",
                "{\"update_id\":1}",
                "{\"message\":7}",
                "{\"callback_query\":{}}",
                "{\"message\":{\"from\":{\"id\":1},\"chat\":{\"id\":\"x\"}}}",
                "{\"callback_query\":{\"id\":\"1\",\"from\":{\"id\":1},\"data\":\"w.00.0.0\"}}",
                "{\"edited_message\":{\"text\":\"help\"}}"
            })
    void neverBreaksOverWhatIsAdmittedButMakesNoSense(String body) {
        assertThat(Knock.status(sent(body))).isIn(200, 400);
    }

    private static JsonNode privately(String text, String more) {
        var update = """
                {"update_id":%d,"message":{"message_id":9,"from":{"id":77,"language_code":"en"},\
                "chat":{"id":77,"type":"private"},"text":"%s"%s}}""".formatted(UPDATES.incrementAndGet(), text, more);
        return Knock.json(sent(update));
    }

    private static String group(String text, String more) {
        var update = """
                {"update_id":%d,"message":{"message_id":9,"from":{"id":77,"language_code":"en"},\
                "chat":{"id":-5,"type":"group"},"text":"%s"%s}}""".formatted(UPDATES.incrementAndGet(), text, more);
        return Knock.with(sent(update)).body();
    }

    private static JsonNode press(String data) {
        return Knock.json(sent("""
                {"update_id":%d,"callback_query":{"id":"q1","from":{"id":77,"language_code":"en"},\
                "message":{"message_id":9,"chat":{"id":77,"type":"private"}},"data":"%s"}}""".formatted(UPDATES.incrementAndGet(), data)));
    }

    private static String button(JsonNode message, String kind) {
        return message.path("reply_markup").findValuesAsText("callback_data").stream()
                .filter(it -> it.startsWith(kind + "."))
                .findFirst()
                .orElseThrow();
    }

    private static Recording recording(String name) {
        return Recording.of("telegram/" + name, ADDRESS);
    }

    private static Recording sent(String body) {
        return new Recording(ADDRESS, Map.of(SECRET, Platforms.TELEGRAM_SECRET), body.getBytes(StandardCharsets.UTF_8));
    }
}
