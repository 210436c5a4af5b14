package dev.errata.notify;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.sighting.Counted.Sighting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out, in each manner. */
class MessageTest {

    private static final Instant NOW = Instant.ofEpochSecond(1795207300);
    private static final Notices NOTICES = new Notices(new Links(Optional.of("https://errata.example")));
    private static final Hand ADMIN = new Hand(NOW, "admin");

    @Test
    void aWebhookSaysWhatWasSeenWhereAndHowOften() throws JsonProcessingException {
        var notice = spotted(Sights.known("redis/oom", "shop", 3, true), Occasion.RATE, 9);

        var body = json(notice.body());

        assertThat(body).isEqualTo(json("""
                {"type": "sighting.rate", "timestamp": "2026-11-20T20:41:40Z", "data": {
                  "rule": {"id": "r1", "name": "Rule <!here> @all"},
                  "entry_id": "redis/oom", "cluster_id": null, "fingerprint": "00112233445566ff",
                  "statement": "MISCONF <!channel> @all `rm` [x](http://evil.example)",
                  "sample": "MISCONF <!channel> @all `rm` [x](http://evil.example)\\n  at line two & <at user_id=\\"all\\"></at>",
                  "source": "shop", "service": "checkout", "version": "2.1", "severity": "error",
                  "count": 9, "within_minutes": 5, "count_since": 4,
                  "first_seen": "2026-11-21T12:00:00Z", "last_seen": "2026-11-21T12:00:30Z",
                  "url": "https://errata.example/entries/redis/oom"}}
                """));
        assertThat(Notice.read(notice.body()).body()).isEqualTo(notice.body());
    }

    @Test
    void anUnknownClusterSaysWhatIsNear() throws JsonProcessingException {
        var data = json(spotted(Sights.unknown("c7", "shop", 1, true), Occasion.CLUSTER, 1)
                        .body())
                .path("data");

        assertThat(data.path("entry_id").isNull()).isTrue();
        assertThat(data.path("cluster_id").asText()).isEqualTo("c7");
        assertThat(data.path("near")).hasSize(1);
        assertThat(data.path("url").asText()).isEqualTo("https://errata.example/inbox#c7");
    }

