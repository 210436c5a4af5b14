package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a reader says under an answer, and what the page makes of it. */
@QuarkusTest
@TestProfile(Lanterns.class)
class OutcomePageTest {

    private static final String PULL = "Pull the wick up and light it again";

    @Test
    void asksUnderEachWorkaroundDeadEndAndMatchWhatCameOfIt() {
        var match = page(answer()).select("#match-1");

        assertThat(match.select(".workarounds .vote button").eachText())
                .containsExactly("It worked", "It did not", "It worked", "It did not");
        assertThat(match.select(".dead-ends .vote button").eachText())
                .containsExactly("it failed", "it worked", "it failed", "it worked");
        assertThat(match.select(".verdict button").eachText())
                .containsExactly("This was my error", "This was not my error");
        assertThat(match.select(".vote button").eachAttr("aria-pressed")).containsOnly("false");
    }

    @Test
    void setsNoCookieBeforeSomethingIsSaid() {
        assertThat(given().get(answer()).cookies()).doesNotContainKey("voter");
    }

    @Test
    void sendsAReaderWithoutScriptBackToThePlaceAndRemembersWhoItWas() {
        var address = answer();

        var said = say(given(), address, PULL, "worked");

        assertThat(said.statusCode()).isEqualTo(303);
        assertThat(said.header("Location")).contains(address).endsWith("#match-1-do-1");
        assertThat(said.detailedCookie("voter").getValue()).matches("[0-9a-f]{32}");
        assertThat(said.detailedCookie("voter").isHttpOnly()).isTrue();
        assertThat(said.detailedCookie("voter").getSameSite()).isEqualToIgnoringCase("lax");
        assertThat(said.detailedCookie("voter").isSecured()).isFalse();
    }

    @Test
    void showsWhatWasSaidAsPressedAndTheFiguresChanged() {
        // Nobody else speaks of it: many words from one place would hardly move it.
        var address = answer("No oil left in the tank");
        int before = percent(workaround(page(address), "Fill the tank"));

        var said = say(given(), address, "Fill the tank", "failed");
        var after = Jsoup.parse(given().cookie("voter", said.cookie("voter"))
                .get(said.header("Location").replaceFirst("#.*", ""))
                .asString());

        var tried = workaround(after, "Fill the tank");
        assertThat(tried.select("[aria-pressed=true]").text()).isEqualTo("It did not");
        assertThat(percent(tried)).isLessThan(before);
        assertThat(tried.select(".told").text()).contains(before + " % → " + percent(tried) + " %");
    }

    @Test
    void saysToAnotherReaderNothingOfIt() {
        var address = answer();

        say(given(), address, PULL, "failed");

        assertThat(page(address).select("[aria-pressed=true]")).isEmpty();
    }

    @Test
    void givesAScriptThePartOfTheMatchAlone() {
        var said = say(given().header("HX-Request", "true"), answer(), PULL, "worked");

        var part = Jsoup.parseBodyFragment(said.asString());
        assertThat(said.statusCode()).isEqualTo(200);
        assertThat(part.body().children()).hasSize(1);
        assertThat(part.body().child(0).id()).isEqualTo("match-1-part");
        assertThat(part.select(".told[data-status]").text()).startsWith("Thank you.");
        assertThat(workaround(part, PULL).select("[aria-pressed=true]").text()).isEqualTo("It worked");
    }

    @Test
    void opensTheNextBestRightBelowWhatDidNotWork() {
        var said = say(given().header("HX-Request", "true"), answer(), PULL, "failed");

        var items = Jsoup.parseBodyFragment(said.asString()).select(".workarounds > li");
        assertThat(items.get(0).select(".action").text()).isEqualTo(PULL);
        assertThat(items.get(1).select(".action").text()).isEqualTo("Next: Put a new wick in");
        assertThat(items.get(1).select("details").hasAttr("open")).isTrue();
    }

    @Test
    void opensTheChecksAfterAFailure() {
        var said = say(given().header("HX-Request", "true"), answer(), PULL, "failed");

        assertThat(Jsoup.parseBodyFragment(said.asString())
                        .select("#match-1-checks-open")
                        .hasAttr("open"))
                .isTrue();
    }

    @Test
    void offersNothingNextOnceSomethingWorked() {
        var address = answer();
        var voter = say(given(), address, PULL, "failed").cookie("voter");

        var said = say(
                given().header("HX-Request", "true").cookie("voter", voter), address, "Put a new wick in", "worked");

        assertThat(Jsoup.parseBodyFragment(said.asString()).select(".next")).isEmpty();
    }

    @Test
    void letsAReaderChangeTheirWord() {
        var address = answer();
        var voter = say(given(), address, PULL, "failed").cookie("voter");

        var said = say(given().header("HX-Request", "true").cookie("voter", voter), address, PULL, "worked");

        var tried = workaround(Jsoup.parseBodyFragment(said.asString()), PULL);
        assertThat(said.cookie("voter")).isEqualTo(voter);
        assertThat(tried.select("[aria-pressed=true]").eachText()).containsExactly("It worked");
        assertThat(tried.select(".told").text()).startsWith("Changed, thank you.");
    }

