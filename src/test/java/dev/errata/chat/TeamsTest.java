package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Platforms.class)
class TeamsTest {

    private static final Recording RECORDED = Recording.of("teams/outgoing-webhook-message", "/chat/teams");

    @Inject
    FixedClock clock;

    @BeforeEach
    void now() {
        clock.set(Duration.ZERO);
    }

    @Test
    void aRecordedMessageIsAnsweredAtOnceInTheLanguageOfItsReader() {
        var answer = RECORDED.send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("application/json");
        var card = answer.jsonPath();
        assertThat(card.getString("type")).isEqualTo("message");
        assertThat(card.getString("attachments[0].contentType")).isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.getString("attachments[0].content.body[0].inlines[0].text"))
                .isEqualTo("已知条目中没有对应的答案。");
        assertThat(card.getList("attachments[0].content.actions.title", String.class))
                .containsExactly("交给编辑", "打开");
        assertThat(card.getList("attachments[0].content.actions.type", String.class))
                .containsOnly("Action.OpenUrl");
    }

    @Test
    void noByteOfWhatIsSignedMayDiffer() {
        int length = RECORDED.body().length;

        for (int at = 0; at < length; at += 97) {
            assertThat(RECORDED.flipped(at).send().statusCode()).isEqualTo(401);
        }
        assertThat(RECORDED.flipped(length - 1).send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.flipped("Authorization").send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.without("Authorization").send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.with("Authorization", "Bearer x").send().statusCode())
                .isEqualTo(401);
    }

    @Test
    void isOfNowGiveOrTakeFiveMinutes() {
        // What Teams says is 123 milliseconds after the time that the others were recorded at.
        clock.set(Duration.ofMinutes(5));
        assertThat(RECORDED.send().statusCode()).isEqualTo(200);
        clock.set(Duration.ofSeconds(301));
        assertThat(RECORDED.send().statusCode()).isEqualTo(401);
        clock.set(Duration.ofMinutes(-5));
        assertThat(RECORDED.send().statusCode()).isEqualTo(401);
    }

    @Test
    void codeIsLookedUpAsItStands() {
        var message = message();
        ((ObjectNode) message.path("attachments").get(0))
                .put(
                        "content",
                        "<div>help <span itemscope=\"\" itemtype=\"http://schema.skype.com/Mention\">kb</span></div>"
                                + "<codeblock class=\"language-java\"><code>MISCONF Redis is configured to save RDB snapshots, but it&#39;s"
                                + " currently unable to persist to disk.<br>at a.B.&lt;init&gt;</code></codeblock><p>tried: reboot it</p>");

        var said = TeamsMessage.of(message);

        assertThat(said.text())
                .isEqualTo(
                        "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.\nat a.B.<init>\ntried: reboot it");
        assertThat(said.chinese()).contains(true);
        assertThat(said.by())
                .isEqualTo(new Speaker(
                        "teams", "72f988bf-0000-0000-0000-000000000001", "6d7c7f9b-0000-0000-0000-000000000001"));
        assertThat(signed(message.toString()).send().asString()).contains("MISCONF", "chat/said?p=w.");
    }

    @Test
    void whatIsSignedAndNoMessageIsNoFailureOfOurs() {
        assertThat(signed("no json").send().statusCode()).isEqualTo(400);
        assertThat(signed("{}").send().statusCode()).isEqualTo(200);
        assertThat(signed("{\"timestamp\":\"yesterday\"}").send().statusCode()).isEqualTo(401);
        assertThat(signed("{\"from\":{\"id\":\"28:bot\"}}").send().asString()).isEqualTo("{}");
    }

    private static ObjectNode message() {
        return (ObjectNode) Json.read(RECORDED.body()).orElseThrow();
    }

    private static Recording signed(String body) {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var proof = Proof.hmacSha256(Base64.getDecoder().decode(Platforms.TEAMS_TOKEN), bytes);
        return RECORDED.saying(bytes)
                .with("Authorization", "HMAC " + Base64.getEncoder().encodeToString(proof));
    }
}
