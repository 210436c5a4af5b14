package dev.errata.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Platforms.class)
class WeComTest {

    private static final String QUERY = Recording.query("wecom/callback-text");
    private static final Recording RECORDED = Recording.of("wecom/callback-text", "/chat/wecom" + QUERY);
    private static final WeComSeal SEAL = new WeComSeal(Platforms.WECOM_TOKEN, Platforms.WECOM_KEY);
    private static final String COMPANY = "wx5823bf96d3bd56c7";
    private static final String TIME = "1795207300";

    @Inject
    FixedClock clock;

    @BeforeEach
    void now() {
        clock.set(Duration.ZERO);
    }

    @Test
    void aRecordedMessageIsAnsweredAtOnceAndEncrypted() {
        var answer = RECORDED.send();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/xml");
        var opened = opened(answer);
        assertThat(opened.receiver()).isEqualTo(COMPANY);
        var reply = Xml.read(opened.text().getBytes(StandardCharsets.UTF_8)).orElseThrow();
        assertThat(reply).containsEntry("ToUserName", "liwei").containsEntry("FromUserName", COMPANY);
        assertThat(reply).containsEntry("MsgType", "text").containsEntry("CreateTime", TIME);
        assertThat(reply.get("Content"))
                .contains("已知条目中没有对应的答案", "<a href=\"https://errata.example/chat/said?p=s.", ">交给编辑</a>");
    }

    @Test
    void aRepeatGetsTheSameAnswerAndIsNotLookedUpAgain() {
        var message = text("repeated", "zqxj 11 flurbs");

        var first = content(message.send());
        var again = content(message.send());

        // The answer has an address of its own each time that something is looked up.
        assertThat(again).isEqualTo(first).contains("/m/");
        assertThat(content(text("another", "zqxj 11 flurbs").send())).isNotEqualTo(first);
    }

    @Test
    void theCheckOfTheAddressIsAnsweredWithWhatWasEncrypted() {
        var echo = SEAL.close(new WeComSeal.Opened("6127398419283", COMPANY));

        var answer = check(SEAL.signature(TIME, "n", echo), TIME, echo);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.asString()).isEqualTo("6127398419283");
        assertThat(check(Recording.flip(SEAL.signature(TIME, "n", echo)), TIME, echo)
                        .statusCode())
                .isEqualTo(401);
        assertThat(check(SEAL.signature("1795206999", "n", echo), "1795206999", echo)
                        .statusCode())
                .isEqualTo(401);
        assertThat(given().get("/chat/wecom").statusCode()).isEqualTo(401);
    }

    @Test
    void whatDoesNotProveWhoSentItDoesNothing() {
        int length = RECORDED.body().length;

        assertThat(RECORDED.flipped(0).send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.flipped(length / 2).send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.flipped(length - 1).send().statusCode()).isEqualTo(401);
        assertThat(RECORDED.at("/chat/wecom" + QUERY.replace("c750a9", "c750a8"))
                        .send()
                        .statusCode())
                .isEqualTo(401);
        assertThat(RECORDED.at("/chat/wecom" + QUERY.replace("nonce=1", "nonce=2"))
                        .send()
                        .statusCode())
                .isEqualTo(401);
        assertThat(RECORDED.at("/chat/wecom").send().statusCode()).isEqualTo(401);
        clock.set(Duration.ofSeconds(301));
        assertThat(RECORDED.send().statusCode()).isEqualTo(401);
        clock.set(Duration.ofSeconds(-301));
        assertThat(RECORDED.send().statusCode()).isEqualTo(401);
    }

    @Test
    void aDocumentTypeIsRefusedOutsideAndInside() {
        var entity = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>";
        var outside = entity + sealedBody("<xml/>").replace("<xml>", "<xml>&e;");

        assertThat(RECORDED.saying(outside.getBytes(StandardCharsets.UTF_8))
                        .send()
                        .statusCode())
                .isEqualTo(401);
        assertThat(sealed(entity + "<xml><MsgType>text</MsgType><Content>&e;</Content></xml>")
                        .send()
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void whatIsSignedAndNoTextIsNotAnswered() {
        var event = sealed("<xml><MsgType>event</MsgType><Event>enter_agent</Event></xml>")
                .send();

        assertThat(event.statusCode()).isEqualTo(200);
        assertThat(event.asString()).isEmpty();
        assertThat(sealed("no xml").send().statusCode()).isEqualTo(400);
        assertThat(body("<xml><Encrypt>AAAA</Encrypt></xml>", "AAAA").send().statusCode())
                .isEqualTo(400);
    }

    private static Recording text(String id, String text) {
        return sealed("<xml><ToUserName>" + COMPANY + "</ToUserName><FromUserName>liwei</FromUserName>"
                + "<MsgType>text</MsgType><Content>" + Xml.cdata(text) + "</Content><MsgId>" + id + "</MsgId></xml>");
    }

    private static Recording sealed(String message) {
        var body = sealedBody(message);
        return body(body, body.replaceAll("</?(?:xml|Encrypt)>", ""));
    }

    private static String sealedBody(String message) {
        return "<xml><Encrypt>" + SEAL.close(new WeComSeal.Opened(message, COMPANY)) + "</Encrypt></xml>";
    }

    private static Recording body(String body, String encrypted) {
        return RECORDED.saying(body.getBytes(StandardCharsets.UTF_8))
                .at("/chat/wecom?msg_signature=" + SEAL.signature(TIME, "n", encrypted) + "&timestamp=" + TIME
                        + "&nonce=n");
    }

    private static Response check(String signature, String timestamp, String echo) {
        return given().urlEncodingEnabled(false)
                .get("/chat/wecom?msg_signature=" + signature + "&timestamp=" + timestamp + "&nonce=n&echostr="
                        + URLEncoder.encode(echo, StandardCharsets.UTF_8));
    }

    /** As WeCom would: signature first. */
    private static WeComSeal.Opened opened(Response answer) {
        var fields = Xml.read(answer.asByteArray()).orElseThrow();
        var encrypted = fields.getOrDefault("Encrypt", "");
        assertThat(SEAL.fits(
                        fields.getOrDefault("MsgSignature", ""),
                        fields.getOrDefault("TimeStamp", ""),
                        fields.getOrDefault("Nonce", ""),
                        encrypted))
                .isTrue();
        return SEAL.open(encrypted).orElseThrow();
    }

    private static String content(Response answer) {
        return Xml.read(opened(answer).text().getBytes(StandardCharsets.UTF_8))
                .orElseThrow()
                .getOrDefault("Content", "");
    }
}
