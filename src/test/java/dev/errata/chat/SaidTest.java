package dev.errata.chat;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.feedback.Feedback;
import dev.errata.feedback.Outcome;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Platforms.class)
class SaidTest {

    private static final String MISCONF =
            "MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.";

    @Inject
    FixedClock clock;

    @Inject
    SaidLinks links;

    @Inject
    Conversation conversation;

    @Inject
    Feedback feedback;

    @BeforeEach
    void now() {
        clock.set(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void openingALinkShowsWhatWouldBeSaidAndSaysNothing(boolean chinese) {
        var by = new Speaker("dingtalk", "corp", "reader-" + chinese);
        var link = link(by, MISCONF, chinese, 0);

        var answer = open(link);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("X-Robots-Tag")).isEqualTo("noindex");
        var page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(chinese ? "zh-Hans" : "en");
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("form[method=post][action=/chat/said] button")).hasSize(1);
        assertThat(page.select("script")).isEmpty();
        assertThat(page.text()).contains(chinese ? "将以您的名义记录" : "This will be noted", "MISCONF");
        assertThat(said(link, by)).isEmpty();
    }

    @Test
    void pressingTheButtonRecordsTheOutcomeOfWhoAskedOnce() {
        var by = new Speaker("teams", "tenant", "29:presser");
        var link = link(by, MISCONF, false, 1);
        var form = form(open(link));

        var first = press(form);
        var again = press(form);

        assertThat(Jsoup.parse(first.asString()).text()).contains("Noted: it did not work");
        assertThat(Jsoup.parse(again.asString()).text()).contains("You said so before");
        assertThat(said(link, by)).containsExactly(Outcome.FAILED);
    }

    @Test
    void theEditorsAreSentTheMaskedTextThatThePageShowed() {
        var by = new Speaker("wecom", "corp", "sender");
        var link = link(by, "zqxj 47 flurbs password=hunter2hunter2", false, 0);

        var page = open(link).asString();
        var sent = press(form(open(link)));

        assertThat(Jsoup.parse(page).select("pre").text())
                .contains("zqxj 47 flurbs")
                .doesNotContain("hunter2");
        assertThat(Jsoup.parse(sent.asString()).text()).contains("Sent to the editors");
    }

    @ParameterizedTest
    @ValueSource(strings = {"p", "by", "u", "k"})
    void aLinkThatWasChangedSaysNothing(String field) {
        var by = new Speaker("dingtalk", "corp", "changed");
        var link = link(by, MISCONF, false, 0);
        var form = form(open(link));
        form.put(field, Recording.flip(form.get(field)));

        assertThat(press(form).statusCode()).isEqualTo(403);
        assertThat(given().queryParams(form).get("/chat/said").statusCode()).isEqualTo(403);
        form.put(field, "");
        assertThat(press(form).statusCode()).isEqualTo(403);
        form.remove(field);
        assertThat(press(form).statusCode()).isEqualTo(403);
        assertThat(said(link, by)).isEmpty();
    }

    @Test
    void aLinkIsGoodForAWeek() {
        var by = new Speaker("dingtalk", "corp", "late");
        var link = link(by, MISCONF, false, 0);
        var form = form(open(link));

        clock.set(Duration.ofDays(7));
        assertThat(open(link).statusCode()).isEqualTo(200);
        clock.set(Duration.ofDays(7).plusSeconds(1));

        assertThat(open(link).statusCode()).isEqualTo(403);
        assertThat(press(form).statusCode()).isEqualTo(403);
        assertThat(said(link, by)).isEmpty();
    }

    @Test
    void theKeyOfOnePlatformProvesNothingOfAnother() {
        var form = form(open(link(new Speaker("dingtalk", "corp", "one"), MISCONF, false, 0)));
        var other = form(open(link(new Speaker("teams", "corp", "one"), MISCONF, false, 0)));
        form.put("k", other.get("k"));

        assertThat(press(form).statusCode()).isEqualTo(403);
    }

    @Test
    void pagesOfOtherSitesCannotPressTheButton() {
        var by = new Speaker("dingtalk", "corp", "lured");
        var link = link(by, MISCONF, false, 0);

        var answer = given().header("Sec-Fetch-Site", "cross-site")
                .formParams(form(open(link)))
                .post("/chat/said");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(said(link, by)).isEmpty();
    }

    @Test
    void theNextMatchIsNoLinkForThePageOfTheAnswerShowsIt() {
        var card = links.linked(Hostile.small(), new Speaker("teams", "corp", "one"));

        assertThat(card.acts()).isEmpty();
        assertThat(card.links())
                .extracting(Card.Button.Link::label)
                .containsExactly("Worked", "Didn’t", "Wrong entry", "Open");
    }

    /** The link of a button of the answer to {@code text}. */
    private String link(Speaker by, String text, boolean chinese, int at) {
        var card = links.linked(conversation.answer(new Said(by, text, Optional.of(chinese))), by);
        return card.links().get(at).url();
    }

    private static Response open(String link) {
        return given().urlEncodingEnabled(false).get(link.replace("https://errata.example", ""));
    }

    private static Map<String, String> form(Response page) {
        var fields = new LinkedHashMap<String, String>();
        Jsoup.parse(page.asString()).select("form input").forEach(it -> fields.put(it.attr("name"), it.attr("value")));
        assertThat(fields).hasSize(4);
        return fields;
    }

    private static Response press(Map<String, String> form) {
        return given().formParams(form).post("/chat/said");
    }

    private List<Outcome> said(String link, Speaker by) {
        var press =
                Press.of(URI.create(link).getQuery().replaceAll("^p=|&.*", "")).orElseThrow();
        return feedback.saidOf(press.matchId(), by.key()).stream()
                .map(it -> it.outcome())
                .toList();
    }
}
