package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Platforms.class)
class DingTalkTest {

    private static final Recording RECORDED = Recording.of("dingtalk/robot-text", "/chat/dingtalk");
    private static final String RECORDED_ID = "dinge8a565xxxx msg0xxxxx";

    @Inject
    FixedClock clock;

    @Inject
    ChatConfig config;

    @Inject
    Once once;

    private StandIn platform;

    @BeforeEach
    void platform() throws IOException {
        clock.set(Duration.ZERO);
        once.forget("dingtalk", RECORDED_ID);
        platform =
                new StandIn(URI.create(config.dingtalk().apiUrl().orElseThrow()).getPort());
        platform.answers(call -> "{\"errcode\":0,\"errmsg\":\"ok\"}");
    }

    @AfterEach
    void close() {
        platform.close();
    }

    @Test
    void aRecordedMessageIsAnsweredWhereItSays() throws Exception {
        assertThat(RECORDED.send().statusCode()).isEqualTo(200);

        var reply = platform.next();
        assertThat(reply.to()).hasToString("/robot/sendBySession?session=xxxxx");
        assertThat(reply.json().path("msgtype").asText()).isEqualTo("actionCard");
        var card = reply.json().path("actionCard");
        assertThat(card.path("text").asText()).contains("已知条目中没有对应的答案");
        assertThat(card.path("btns").findValuesAsText("title")).containsExactly("交给编辑", "打开");
        assertThat(card.path("btns").get(0).path("actionURL").asText())
                .startsWith("https://errata.example/chat/said?p=s.");
    }

    @Test
    void theSameMessageIsAnsweredOnce() throws Exception {
        assertThat(RECORDED.send().statusCode()).isEqualTo(200);
        assertThat(RECORDED.send().statusCode()).isEqualTo(200);

        platform.next();
        assertThat(platform.quiet()).isTrue();
    }

    @Test
    void whereThereIsNothingToOpenTheAnswerIsMarkdownThatCallsTheAsker() throws Exception {
        assertThat(saying("lang", "lang en").send().statusCode()).isEqualTo(200);
        var english = platform.next().json();
        assertThat(saying("lang", "lang auto").send().statusCode()).isEqualTo(200);
        platform.next();

        assertThat(english.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(english.path("markdown").path("text").asText()).contains("in English");
        assertThat(english.path("at").path("atUserIds").get(0).asText()).isEqualTo("user123");
    }

    @Test
    void whatDoesNotProveWhoSentItDoesNothing() throws Exception {
        var foreign = Recording.of("dingtalk/robot-text-bad-signature", "/chat/dingtalk");

        assertThat(foreign.send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.flipped("sign").send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.flipped("timestamp").send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.without("sign").send().statusCode()).isEqualTo(401);
        clock.set(Duration.ofMinutes(60).plusSeconds(1));
        assertThat(RECORDED.send().statusCode()).isEqualTo(401);
        clock.set(Duration.ofHours(-1));
        assertThat(RECORDED.send().statusCode()).isEqualTo(401);
        assertThat(platform.quiet()).isTrue();
        assertThat(once.first("dingtalk", RECORDED_ID)).isTrue();
    }

    @Test
    void itsTimeMayBeOffByAnHour() throws Exception {
        clock.set(Duration.ofMinutes(59));
        assertThat(RECORDED.send().statusCode()).isEqualTo(200);

        platform.next();
    }

    @Test
    void whatIsSignedAndNoMessageIsNoFailureOfOurs() throws Exception {
        assertThat(RECORDED.saying(utf8("no json")).send().statusCode()).isEqualTo(400);
        assertThat(RECORDED.saying(utf8("{}")).send().statusCode()).isEqualTo(200);
        var picture = message("picture");
        picture.put("msgtype", "picture");
        assertThat(sent(picture).send().statusCode()).isEqualTo(200);
        var own = message("own");
        own.put("senderId", own.path("chatbotUserId").asText());
        assertThat(sent(own).send().statusCode()).isEqualTo(200);
        var late = message("late");
        late.put("sessionWebhookExpiredTime", clock.millis() - 1);
        assertThat(sent(late).send().statusCode()).isEqualTo(200);
        assertThat(platform.quiet()).isTrue();
    }

    @Test
    void whatNamesNoAddressBelowTheSetOneIsNotAnswered() throws Exception {
        var tricks = new ArrayList<ObjectNode>();
        for (var to : new String[] {"@evil.example/x", ".evil.example/x", "evil", "mailto:x", "", "https://a b"}) {
            var trick = message("trick " + to);
            trick.put("sessionWebhook", to);
            tricks.add(trick);
        }

        for (var trick : tricks) {
            assertThat(sent(trick).send().statusCode()).isEqualTo(200);
        }

        assertThat(platform.quiet()).isTrue();
    }

    private static Recording saying(String id, String text) {
        var root = message(id + text);
        root.putObject("text").put("content", " " + text);
        return sent(root);
    }

    private static ObjectNode message(String id) {
        return ((ObjectNode) Json.read(RECORDED.body()).orElseThrow()).put("msgId", id);
    }

    /** The signature does not cover the body. */
    private static Recording sent(ObjectNode message) {
        return RECORDED.saying(utf8(message.toString()));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
