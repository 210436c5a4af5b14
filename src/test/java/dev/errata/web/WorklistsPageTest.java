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

        var untested = page.select("[aria-labelledby=untested] li");
        assertThat(untested).isNotEmpty();
        assertThat(untested.first().select("a").last().attr("href")).endsWith("/edit#f-samples");
        assertThat(page.select("h2 .count").eachText()).allMatch(it -> it.matches("[1-9]\\d*"));
    }

    @Test
    void saysTheSameToPrograms() {
        var shown = Jsoup.parse(given().get("/quality/worklists").asString()).select("section");
        var lists = given().get("/api/v1/worklists").jsonPath();

        assertThat(lists.getList("items.kind")).hasSameSizeAs(shown).contains("tier", "untested");
        assertThat(lists.getInt("items.find { it.kind == 'untested' }.count"))
                .isEqualTo(lists.getList("items.find { it.kind == 'untested' }.tasks").size());
    }
}
