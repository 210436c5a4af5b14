package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Lanterns.class)
class EntryPageTest {

    @Test
    void tellsAllThatTheEntryKnows() {
        var page = entry("wick-too-short", "en");

        assertThat(page.select("h1").text()).isEqualTo("Can't keep the flame: wick is too short");
        assertThat(page.select("h2").eachText())
                .containsExactly(
                        "Root cause",
                        "Do this",
                        "Do not",
                        "Not sure? Check that it is this",
                        "What readers said",
                        "Versions",
                        "Per operating system",
                        "Ties to other errors",
                        "How it is recognised",
                        "Samples",
                        "History");
        assertThat(page.select(".cause-of-it code").text()).isEqualTo("lantern status");
        assertThat(page.select(".samples pre").eachText()).contains(Lanterns.WICK);
        assertThat(page.select(".history").text()).contains("Revision 1", "from the entry files");
    }

    @Test
    void showsOnlyTheColumnsOfTheVersionMatrixThatSaySomething() {
        var table = entry("wick-too-short", "en").select("table.versions");

        assertThat(table.select("thead th").eachText()).containsExactly("Version", "Status", "Removed", "What differs");
        assertThat(table.select("tbody tr").last().text()).contains("Lantern 3.0.0", "gone");
    }

    @Test
    void drawsItsTiesAndListsThem() {
        var page = entry("wick-too-short", "en");

        assertThat(page.select(".graph text").eachText()).contains("light-refused", "oil-empty", "wick-too-short");
        assertThat(page.select(".ties a").eachAttr("href"))
                .containsExactly("/entries/lantern/light-refused", "/entries/lantern/oil-empty");
        assertThat(page.select(".ties").text()).contains("there the wick is long enough");
    }

    @Test
    void namesWhereAnImportedEntryComesFromAndItsLicence() {
        var from = entry("oil-empty", "en").select(".provenance");

        assertThat(from.text()).contains("lantern.example.org › faults", "The lamplighters", "CC-BY-4.0", "L-7", "csv");
        assertThat(from.select("a").attr("href")).isEqualTo("https://lantern.example.org/faults");
        assertThat(entry("wick-too-short", "en").select(".provenance")).isEmpty();
    }

    @Test
    void leadsFromAnOlderIdToTheEntryThatReplacesIt() {
        var answer = given().redirects().follow(false).get("/entries/lantern/old-wick");

        assertThat(answer.statusCode()).isEqualTo(301);
        assertThat(answer.header("Location")).endsWith("/entries/lantern/wick-too-short");
    }

    @Test
    void saysThatThereIsNoSuchEntry() {
        var answer = given().get("/entries/lantern/nobody-wrote-this");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.asString()).contains("lantern/nobody-wrote-this", "href=\"/entries\"");
    }

    @Test
    void speaksChineseWhereTheEntryDoes() {
        var page = entry("wick-too-short", "zh");

        assertThat(page.select(".cause-of-it").text()).startsWith("灯芯够不到油");
        assertThat(page.select(".workarounds .action").eachText()).containsExactly("把灯芯拉高，再点一次", "换一根新灯芯");
        assertThat(page.select(".dead-ends .action").first().text()).isEqualTo("摇晃灯笼");
    }

    @Test
    void marksWhatIsNotTranslated() {
        var cause = entry("oil-empty", "zh").select(".cause-of-it");

        assertThat(cause.select("[lang=en]").text()).isEqualTo("The tank is empty.");
        assertThat(cause.select(".tongue").text()).isEqualTo("英文");
    }

    @Test
    void showsNoStepsThatOnlyRepeatTheAction() {
        assertThat(entry("oil-empty", "en").select(".steps")).isEmpty();
    }

    @Test
    void doesWhatAHostileEntrySaysNowhere() {
        var page = entry("hostile", "en");

        assertThat(page.select("main script, main img")).isEmpty();
        assertThat(page.select("h1").text())
                .isEqualTo("Hostile wording <script>alert(1)</script> & \"quotes\" 'single'");
        assertThat(page.select("[href*=script], [href^=data]").not("[href^=/]")).isEmpty();
        assertThat(page.select(".sources").text()).contains("javascript:alert(3)");
    }

    @Test
    void saysThatNobodySpokeYet() {
        var said = entry("glass-fogged-1", "en").select(".learned");

        assertThat(said.text()).contains("Nobody has said yet", "author’s estimates");
        assertThat(said.select("svg")).isEmpty();
    }

    @Test
    void putsTheAuthorsFigureBesideTheLearnedOne() {
        assertThat(entry("wick-too-short", "en").select(".workarounds summary").eachText())
                .allMatch(it -> it.matches(".*author: \\d+ %$"));
    }

    private static Document entry(String slug, String language) {
        return Jsoup.parse(given().header("Accept-Language", language)
                .get("/entries/lantern/" + slug)
                .asString());
    }
}
