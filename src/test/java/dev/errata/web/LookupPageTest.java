package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Lanterns.class)
class LookupPageTest {

    @Test
    void sendsAReaderWithoutScriptToThePermalink() {
        var answer = look(Lanterns.WICK);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).contains("/m/");
    }

    @Test
    void givesAScriptTheAnswerAndItsAddress() {
        var answer = given().header("HX-Request", "true")
                .formParam("text", Lanterns.WICK)
                .post("/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("HX-Push-Url")).startsWith("/m/");
        assertThat(answer.asString()).doesNotContain("<html").contains("id=\"desk\"", "wick is too short");
    }

    @Test
    void showsTheSameAnswerUnderThePermalink() {
        var address = look(Lanterns.WICK).header("Location");

        var once = Jsoup.parse(given().get(address).asString());
        var again = Jsoup.parse(given().get(address).asString());

        assertThat(once.select(".match").html())
                .isNotEmpty()
                .isEqualTo(again.select(".match").html());
    }

    @Test
    void marksWhatItRecognisedInTheText() {
        var page = answer("an ordinary line\n" + Lanterns.WICK);

        assertThat(page.select("#match-1 .line.hit mark").text()).isEqualTo("Can't keep the flame: wick is too short");
        assertThat(page.select("#match-1 .line:not(.hit)").text()).contains("an ordinary line");
    }

    @Test
    void foldsALongLogAndLeadsFromAMatchToItsLineAndBack() {
        var page = answer("ordinary line\n".repeat(40) + Lanterns.WICK + "\nordinary line".repeat(40));

        assertThat(page.select("#match-1 .line.hit a").attr("href")).isEqualTo("#L41");
        assertThat(page.select("#L41 a").attr("href")).isEqualTo("#match-1");
        assertThat(page.select(".fold summary").eachText())
                .containsExactly("38 lines folded (1–38)", "38 lines folded (44–81)");
    }

    @Test
    void tellsTheWorkaroundsWithTheirStepsAndOdds() {
        var best = answer(Lanterns.WICK).select("#match-1 .workarounds > li").first();

        assertThat(best.select(".action").text()).isEqualTo("Pull the wick up and light it again");
        assertThat(best.select(".command code").eachText()).containsExactly("lantern wick --up 2", "lantern light");
        assertThat(best.select(".gauge").text())
                .matches("\\d+ % \\(\\d+–\\d+(\\) author’s estimate, 3 cases|, n \\d+(, weak)?\\))");
        assertThat(best.select(".sources a").attr("href")).isEqualTo("https://lantern.example/manual/wick");
    }

    @Test
    void warnsOfTheDeadEnds() {
        var deadEnds = answer(Lanterns.WICK).select("#match-1 .do-not");

        assertThat(deadEnds.select("h4").text()).isEqualTo("Do not");
        assertThat(deadEnds.select("li").first().text()).contains("Shake the lantern", "fails 90 %", "does not grow");
    }

    @Test
    void listsTheChecksThatTellTheCausesOfASymptomApart() {
        var page = answer(Lanterns.REFUSED);

        assertThat(page.select(".cause > summary code").eachText())
                .containsExactlyInAnyOrder("Can't keep the flame: wick is too short", "No oil left in the tank");
        assertThat(page.select("#match-1 .script code").text()).contains("lantern status", "lantern tank");
    }

    @Test
    void saysWhichErrorFollowsFromWhich() {
        var page = answer(Lanterns.REFUSED + "\n" + Lanterns.WICK);

        assertThat(page.select(".match .signature").eachText())
                .containsExactly("Can't keep the flame: wick is too short", Lanterns.REFUSED);
        assertThat(page.select(".relation a").attr("href")).isEqualTo("#match-1");
    }

    @Test
    void saysBetweenTwoErrorsHowTheyHangTogether() {
        var page = answer(Lanterns.REFUSED + "\nan ordinary line".repeat(20) + "\n" + Lanterns.WICK);

        var between = page.select(".relation").first();
        assertThat(between.text()).startsWith("Follows from match 1: mend that first.");
        assertThat(between.select("a").attr("href")).isEqualTo("#match-1");
        assertThat(between.nextElementSibling().id()).isEqualTo("match-2");
    }

    @Test
    void saysWhyInASentenceAndInFigures() {
        var why = answer(Lanterns.WICK).select("#match-1 .reasons");

        assertThat(why.select("> p").first().text())
                .contains("ts regex hits line 1")
                .endsWith(".");
        assertThat(why.select("tbody th").eachText())
                .contains("The regex hits", "Sum", "None of them", "Probability")
                .doesNotHaveDuplicates();
        assertThat(why.select("tbody:not(.sums) td:last-child").eachText())
                .allMatch(it -> it.matches("[+−]\\d+\\.\\d\\d"));
    }

    @Test
    void answersWhyAnotherEntryIsNotFirstWithoutScript() {
        var address = look(Lanterns.WICK).header("Location");
        var form = Jsoup.parse(given().get(address).asString()).select("#match-1 .versus form");

        var page = Jsoup.parse(given().queryParam("versus", "lantern/oil-empty")
                .get(form.attr("action").replace("#versus", ""))
                .asString());

        assertThat(form.attr("method")).isEqualTo("get");
        assertThat(page.select("#match-1 .why").hasAttr("open")).isTrue();
        assertThat(page.select(".versus > p").first().text()).contains("is ahead: ");
        assertThat(page.select(".pair a").eachAttr("href"))
                .containsExactly("/entries/lantern/wick-too-short", "/entries/lantern/oil-empty");
        assertThat(page.select("#versus-id").val()).isEqualTo("lantern/oil-empty");
    }

    @Test
    void saysOfTheFirstThatItIsTheFirst() {
        var address = look(Lanterns.WICK).header("Location");

        var page = Jsoup.parse(given().queryParam("versus", "https://errata.example/entries/lantern/wick-too-short")
                .get(address)
                .asString());

        assertThat(page.select(".versus > p").text()).contains("wick is too short” is the first itself");
    }

    @Test
    void saysThatThereIsNoSuchEntryToCompare() {
        var address = look(Lanterns.WICK).header("Location");

        var answer = given().queryParam("versus", "<b>nobody</b>").get(address);
        var page = Jsoup.parse(answer.asString());

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(page.select("#versus-missing").text()).contains("There is no entry <b>nobody</b>");
        assertThat(page.select("#match-1")).isNotEmpty();
    }

    @Test
    void foldsWhatDescribesTheSameFailureForAnotherVersion() {
        var page = answer("lantern: The glass is fogged: nobody sees the light");

        assertThat(page.select(".match")).hasSize(1);
        assertThat(page.select("#answer-title").text()).isEqualTo("1 match");
        assertThat(page.select(".twins a")).hasSize(1);
        assertThat(page.select(".twins").text()).startsWith("Also described for:Lantern ");
    }

    @Test
    void remembersTheVersionThatWasAskedAbout() {
        var address = given().redirects()
                .follow(false)
                .formParam("text", Lanterns.WICK)
                .formParam("software", "Lantern")
                .formParam("version", "2.0.1")
                .formParam("os", "linux")
                .post("/")
                .header("Location");

        var page = Jsoup.parse(given().get(address).asString());

        assertThat(page.select("#software").val()).isEqualTo("Lantern");
        assertThat(page.select("#version").val()).isEqualTo("2.0.1");
        assertThat(page.select("#os option[selected]").val()).isEqualTo("linux");
        assertThat(page.select("#match-1 .reasons > p").first().text())
                .contains("Lantern 2.0.1, which you named, is affected");
    }

    @Test
    void asksSearchEnginesNotToKeepAnswers() {
        var address = look(Lanterns.WICK).header("Location");

        assertThat(given().get(address).header("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void saysHonestlyThatItKnowsNothing() {
        var page = answer(Lanterns.NOBODY_KNOWS);

        assertThat(page.select("#answer-title").text()).isEqualTo("No known error in this text");
        assertThat(page.select(".match")).isEmpty();
        assertThat(page.select(".near-list p").eachText()).noneMatch(it -> it.isBlank());
        assertThat(page.select(".todo a").attr("href")).isEqualTo("/entries");
    }

    @Test
    void saysThatASecretWasMasked() {
        var page = answer("password=hunter2hunter2 " + Lanterns.WICK);

        assertThat(page.text()).doesNotContain("hunter2").contains("One secret was taken out");
    }

    @Test
    void refusesABlankTextWithTheFormAndTheReason() {
        var answer = look("  \n ");
        var page = Jsoup.parse(answer.asString());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#text").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + page.select("#text").attr("aria-describedby"))
                        .text())
                .contains("no text yet");
    }

    @Test
    void refusesATextOverTheLimitWithAPage() {
        var answer = look("x".repeat(1024 * 1024 + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(Jsoup.parse(answer.asString()).select("#fault").text()).contains("larger than 1 MiB");
    }

    @Test
    void leavesTheTextInItsFieldWhereAScriptAsked() {
        var answer = given().header("HX-Request", "true")
                .formParam("text", "x".repeat(1024 * 1024 + 1))
                .post("/");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.header("HX-Retarget")).isEqualTo("#fault");
        assertThat(answer.asString()).doesNotContain("textarea");
    }

    @Test
    void takesATextOfFullLength() {
        var answer = look("an ordinary line of a log\n".repeat(40_000));

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void saysThatAnAnswerIsNotHere() {
        var answer = given().get("/m/nobody-asked-this");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Jsoup.parse(answer.asString()).select("h1").text()).isEqualTo("This answer is not here");
        assertThat(answer.asString()).contains("<textarea");
    }

    @Test
    void offersExamplesWhileTheFieldIsEmpty() {
        var page = Jsoup.parse(given().get("/").asString());

        assertThat(page.select(".examples button").eachText()).contains(Lanterns.WICK);
        assertThat(page.select("#text").hasAttr("autofocus")).isTrue();
    }

    private static Response look(String text) {
        return given().redirects().follow(false).formParam("text", text).post("/");
    }

    private static Document answer(String text) {
        return Jsoup.parse(given().get(look(text).header("Location")).asString());
    }
}
