package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Language and colours: what the reader chose counts, and is remembered. */
@QuarkusTest
@TestProfile(Lanterns.class)
class ReaderChoicesTest {

    @ParameterizedTest
    @CsvSource({"zh-CN, zh-Hans", "'fr,zh;q=0.5', zh-Hans", "de, en", "';;;=', en"})
    void theLanguageIsWhatTheBrowserPrefers(String header, String language) {
        var page =
                Jsoup.parse(given().header("Accept-Language", header).get("/").asString());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
    }

    @Test
    void theLanguageOfTheAddressCountsMostAndIsRemembered() {
        var answer =
                given().header("Accept-Language", "en").cookie("lang", "en").get("/?lang=zh");

        assertThat(Jsoup.parse(answer.asString()).selectFirst("html").attr("lang"))
                .isEqualTo("zh-Hans");
        assertThat(answer.cookie("lang")).isEqualTo("zh");
    }

    @Test
    void theRememberedLanguageCountsMoreThanTheBrowsers() {
        var page = Jsoup.parse(given().header("Accept-Language", "en")
                .cookie("lang", "zh")
                .get("/")
                .asString());

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("zh-Hans");
    }

    @Test
    void theSwitchKeepsThePage() {
        var page = Jsoup.parse(given().header("Accept-Language", "en")
                .get("/entries?q=wick&domain=lantern")
                .asString());

        assertThat(page.select("a.language").attr("href")).isEqualTo("/entries?q=wick&domain=lantern&lang=zh");
    }

    @Test
    void anUnknownLanguageIsNotRemembered() {
        var answer = given().header("Accept-Language", "en").get("/?lang=%0d%0aSet-Cookie:x");

        assertThat(answer.cookies()).isEmpty();
        assertThat(Jsoup.parse(answer.asString()).selectFirst("html").attr("lang"))
                .isEqualTo("en");
    }

    @Test
    void theColoursAreRememberedAndSetByTheServer() {
        var chosen = given().redirects()
                .follow(false)
                .formParam("scheme", "dark")
                .formParam("back", "/entries?q=wick")
                .post("/scheme");

        var page = Jsoup.parse(given().cookie("scheme", chosen.cookie("scheme"))
                .get("/entries")
                .asString());

        assertThat(chosen.statusCode()).isEqualTo(303);
        assertThat(chosen.header("Location")).endsWith("/entries?q=wick");
        assertThat(page.selectFirst("html").attr("data-scheme")).isEqualTo("dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/",
                "https://evil.example/",
                "/\\evil.example",
                "javascript:alert(1)",
                "/\t/evil.example",
                "%"
            })
    void theColoursLeadToNoOtherSite(String back) {
        var answer = given().redirects()
                .follow(false)
                .formParam("scheme", "dark")
                .formParam("back", back)
                .post("/scheme");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).doesNotContain("evil").endsWith("/");
    }

    @Test
    void coloursThatDoNotExistAreNotRemembered() {
        var answer = given().redirects()
                .follow(false)
                .formParam("scheme", "\"><script>")
                .formParam("back", "/")
                .post("/scheme");

        assertThat(answer.cookies()).isEmpty();
    }
}
