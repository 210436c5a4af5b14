package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import dev.errata.curation.Taps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.junit.jupiter.api.Test;

/** Whoever was shown an entry is told when it changed. */
@QuarkusTest
@TestProfile(LifeBrowserTest.OwnEntries.class)
class ToldOfChangeTest {

    private static final String SINCE = "changed since";
    private static final String LATELY = "that you were shown";

    @Test
    void anAnswerSaysWhatChangedInItsEntriesSince() {
        var id = look("mill");
        page("/m/" + id, "1").body(not(containsString(SINCE)));

        confirm("mill", 1);
        page("/m/" + id, "1").body(not(containsString(SINCE)));
        change("mill", 2, "is worn", "is gone");

        page("/m/" + id, "1")
                .body(allOf(
                        containsString("An entry of this answer changed since"),
                        containsString("<del>worn</del><ins>gone</ins>")));
        given().header("Accept-Language", "zh")
                .accept("text/html")
                .get("/m/" + id)
                .then()
                .body(containsString("此答案中有 1 个条目之后有改动"));
    }

    @Test
    void anAnswerLeadsToTheSuccessorAndSaysWhatIsRetired() {
        var replaced = look("office");
        var retired = look("pantry");
        admin().delete("/api/v1/entries/tap/office?successor=tap/patio").then().statusCode(204);
        admin().delete("/api/v1/entries/tap/pantry?reason=nobody has one")
                .then()
                .statusCode(204);

        page("/m/" + replaced, "2")
                .body(allOf(containsString("Replaced by another entry"), containsString("/entries/tap/patio")));
        page("/m/" + retired, "2")
                .body(allOf(containsString("Retired, so nobody"), containsString("/entries/tap/pantry/history")));
        given().accept("text/html")
                .get("/entries/tap/pantry")
                .then()
                .statusCode(410)
                .body(allOf(containsString("nobody has one"), containsString("/entries/tap/pantry/history")));
    }

    @Test
    void theFrontPageTellsAReaderWhichAnswersChanged() {
        var id = look("porch");
        page("/m/" + id, "a");
        page("/", "a").body(not(containsString(LATELY)));

        change("porch", 1, "is worn", "is gone");

        page("/", "a").body(allOf(containsString("1 answer that you were shown"), containsString("href=\"/m/" + id)));
        page("/", "b").body(not(containsString(LATELY)));
        given().accept("text/html").get("/").then().body(not(containsString(LATELY)));
        page("/m/" + id, "a");
        page("/", "a").body(not(containsString(LATELY)));
    }

    private static ValidatableResponse page(String path, String voter) {
        return given().accept("text/html")
                .header("Accept-Language", "en")
                .cookie("voter", voter.repeat(32))
                .get(path)
                .then()
                .statusCode(200);
    }

    private static String look(String name) {
        return given().contentType("text/plain")
                .body(Taps.text(name))
                .post("/api/v1/match")
                .jsonPath()
                .getString("match_id");
    }

    private static void change(String name, int seen, String from, String to) {
        var latest = admin().get("/api/v1/entries/tap/" + name).asString();
        admin().header("If-Match", Integer.toString(seen))
                .body(latest.replace(from, to))
                .put("/api/v1/entries/tap/" + name)
                .then()
                .statusCode(200);
    }

    private static void confirm(String name, int seen) {
        admin().header("If-Match", Integer.toString(seen))
                .post("/api/v1/entries/tap/" + name + "/confirm")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return given().auth()
                .preemptive()
                .basic("admin", "open-sesame-in-tests")
                .contentType("application/json");
    }
}