    @Test
    void textsAreCutBetweenCharacters() {
        assertThat(Notices.cut("abc", 3)).isEqualTo("abc");
        assertThat(Notices.cut("abcd", 3)).isEqualTo("ab…");
        assertThat(Notices.cut("a😀😀", 3)).isEqualTo("a…");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void slackGetsBlocksThatCallNobody(Language language) throws JsonProcessingException {
        var message = letter(TargetKind.SLACK, language, List.of(), hostile())
                .post(NOW)
                .body();

        assertThat(message).doesNotContain("<!", "<at", "@all", "@here");
        var blocks = json(message).path("blocks");
        assertThat(blocks.path(0).path("type").asText()).isEqualTo("header");
        assertThat(blocks.path(0).path("text").path("text").asText()).hasSizeLessThanOrEqualTo(150);
        var code = text(blocks.path(2));
        assertThat(code)
                .startsWith("```MISCONF &lt;!channel&gt;")
                .endsWith("```")
                .contains("&amp; &lt;at");
        assertThat(code.substring(3, code.length() - 3)).doesNotContain("```");
        assertThat(json(message).path("text").asText()).contains("redis/oom");
    }

    @Test
    void slackStaysWithinItsLimits() throws JsonProcessingException {
        var huge = "&<>`@😀\n".repeat(2_000);
        var card = new Card(
                huge,
                huge,
                IntStream.range(0, 30).mapToObj(n -> new Card.Fact("f", huge)).toList(),
                huge,
                IntStream.range(0, 11).mapToObj(n -> huge).toList(),
                "https://errata.example/entries/a/b",
                "Open");

        var message = json(Slack.message(card));

        assertThat(message.path("blocks").size()).isLessThanOrEqualTo(50);
        for (var text : message.findValues("text")) {
            if (text.isTextual()) {
                assertThat(text.asText()).hasSizeLessThanOrEqualTo(3_000);
            }
        }
        for (var fields : message.findValues("fields")) {
            assertThat(fields.size()).isLessThanOrEqualTo(10);
            fields.forEach(it -> assertThat(it.path("text").asText()).hasSizeLessThanOrEqualTo(2_000));
        }
        assertThat(message.path("blocks").path(0).path("text").path("text").asText())
                .hasSizeLessThanOrEqualTo(150);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void feishuGetsACardOfPlainTextsWithASignature(Language language) throws JsonProcessingException {
        var message = json(letter(TargetKind.FEISHU, language, List.of("secret"), hostile())
                .post(NOW)
                .body());

        assertThat(message.path("msg_type").asText()).isEqualTo("interactive");
        assertThat(message.path("timestamp").asText()).isEqualTo("1795207300");
        // By: printf '' | openssl dgst -sha256 -hmac $'1795207300\nsecret' -binary | base64
        assertThat(message.path("sign").asText()).isEqualTo("AxZ81H8qdvqnV4IFf63mFW4qWxKuE14XKJxg3LKGPB4=");
        var tags = new ArrayList<String>();
        message.path("card").findValues("tag").forEach(it -> tags.add(it.asText()));
        assertThat(tags).contains("plain_text").doesNotContain("lark_md", "markdown");
        assertThat(message.toString()).doesNotContain("<at");
    }

    @Test
    void feishuWithoutASecretIsNotSigned() throws JsonProcessingException {
        var message = json(letter(TargetKind.FEISHU, Language.EN, List.of(), hostile())
                .post(NOW)
                .body());

        assertThat(message.has("sign")).isFalse();
        assertThat(message.has("timestamp")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void dingtalkGetsMarkdownInWhichLogsAreText(Language language) throws JsonProcessingException {
        var post = letter(TargetKind.DINGTALK, language, List.of("secret"), hostile())
                .post(NOW);

        var message = json(post.body());
        assertThat(message.path("msgtype").asText()).isEqualTo("markdown");
        assertThat(message.path("at").path("isAtAll").asBoolean(true)).isFalse();
        assertThat(message.path("markdown").path("text").asText())
                .contains(
                        "\\[x\\]\\(http://evil.example\\)",
                        "&lt;!channel&gt;",
                        "\\`rm\\`",
                        "(https://errata.example/entries/redis/oom)")
                .doesNotContain("@all", "[x](", "<");
        // By: printf '1795207300000\nsecret' | openssl dgst -sha256 -hmac secret -binary | base64, then URL-encoded
        assertThat(post.query())
                .isEqualTo("timestamp=1795207300000&sign=LxaXyPqOKPwrP0YMyHYNeVasYpJFH61lVds7UBYOxZQ%3D");
    }

    @Test
    void dingtalkWithoutASecretIsNotSigned() {
        assertThat(letter(TargetKind.DINGTALK, Language.EN, List.of(), hostile())
                        .post(NOW)
                        .query())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(TargetKind.class)
    void everyKindTellsOfStormsAndTests(TargetKind kind) {
        var storm = NOTICES.storm(30, 400, List.of(hostile()), NOW);
        var test = NOTICES.test("on call", NOW);

        for (var language : Language.values()) {
            assertThat(letter(kind, language, List.of(), storm).post(NOW).body())
                    .contains("30", "400", "29", "redis/oom");
            assertThat(letter(kind, language, List.of(), test).post(NOW).body()).contains("on call");
        }
    }

    @ParameterizedTest
    @EnumSource(Occasion.class)
    void everyOccasionHasWordsInBothLanguages(Occasion occasion) {
        for (var language : Language.values()) {
            var card = Card.of(spotted(Sights.unknown("c", "shop", 1, true), occasion, 5), Words.in(language));
            assertThat(card.title()).isNotBlank().contains("shop");
        }
        assertThat(Words.in(Language.ZH).keys()).isEqualTo(Words.in(Language.EN).keys());
    }

    @Test
    void whatAValueBringsAlongIsNotFilledIn() {
        assertThat(Words.in(Language.EN).say("title.sighting.first", "{1}", "shop"))
                .isEqualTo("{1} is new in shop");
    }

    private static Notice hostile() {
        return spotted(Sights.known("redis/oom", "shop <!here>", 3, true), Occasion.FIRST, 3);
    }

    private static Notice spotted(Sighting sighting, Occasion occasion, long count) {
        var often = occasion.counts() ? new RuleDraft.Often(5, 5) : RuleDraft.Often.NONE;
        var draft = new RuleDraft(
                "Rule <!here> @all", occasion, Narrowing.NONE, often, Duration.ofHours(1), Set.of("t"), true);
        var rule = new Rule("r1", draft, Optional.empty(), ADMIN, ADMIN);
        return NOTICES.spotted(new Hit(rule, "subject", sighting, count), count, 4, NOW);
    }

    private static Letter letter(TargetKind kind, Language language, List<String> secrets, Notice notice) {
        return new Letter("msg_1", kind, language, "https://example.com/", secrets, false, notice.body());
    }

    private static String text(JsonNode block) {
        return block.path("text").path("text").asText();
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text);
    }
}
