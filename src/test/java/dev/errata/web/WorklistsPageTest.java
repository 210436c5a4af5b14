package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Lanterns.class)
class WorklistsPageTest {

    @Test
    void leadsToTheFieldAtWhichToMend() {
        var page = Jsoup.parse(given().get("/quality/worklists").asString());

        var unsafe = page.select("[aria-labelledby=finding-link-unsafe] li");
        assertThat(unsafe).isNotEmpty();
        assertThat(unsafe.last().select("a").last().attr("href"))
                .matches("/entries/lantern/wick-too-short/edit#f-[a-z_]+-\\d+-sources");
        assertThat(page.select("h2 .count").eachText()).allMatch(it -> it.matches("[1-9]\\d*"));
    }

    @Test
    void saysTheSameToPrograms() {
        var shown = Jsoup.parse(given().get("/quality/worklists").asString()).select("section");
        var lists = given().get("/api/v1/worklists").jsonPath();

        assertThat(lists.getList("items.kind")).hasSameSizeAs(shown).contains("tier", "untranslated");
        assertThat(lists.getInt("items.find { it.kind == 'untranslated' }.count"))
                .isEqualTo(lists.getList("items.find { it.kind == 'untranslated' }.tasks")
                        .size());
    }
}