    @Test
    void countsARepeatedWordOnce() {
        var address = answer();
        var voter = say(given(), address, PULL, "failed").cookie("voter");

        var said = say(given().header("HX-Request", "true").cookie("voter", voter), address, PULL, "failed");

        assertThat(Jsoup.parseBodyFragment(said.asString()).select(".told").text())
                .contains("it counts once", "It stays at");
    }

    @Test
    void hearsThatADeadEndFailedAndThatItWasTheWrongError() {
        var address = answer();
        var shake = page(address).select(".dead-ends .vote").first();
        var verdict = page(address).select(".verdict .vote").first();

        var failed = submit(given().header("HX-Request", "true"), shake, "failed");
        var wrong = submit(given().header("HX-Request", "true"), verdict, "wrong_entry");

        assertThat(Jsoup.parseBodyFragment(failed.asString())
                        .select(".dead-ends [aria-pressed=true]")
                        .text())
                .isEqualTo("it failed");
        assertThat(Jsoup.parseBodyFragment(wrong.asString())
                        .select(".verdict .told")
                        .text())
                .contains("Right where it matches");
    }

    @Test
    void refusesWhatTheAnswerDoesNotName() {
        var address = answer();

        var entry = given().formParams(Map.of("entry_id", "lantern/oil-empty", "outcome", "right_entry"))
                .post(address + "/outcomes");
        var item = given().formParams(
                        Map.of("entry_id", "lantern/wick-too-short", "workaround_id", "nobody", "outcome", "worked"))
                .post(address + "/outcomes");
        var outcome = given().formParams(Map.of("entry_id", "lantern/wick-too-short", "outcome", "worked"))
                .post(address + "/outcomes");
        var unknown = given().formParams(Map.of("entry_id", "lantern/wick-too-short", "outcome", "right_entry"))
                .post("/m/nobody-asked-this/outcomes");

        assertThat(entry.statusCode()).isEqualTo(400);
        assertThat(item.statusCode()).isEqualTo(400);
        assertThat(outcome.statusCode()).isEqualTo(400);
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotTrustAnEchoThatSomebodyMadeUp() {
        var page = page(answer() + "?echo=match-1-do-1.new.<b>.1");

        assertThat(page.select(".told")).isEmpty();
    }

    @Test
    void callsAFigureThatNoReaderSpokeOfTheAuthorsEstimate() {
        var put = workaround(page(answer()), "Put a new wick in").select(".gauge");

        assertThat(put.text()).matches("\\d+ % \\(\\d+–\\d+\\) author’s estimate, 3 cases|.*, n \\d+.*");
        assertThat(put.hasClass("weak")).isTrue();
    }

    @Test
    void tellsOnTheEntrysPageWhatWasSaidAndDrawsIt() {
        var said = Jsoup.parse(given().get("/entries/lantern/wick-too-short").asString());
        say(given(), answer(), PULL, "failed");

        var page = Jsoup.parse(given().get("/entries/lantern/wick-too-short").asString());

        assertThat(said.select("#learned").text()).isEqualTo("What readers said");
        assertThat(page.select(".rate svg.plot > title").eachText())
                .hasSize(2)
                .allMatch(it -> it.startsWith("Rate over time: "));
        assertThat(page.select(".rate svg.plot > desc").text()).contains("the author’s estimate was 90 %");
        assertThat(page.select(".rate svg .failed")).isNotEmpty();
        assertThat(page.select(".latest tbody tr").first().text()).contains(PULL, "did not work", "page");
    }

    @Test
    void tellsNobodyWhoSaidIt() {
        var address = answer();
        var voter = say(given(), address, PULL, "failed").cookie("voter");

        assertThat(given().get("/entries/lantern/wick-too-short").asString()).doesNotContain(voter);
        assertThat(given().cookie("voter", voter).get(address).asString()).doesNotContain(voter);
    }

    private static String answer() {
        return answer(Lanterns.WICK);
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

    private static Response say(RequestSpecification as, String address, String action, String outcome) {
        return submit(as, workaround(page(address), action).select(".vote").first(), outcome);
    }

    private static Response submit(RequestSpecification as, Element form, String outcome) {
        form.select("input[type=hidden]").forEach(it -> as.formParam(it.attr("name"), it.val()));
        return as.redirects().follow(false).formParam("outcome", outcome).post(form.attr("action"));
    }

    private static Element workaround(Document page, String action) {
        return page.select(".workarounds > li").stream()
                .filter(it -> it.select(".action").text().endsWith(action))
                .findFirst()
                .orElseThrow();
    }

    private static int percent(Element workaround) {
        return Integer.parseInt(workaround.select(".gauge strong").text().replaceAll("\\D", ""));
    }
}
