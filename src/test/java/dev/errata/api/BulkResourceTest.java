package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EntryWritesResourceTest.OwnEntries.class)
class BulkResourceTest {

    private static final String ENTRIES = "/api/v1/entries/";

    @Inject
    Audit audit;

    @Test
    void aDryRunTellsEachChangeAndTheTokenDoesJustThat() {
        var wish = Map.<String, Object>of(
                "select",
                Map.of("ids", List.of("tap/mill", "tap/office", "tap/none")),
                "action",
                "tag",
                "value",
                "old");

        var token = bulk(wish)
                .statusCode(200)
                .body("dry_run", equalTo(true))
                .body("changed", equalTo(2))
                .body("items.id", contains("tap/mill", "tap/office"))
                .body("items[0].changes[0].pointer", equalTo("/tags/1"))
                .body("items[0].changes[0].after", equalTo("old"))
                .extract()
                .jsonPath()
                .getString("token");
        given().get(ENTRIES + "tap/mill").then().body("tags", not(hasItem("old")));

        bulk(with(wish, "dry_run", false, "token", "none")).statusCode(412);
        bulk(with(wish, "dry_run", false, "token", token, "reason", "all are old"))
                .statusCode(200)
                .body("dry_run", equalTo(false))
                .body("items.revision", contains(2, 2));

        given().get(ENTRIES + "tap/mill").then().body("tags", contains("water", "old"));
        given().get(ENTRIES + "tap/office/revisions")
                .then()
                .body("items[0].reason", equalTo("bulk: tag old: all are old"));
        assertThat(audit.latest(2)).extracting(AuditRecord::action).containsOnly("entry.bulk");
        bulk(wish).body("changed", equalTo(0)).body("untouched", equalTo(2));
        bulk(Map.of("select", Map.of("tag", "old"), "action", "untag", "value", "old"))
                .body("items.id", contains("tap/mill", "tap/office"));
    }

    @Test
    void whatWasChangedSinceTheDryRunStopsTheWhole() {
        var wish = Map.<String, Object>of(
                "select", Map.of("ids", List.of("tap/pantry", "tap/patio")), "action", "confirm");
        var token = bulk(wish).extract().jsonPath().getString("token");
        admin().header("If-Match", "1")
                .post(ENTRIES + "tap/patio/confirm")
                .then()
                .statusCode(200);

        bulk(with(wish, "dry_run", false, "token", token)).statusCode(412);

        given().get(ENTRIES + "tap/pantry/revisions").then().body("items", hasSize(1));
    }

    @Test
    void retiresAndRetiers() {
        apply(Map.of("select", Map.of("ids", List.of("tap/porch")), "action", "retier", "value", "community"));
        apply(Map.of("select", Map.of("ids", List.of("tap/shed")), "action", "retire"));

        given().get(ENTRIES + "tap/porch").then().body("verification_tier", equalTo("community"));
        given().get(ENTRIES + "tap/shed").then().statusCode(404);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        bulk(Map.of("select", Map.of("ids", List.of("tap/mill")), "action", "burn"))
                .statusCode(400)
                .body("errors.pointer", contains("/action"));
        bulk(Map.of("select", Map.of("ids", List.of("tap/mill")), "action", "retier", "value", "best"))
                .statusCode(400);
        bulk(Map.of("select", Map.of(), "action", "confirm")).body("errors.pointer", contains("/select"));
        bulk(Map.of("select", Map.of("colour", "red"), "action", "confirm")).statusCode(400);
        given().contentType("application/json")
                .body("{}")
                .post(ENTRIES + "bulk")
                .then()
                .statusCode(401);
    }

    private static void apply(Map<String, Object> wish) {
        var token = bulk(wish).statusCode(200).extract().jsonPath().getString("token");
        bulk(with(wish, "dry_run", false, "token", token)).statusCode(200);
    }

    private static Map<String, Object> with(Map<String, Object> wish, Object... more) {
        var all = new HashMap<>(wish);
        for (int i = 0; i < more.length; i += 2) {
            all.put((String) more[i], more[i + 1]);
        }
        return all;
    }

    private static ValidatableResponse bulk(Map<String, Object> wish) {
        return admin().body(wish).post(ENTRIES + "bulk").then();
    }

    private static RequestSpecification admin() {
        return given().auth()
                .preemptive()
                .basic("admin", "open-sesame-in-tests")
                .contentType("application/json");
    }
}
