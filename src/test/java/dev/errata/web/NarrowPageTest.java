package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Telling causes apart by what their checks printed. */
@QuarkusTest
@TestProfile(Lanterns.class)
class NarrowPageTest {

    private static final String SHORT_WICK = "$ lantern status\nwick:1mm\n$ lantern tank\n";

    @Test
    void offersAScriptOfAllChecksAndAFieldForItsOutput() {
        var narrow = page(answer(Lanterns.REFUSED)).select("#match-1-narrow");

        assertThat(narrow.select(".script code").text()).contains("lantern status", "lantern tank");
        assertThat(narrow.select("form").attr("method")).isEqualTo("post");
        assertThat(narrow.select("label").text()).isEqualTo("What the commands printed");
        assertThat(narrow.select(".suspect").eachText())
                .contains("Can't keep the flame: wick is too short", "No oil left in the tank", "None of these");
        assertThat(narrow.select(".verdicts")).isEmpty();
    }

    @Test
    void saysWhichCauseItIsWithoutScript() {
        var page = Jsoup.parse(
                narrow(given(), answer(Lanterns.REFUSED), SHORT_WICK).asString());

        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("#match-1-checks-open").hasAttr("open")).isTrue();
        var first = page.select("#match-1-narrow .suspects > li").first();
        assertThat(first.select(".suspect").text()).isEqualTo("Can't keep the flame: wick is too short");
        assertThat(first.select(".bar").text()).matches("\\d+ % → \\d+ %");
        assertThat(first.select(".findings").text())
                .contains("Line 2: wick:1mm", "The wick is short", "times as likely (×");
    }

    @Test
    void givesAScriptThatPartAlone() {
        var said = narrow(given().header("HX-Request", "true"), answer(Lanterns.REFUSED), SHORT_WICK);

        var part = Jsoup.parseBodyFragment(said.asString());
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(part.body().children()).hasSize(1);
        assertThat(part.body().child(0).id()).isEqualTo("match-1-narrow");
        assertThat(part.select("[data-status]")).hasSize(1);
    }

    @Test
    void leavesTheOutputInItsFieldMaskedAndKeepsItNowhere() {
        var address = answer(Lanterns.REFUSED);

        var page = Jsoup.parse(
                narrow(given(), address, SHORT_WICK + "password=hunter2hunter2").asString());

        assertThat(page.select("#match-1-narrow textarea").text())
                .contains("wick:1mm")
                .doesNotContain("hunter2");
        assertThat(page.select("#match-1-narrow-kept").text()).contains("kept nowhere");
        assertThat(page(address).select("#match-1-narrow textarea").text()).isEmpty();
    }

    @Test
    void refusesTooLongAnOutput() {
        var said = narrow(given(), answer(Lanterns.REFUSED), "x".repeat(256 * 1024 + 1));

        assertThat(said.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(said.asString())
                        .select("#match-1-narrow [role=alert]")
                        .text())
                .contains("longer than 256 KiB");
    }

    @Test
    void tellsAnEntryFromWhatItIsTakenForToo() {
        assertThat(page(answer(Lanterns.WICK))
                        .select("#match-1-narrow .suspect")
                        .eachText())
                .contains("Can't keep the flame: wick is too short", "No oil left in the tank");
    }

    @Test
    void refusesAnEntryThatTheAnswerDoesNotName() {
        var said = given().formParam("entry_id", "lantern/hostile")
                .formParam("output", "anything")
                .post(answer(Lanterns.WICK) + "/narrow");

        assertThat(said.statusCode()).isEqualTo(400);
    }

    @Test
    void saysOfAnAnswerThatIsNotThereThatItIsNot() {
        assertThat(given().formParam("entry_id", "lantern/wick-too-short")
                        .post("/m/nobody-asked-this/narrow")
                        .statusCode())
                .isEqualTo(404);
    }

    private static String answer(String text) {
        return given().redirects()
                .follow(false)
                .formParam("text", text)
                .post("/")
                .header("Location")
                .replaceFirst("^https?://[^/]*", "");
    }

    private static Document page(String address) {
        return Jsoup.parse(given().get(address).asString());
    }

    private static Response narrow(RequestSpecification as, String address, String output) {
        var form = page(address).select("#match-1-narrow form").first();
        return as.formParam("entry_id", form.select("[name=entry_id]").val())
                .formParam("output", output)
                .post(form.attr("action").replaceFirst("#.*", ""));
    }
}
