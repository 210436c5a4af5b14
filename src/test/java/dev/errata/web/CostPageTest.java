package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import dev.errata.library.Edit;
import dev.errata.library.Revisions;
import dev.errata.match.Context;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.Lookup;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an entry's regex costs, where readers and editors see it. */
@QuarkusTest
@TestProfile(Lanterns.class)
class CostPageTest {

    private static final EntryId ID = EntryId.of("lantern/too-dear");

    private static final String DOCUMENT = """
            {"id": "lantern/too-dear", "signature": "Lantern draws too much", "domain": "lantern", "regex": "%s"}""";

    @Inject
    Revisions revisions;

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Lookup lookup;

    @AfterEach
    void retire() {
        live.current().find(ID).ifPresent(it -> revisions.retire(new Edit(ID, DOCUMENT, "ada", ""), it.revision()));
        live.refresh();
    }

    @Test
    void theEntrySaysHowOftenItsRegexMatched() {
        publish("draws \\\\d+ amperes");
        assertThat(cost("en")).as("nobody has looked for it yet").isEmpty();

        for (int i = 0; i < 1_200; i++) {
            lookup.answer("lantern 4 draws " + i + " amperes", Context.NONE, 1);
        }

        assertThat(cost("en"))
                .matches("1,200 of some 1,[2-9]\\d\\d lines matched, [\\d.]+ µs a line on this node, since .*");
        assertThat(cost("zh")).contains("命中 1,200 行", "微秒");
    }

    @Test
    void theEntrySaysThatItsRegexIsSwitchedOffAndWhy() {
        publish("x.{900}y");

        assertThat(cost("en")).startsWith("Switched off").contains("steps on a line made to slow it down");
        assertThat(cost("zh")).startsWith("已停用").contains("步");
    }

    @Test
    void theFirstWorklistNamesItAndLeadsToTheField() {
        publish("x.{900}y");

        var list = page("/quality/worklists", "en").select("section").first();
        assertThat(list.select("h2").text()).isEqualTo("Signatures that are switched off 1");
        assertThat(list.select("li").text()).contains(ID.toString(), "steps on a line made to slow it down");
        assertThat(list.select("a.mend").attr("href")).isEqualTo("/entries/lantern/too-dear/edit#f-regex");
        assertThat(page("/quality/worklists", "zh").select("section").first().text())
                .contains("已停用的正则", "正则在恶意构造的行或实际日志上开销过大");
        var told = given().get("/api/v1/worklists").jsonPath();
        assertThat(told.getString("items[0].kind")).isEqualTo("quarantined");
        assertThat(told.getList("items[0].tasks.entry_id")).containsExactly(ID.toString());
        assertThat(told.getString("items[0].tasks[0].why")).startsWith("The regex is switched off");

        publish("draws \\\\d+ amperes");
        assertThat(given().get("/api/v1/worklists").jsonPath().getList("items.kind"))
                .doesNotContain("quarantined");
    }

    private void publish(String regex) {
        revisions.publish(new Edit(ID, DOCUMENT.formatted(regex), "ada", ""));
        live.refresh();
    }

    /** What stands beside the name of the row, or nothing. */
    private static String cost(String language) {
        var name = language.equals("en") ? "What it costs" : "开销";
        return page("/entries/" + ID, language)
                .select(".recognised dt:matchesOwn(^" + name + "$) + dd")
                .text();
    }

    private static Document page(String path, String language) {
        return Jsoup.parse(given().header("Accept-Language", language).get(path).asString());
    }
}
