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
class BrowsePageTest {

    @Test
    void listsAllEntries() {
        var page = browse("");

        assertThat(page.select(".rows > li")).hasSize(6);
        assertThat(page.select("#results-title").text()).isEqualTo("6 entries");
    }

    @Test
    void narrowsByAFacetAndTakesItAwayAgain() {
        var page = browse("?category=symptom");

        assertThat(page.select(".rows a").eachAttr("href")).containsExactly("/entries/lantern/light-refused");
        assertThat(page.select("#facets [aria-current]").attr("href")).isEqualTo("/entries");
    }

    @Test
    void keepsTheFacetsWhenTheWordsChange() {
        var page = browse("?category=symptom&tag=flame&q=lit");

        assertThat(page.select("input[type=hidden][form=search]").eachAttr("name"))
                .containsExactly("category", "tag");
        assertThat(page.select("#q").val()).isEqualTo("lit");
    }

    @Test
    void keepsTheWordsWhenAFacetIsChosen() {
        var page = browse("?q=wick");

        assertThat(page.select("#facets li a").eachAttr("href")).isNotEmpty().allMatch(it -> it.contains("q=wick"));
    }

    @Test
    void saysWhatToDoWhereNothingIsFound() {
        var page = browse("?q=zzzzzz");

        assertThat(page.select(".rows")).isEmpty();
        assertThat(page.select(".results").text()).contains("Take a word or a facet away", "Clear all");
    }

    @Test
    void givesAScriptTheListAlone() {
        var answer = given().header("HX-Request", "true").get("/entries?q=wick");

        assertThat(answer.asString()).doesNotContain("<html").contains("id=\"found\"");
        assertThat(answer.headers().getValues("Vary")).anyMatch(it -> it.contains("HX-Request"));
    }

    @Test
    void ignoresWhatItDoesNotUnderstand() {
        var answer = given().get("/entries?sort=sideways&cursor=%00&translated=perhaps&nonsense=1");

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void showsHostileWordsAsWords() {
        var page = browse("?q=%22%3E%3Cscript%3Ealert(1)%3C/script%3E");

        assertThat(page.select("main script")).isEmpty();
        assertThat(page.select("#q").val()).isEqualTo("\"><script>alert(1)</script>");
    }

    private static Document browse(String query) {
        return Jsoup.parse(given().header("Accept-Language", "en")
                .urlEncodingEnabled(false)
                .get("/entries" + query)
                .asString());
    }
}
