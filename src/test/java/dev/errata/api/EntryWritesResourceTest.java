package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.errata.curation.Taps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EntryWritesResourceTest.OwnEntries.class)
class EntryWritesResourceTest {

    public static final class OwnEntries extends Taps {}

    private static final String ENTRIES = "/api/v1/entries";
    private static final String DRAFTS = "/api/v1/drafts";

    @Test
    void aNewEntryBecomesADraftAndIsPublishedThere() {
        var location = admin().body(Taps.entry("annex"))
                .post(ENTRIES + "?reason=seen often")
                .then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("kind", equalTo("new"))
                .body("state", equalTo("open"))
                .body("reason", equalTo("seen often"))
                .body("publishable", equalTo(true))
                .body("", not(hasKey("cluster_id")))
                .body("document.house_note.by", equalTo("us"))
                .extract()
                .header("Location");
        var path = location.substring(location.indexOf(DRAFTS));
        assertThat(admin().body(Taps.entry("annex")).post(ENTRIES).header("Location"))
                .isEqualTo(location);
        given().get(ENTRIES + "/tap/annex").then().statusCode(404);
        given().get(path).then().statusCode(401);

        decide(path, Map.of("action", "publish")).statusCode(200).body("state", equalTo("published"));

        given().get(ENTRIES + "/tap/annex").then().statusCode(200).header("ETag", "\"1\"");
        given().get(ENTRIES + "/tap/annex/revisions").then().body("items.reason", contains("seen often"));
        match("annex", "tap/annex");
    }

    @Test
    void aReviewerPublishesANewEntryAtOnceAndTwiceIsOnce() {
        admin().body(Taps.entry("bower"))
                .post(ENTRIES + "?publish=true")
                .then()
                .statusCode(201)
                .header("Location", containsString("/api/v1/entries/tap/bower"))
                .header("ETag", "\"1\"");
        admin().body(Taps.entry("bower")).post(ENTRIES + "?publish=true").then().statusCode(201);

        match("bower", "tap/bower");
        given().get(ENTRIES + "/tap/bower/revisions").then().body("items", hasSize(1));
        admin().body(Taps.entry("bower").replace("worn", "gone"))
                .post(ENTRIES + "?publish=true")
                .then()
                .statusCode(409)
                .body("detail", containsString("PUT /api/v1/entries/tap/bower"));
        admin().body(Taps.entry("bower")).post(ENTRIES).then().statusCode(409);
    }

    @Test
    void aChangeIsLiveBeforeItIsAnswered() {
        put("attic", "1", Taps.entry("attic").replaceAll("drips through", "leaks through"), "")
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("house_note.by", equalTo("us"));

        given().contentType("text/plain")
                .body(Taps.text("attic").replace("drips through", "leaks through"))
                .post("/api/v1/match")
                .then()
                .body("matches[0].entry_id", equalTo("tap/attic"))
                .body("matches[0].revision", equalTo(2));
    }

    @Test
    void anUnchangedDocumentAddsNoRevision() {
        put("barn", "1", Taps.entry("barn"), "").statusCode(200).header("ETag", "\"1\"");
        put("barn", "7", Taps.entry("barn"), "").statusCode(200).header("ETag", "\"1\"");

        given().get(ENTRIES + "/tap/barn/revisions").then().body("items", hasSize(1));
    }

    @Test
    void aStaleChangeIsRefusedWithTheLatestAndTheMerge() {
        put("bath", "1", Taps.entry("bath").replace("\"water\"", "\"water\", \"night\""), "")
                .statusCode(200);

        put("bath", "1", Taps.entry("bath").replace("is worn", "is gone"), "")
                .statusCode(412)
                .body("type", equalTo("/problems/stale"))
                .body("latest.revision", equalTo(2))
                .body("latest.document.tags", contains("water", "night"))
                .body("merge.conflicts", hasSize(0))
                .body("merge.document.tags", contains("water", "night"))
                .body("merge.document.root_cause", equalTo("The washer of the bath is gone."));
        put("bath", "1", Taps.entry("bath").replace("\"leak\"", "\"drip\"").replace("[\"water\"]", "[]"), "")
                .statusCode(412)
                .body("merge.document.tags", contains("night"));

        given().get(ENTRIES + "/tap/bath").then().header("ETag", "\"2\"").body("category", equalTo("leak"));
    }

    @Test
    void whatContradictsIsNamedWithAllThreeWords() {
        put("cellar", "1", Taps.entry("cellar").replace("\"leak\"", "\"drip\""), "")
                .statusCode(200);

        put("cellar", "1", Taps.entry("cellar").replace("\"leak\"", "\"flood\""), "")
                .statusCode(412)
                .body("merge.conflicts", hasSize(1))
                .body("merge.conflicts[0].pointer", equalTo("/category"))
                .body("merge.conflicts[0].base", equalTo("leak"))
                .body("merge.conflicts[0].mine", equalTo("flood"))
                .body("merge.conflicts[0].theirs", equalTo("drip"));
    }

