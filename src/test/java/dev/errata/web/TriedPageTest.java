package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a reader tried already: which of it are known dead ends. */
@QuarkusTest
@TestProfile(Lanterns.class)
class TriedPageTest {

    @ParameterizedTest
    @CsvSource({"en, known not to work", "zh, 已知无效"})
    void namesTheDeadEndsAmongTheSteps(String language, String words) {
        var address = asked();

        var page = Jsoup.parse(given().header("Accept-Language", language)
                .formParam("tried", "- shake the lantern\n2. sing a song to it")
                .post(address + "/tried")
                .asString());

        var verdicts = page.select("#tried .verdicts > li");
        assertThat(verdicts.eachAttr("class")).containsExactly("dead", "open");
        assertThat(verdicts.first().text()).contains(words, "shake the lantern");
        assertThat(page.select("#tried-steps").val()).contains("sing a song");
    }

    @Test
    void answersHtmxWithThePartAlone() {
        var part = given().header("HX-Request", "true")
                .formParam("tried", "shake the lantern")
                .post(asked() + "/tried")
                .asString();

        assertThat(part.strip()).startsWith("<section class=\"tried");
    }

    @Test
    void isAskedTogetherWithTheError() {
        var page = Jsoup.parse(given().formParam("text", Lanterns.WICK)
                .formParam("tried", "shake the lantern")
                .post("/")
                .asString());

        assertThat(page.select("#tried .verdicts > li").eachAttr("class")).containsExactly("dead");
    }

    @Test
    void showsNoSecretAgain() {
        var page = given().formParam("tried", "login with password=hunter2hunter2")
                .post(asked() + "/tried")
                .asString();

        assertThat(page).doesNotContain("hunter2hunter2");
    }

    @Test
    void saysThatAnAnswerIsGone() {
        assertThat(given().formParam("tried", "x")
                        .post("/m/0123456789abcdef01234567/tried")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String asked() {
        Response asked = given().redirects()
                .follow(false)
                .formParam("text", Lanterns.WICK)
                .post("/");
        return asked.header("Location").replaceFirst("^https?://[^/]+", "");
    }
}
