package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.curation.Taps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Many entries at once, on the page and without script. */
@QuarkusTest
@TestProfile(BulkPageTest.OwnEntries.class)
class BulkPageTest {

    public static final class OwnEntries extends Taps {}

    @Test
    void showsWhatWouldChangeAndThenDoesJustThat() {
        var wish = Map.of("ids", "tap/mill\ntap/office\n", "action", "tag", "value", "old");

        var plan = page(send(wish, 200));
        assertThat(plan.select("#plan").text()).isEqualTo("2 would change");
        assertThat(plan.select("#would .changes").eachText()).hasSize(2).allMatch(it -> it.contains("old"));
        assertThat(given().get("/api/v1/entries/tap/mill").asString()).doesNotContain("\"old\"");

        var again = fields(plan);
        again.put("reason", "all are old");
        var done = page(send(again, 200));
        assertThat(done.select("[role=status]").text()).contains("2 entries have a new revision");
        assertThat(given().get("/api/v1/entries/tap/office/revisions").asString())
                .contains("bulk: tag old: all are old");

        var stale = send(again, 409);
        assertThat(page(stale).select("[role=alert]").text()).contains("Nothing was done");
        assertThat(page(stale).select("#plan").text()).contains("Nothing would change");
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(page(send(Map.of("action", "tag", "value", "old"), 422))
                        .select("[role=alert]")
                        .text())
                .contains("Say which entries");
        assertThat(page(send(Map.of("ids", "no id at all", "action", "confirm"), 422))
                        .select("[role=alert]")
                        .text())
                .contains("An id is written");
        assertThat(page(send(Map.of("tag", "nobody-has-this", "action", "confirm"), 422))
                        .select("[role=alert]")
                        .text())
                .contains("No entry is like that");
        var untiered = page(send(Map.of("ids", "tap/mill", "action", "retier", "value", "best"), 422));
        assertThat(untiered.select("[role=alert]").text()).contains("A tag has");
        assertThat(untiered.select("#ids").text()).isEqualTo("tap/mill");
    }

    @Test
    void isForReviewers() {
        assertThat(given().redirects().follow(false).get("/bulk").statusCode()).isIn(302, 303, 401);
    }

    private static Map<String, String> fields(Document page) {
        var fields = new HashMap<String, String>();
        page.select("#would form input").forEach(it -> fields.put(it.attr("name"), it.attr("value")));
        return fields;
    }

    private static Response send(Map<String, String> fields, int status) {
        var answer = given().auth()
                .preemptive()
                .basic("admin", "open-sesame-in-tests")
                .header("Accept-Language", "en")
                .formParams(fields)
                .post("/bulk");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(status);
        return answer;
    }

    private static Document page(Response answer) {
        return Jsoup.parse(answer.asString());
    }
}