    @Test
    void wantsToKnowWhichRevisionWasChangedAndPointsAtFaults() {
        admin().body(Taps.entry("dairy")).put(ENTRIES + "/tap/dairy").then().statusCode(428);
        put("dairy", "1", Taps.entry("hall"), "").statusCode(422).body("errors.pointer", contains("/id"));
        put("dairy", "1", Taps.entry("dairy").replace("\"success_rate\": 0.5", "\"success_rate\": 5"), "")
                .statusCode(422)
                .body("type", equalTo("/problems/invalid-entry"))
                .body("errors.pointer", hasItem("/workarounds/1/success_rate"));
        put("dairy", "1", "{\"id\": \"tap/dairy\"}", "").statusCode(422).body("errors.pointer", contains("/signature"));
        put("dairy", "1", "{", "").statusCode(400).body("type", equalTo("/problems/not-json"));
        put("nowhere", "1", Taps.entry("nowhere"), "").statusCode(404);
        admin().body(Taps.entry("dairy").replace("0.5", "5").replace("tap/dairy", "tap/dairy-2"))
                .post(ENTRIES)
                .then()
                .statusCode(422);
        given().body(Taps.entry("dairy"))
                .header("If-Match", "1")
                .put(ENTRIES + "/tap/dairy")
                .then()
                .statusCode(401);
        given().get(ENTRIES + "/tap/dairy").then().header("ETag", "\"1\"");
    }

    @Test
    void aChangeBecomesADraftWhereThatIsWanted() {
        put("foyer", "1", Taps.entry("foyer").replace("\"leak\"", "\"drip\""), "?publish=false&reason=better")
                .statusCode(202)
                .header("Location", containsString(DRAFTS))
                .body("kind", equalTo("edit"))
                .body("base", equalTo(1))
                .body("reason", equalTo("better"))
                .body("document.category", equalTo("drip"));

        given().get(ENTRIES + "/tap/foyer").then().header("ETag", "\"1\"").body("category", equalTo("leak"));
    }

    @Test
    void aRetiredEntryMatchesNoMoreAndItsSuccessorTakesItsPlace() {
        admin().delete(ENTRIES + "/tap/garage?successor=tap/none").then().statusCode(400);
        admin().header("If-Match", "\"9\"")
                .delete(ENTRIES + "/tap/garage")
                .then()
                .statusCode(412);

        admin().delete(ENTRIES + "/tap/garage?successor=tap/garden&reason=the same")
                .then()
                .statusCode(204);

        given().redirects()
                .follow(false)
                .get(ENTRIES + "/tap/garage")
                .then()
                .statusCode(301)
                .header("Location", containsString("/api/v1/entries/tap/garden"));
        given().get(ENTRIES + "/tap/garden").then().body("replaces", contains("tap/garage"));
        given().get(ENTRIES + "/tap/garage/revisions").then().body("items.state", contains("retired", "published"));

        admin().delete(ENTRIES + "/tap/hall").then().statusCode(204);
        admin().delete(ENTRIES + "/tap/hall").then().statusCode(204);
        given().get(ENTRIES + "/tap/hall").then().statusCode(404);
        admin().delete(ENTRIES + "/tap/none").then().statusCode(404);
        put("hall", "2", Taps.entry("hall"), "").statusCode(200).header("ETag", "\"3\"");
        match("hall", "tap/hall");
    }

    @Test
    void aDraftIsBegunSavedSubmittedDiscussedApprovedAndPublished() {
        var path = DRAFTS + "/"
                + admin().contentType("application/json")
                        .body(Map.of("entry_id", "tap/kitchen"))
                        .post(DRAFTS)
                        .then()
                        .statusCode(201)
                        .header("ETag", "\"1\"")
                        .extract()
                        .jsonPath()
                        .getString("id");
        var changed = Taps.entry("kitchen").replace("\"leak\"", "\"drip\"");

        admin().body(changed).put(path).then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .body(changed)
                .put(path + "?reason=clearer")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("version", equalTo(2))
                .body("reason", equalTo("clearer"));
        admin().header("If-Match", "\"1\"")
                .body(changed.replace("is worn", "is gone"))
                .put(path)
                .then()
                .statusCode(412)
                .body("latest.version", equalTo(2))
                .body("merge.document.category", equalTo("drip"))
                .body("merge.document.root_cause", equalTo("The washer of the kitchen is gone."));
        admin().get(path + "/versions/1").then().statusCode(200).body("category", equalTo("leak"));
        decide(path, Map.of("action", "approve", "version", 2)).statusCode(409);
        decide(path, Map.of("action", "submit")).statusCode(200).body("state", equalTo("in_review"));
        decide(path, Map.of("action", "submit")).statusCode(409);
        admin().contentType("application/json")
                .body(Map.of("pointer", "/category", "words", "A leak, I think"))
                .post(path + "/comments")
                .then()
                .statusCode(201)
                .body("author", equalTo("admin"));
        decide(path, Map.of("action", "approve", "version", 1)).statusCode(412);
        decide(path, Map.of("action", "approve")).statusCode(400).body("errors.pointer", contains("/version"));
        decide(path, Map.of("action", "approve", "version", 2)).statusCode(200);
        admin().get(path + "/comments")
                .then()
                .body("comments.words", contains("A leak, I think"))
                .body("approvals.version", contains(2));
        decide(path, Map.of("action", "publish", "version", 1)).statusCode(412);
        decide(path, Map.of("action", "publish", "version", 2)).statusCode(200);

        given().get(ENTRIES + "/tap/kitchen").then().header("ETag", "\"2\"").body("category", equalTo("drip"));
        given().get(ENTRIES + "/tap/kitchen/revisions").then().body("items[0].reason", equalTo("clearer"));
    }

