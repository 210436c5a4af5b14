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
class QualityPageTest {

    @Test
    void isLinkedFromEveryPage() {
        assertThat(page("/", "en").select("footer a[href=/quality]").text()).isEqualTo("Quality");
        assertThat(page("/quality", "en").select("footer a[href=/quality]").attr("aria-current"))
                .isEqualTo("page");
    }

    @Test
    void putsThePartThatOnlyJudgesFirst() {
        var table = page("/boards/measured", "en").select("table.parts");

        assertThat(table.select("th[scope=col]").eachText()).containsExactly("Only judges", "Learned from");
        assertThat(table.select("tbody tr").first().select("td").eachText())
                .containsExactly("92 % (87–95, n 118)", "95 % (92–97, n 180)");
    }

    @Test
    void saysWhatEachFigureMeans() {
        var page = page("/boards/measured", "en");

        assertThat(page.select(".figures.parts tbody th, .figures.speeds tbody th"))
                .hasSize(9)
                .allSatisfy(figure -> assertThat(figure.select("small").text()).endsWith("."));
    }

    @Test
    void showsTheKindsAndLanguagesThatOnlyJudge() {
        var table = page("/boards/measured", "en").select("table.slices");

        assertThat(table.select("tbody th")).hasSize(11);
        assertThat(table.select("tbody tr").first().text()).isEqualTo("What one program printed 95 % of 61 98 %");
    }

    @Test
    void drawsTheScoresAndListsThem() {
        var page = page("/boards/measured", "en").select(".reliability");

        assertThat(page.select(".curve circle")).hasSize(5);
        assertThat(page.select("tbody tr").eachText()).hasSize(5).first().isEqualTo("50–60 % 58 % 12");
    }

    @Test
    void saysHowQuickAnswersAreInTwoDigits() {
        var speeds = page("/boards/measured", "en").select("table.speeds").text();

        assertThat(speeds).contains("0.63 ms", "1.1 ms", "28 ms", "2,000,000 lines a second", "95 times as quick");
    }

    @Test
    void saysThatABuildWasNotMeasuredAndHowToGetFigures() {
        var page = page("/boards/not-measured", "en");

        assertThat(page.select(".notice").text()).contains("not measured", "./errata serve");
        assertThat(page.select("table")).isEmpty();
    }

    @Test
    void showsTheSpeedOfABuildWhoseAnswersWereNotJudged() {
        var page = page("/boards/not-judged", "en");

        assertThat(page.select("table")).hasSize(1);
        assertThat(page.select(".notice").text()).contains("not judged");
    }

    @Test
    void saysOfHowManyTextsItSpeaks() {
        assertThat(page("/boards/measured", "en").select("section").last().text())
                .contains("They are 458 texts");
    }

    private static Document page(String path, String language) {
        return Jsoup.parse(given().header("Accept-Language", language).get(path).asString());
    }
}