    @Test
    void aDraftOfAnOldRevisionIsMerged() {
        var path = DRAFTS + "/"
                + admin().contentType("application/json")
                        .body(Map.of("entry_id", "tap/larder"))
                        .post(DRAFTS)
                        .jsonPath()
                        .getString("id");
        admin().get(path + "/merge").then().statusCode(404);
        admin().header("If-Match", "1")
                .body(Taps.entry("larder").replace("is worn", "is gone"))
                .put(path)
                .then()
                .statusCode(200);
        put("larder", "1", Taps.entry("larder").replace("\"leak\"", "\"drip\""), "")
                .statusCode(200);
        decide(path, Map.of("action", "publish")).statusCode(412).body("detail", containsString(path + "/merge"));

        var merge = admin().get(path + "/merge")
                .then()
                .statusCode(200)
                .body("base", equalTo(2))
                .body("merge.conflicts", hasSize(0))
                .extract();
        admin().header("If-Match", Integer.toString(merge.path("version")))
                .contentType("application/json")
                .body((Object) merge.path("merge.document"))
                .put(path + "?base=2")
                .then()
                .statusCode(200)
                .body("base", equalTo(2));

        decide(path, Map.of("action", "publish")).statusCode(200);
        given().get(ENTRIES + "/tap/larder")
                .then()
                .body("category", equalTo("drip"))
                .body("root_cause", equalTo("The washer of the larder is gone."));
    }

    @Test
    void anEntryIsConfirmedAndRestoredAndTheDifferenceIsTold() {
        var path = ENTRIES + "/tap/laundry";
        admin().post(path + "/confirm").then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .post(path + "/confirm")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        given().get(path + "/difference")
                .then()
                .statusCode(200)
                .body("from", equalTo(1))
                .body("to", equalTo(2))
                .body("changes", hasSize(1))
                .body("changes[0].pointer", equalTo("/last_confirmed"))
                .body("changes[0].kind", equalTo("changed"))
                .body("changes[0].before", equalTo("2026-10-01"));
        admin().header("If-Match", "\"1\"")
                .post(path + "/revisions/1/restore")
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"2\"")
                .post(path + "/revisions/9/restore")
                .then()
                .statusCode(404);

        admin().header("If-Match", "\"2\"")
                .post(path + "/revisions/1/restore?reason=too early")
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"")
                .body("last_confirmed", equalTo("2026-10-01"));

        given().get(path + "/difference?from=1&to=3").then().body("changes", hasSize(0));
        given().get(path + "/difference?from=1&to=9").then().statusCode(404);
        given().get(path + "/revisions").then().body("items[0].reason", equalTo("revision 1 restored: too early"));
    }

    @Test
    void draftsMayHaveFaultsButAreNotPublishedWithThem() {
        admin().contentType("application/json")
                .body(Map.of())
                .post(DRAFTS)
                .then()
                .statusCode(400);
        admin().contentType("application/json")
                .body(Map.of("entry_id", "tap/none"))
                .post(DRAFTS)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/entry_id"));
        var path = DRAFTS + "/"
                + admin().contentType("application/json")
                        .body("{\"document\": "
                                + Taps.entry("wing").replace("\"success_rate\": 0.5", "\"success_rate\": 5") + "}")
                        .post(DRAFTS)
                        .then()
                        .statusCode(201)
                        .body("publishable", equalTo(false))
                        .extract()
                        .jsonPath()
                        .getString("id");

        decide(path, Map.of("action", "publish"))
                .statusCode(422)
                .body("errors.pointer", hasItem("/workarounds/1/success_rate"));
        decide(path, Map.of("action", "discard")).statusCode(200).body("state", equalTo("discarded"));
        decide(path, Map.of("action", "discard")).statusCode(404);
    }

    private static void match(String name, String entry) {
        given().contentType("text/plain")
                .body(Taps.text(name))
                .post("/api/v1/match")
                .then()
                .body("matches[0].entry_id", equalTo(entry));
    }

    private static ValidatableResponse put(String name, String seen, String document, String query) {
        return admin().header("If-Match", "\"" + seen + "\"")
                .body(document)
                .put(ENTRIES + "/tap/" + name + query)
                .then();
    }

    private static ValidatableResponse decide(String path, Map<String, Object> decision) {
        return admin().contentType("application/json").body(decision).post(path).then();
    }

    private static RequestSpecification admin() {
        return given().auth()
                .preemptive()
                .basic("admin", "open-sesame-in-tests")
                .contentType("application/json");
    }
}
