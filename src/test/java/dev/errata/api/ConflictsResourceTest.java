package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.errata.curation.Taps;
import dev.errata.library.Revisions;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(EntryWritesResourceTest.OwnEntries.class)
class ConflictsResourceTest {

    private static final String CONFLICTS = "/api/v1/conflicts/";

    @Inject
    Revisions revisions;

    @Test
    void bothSidesAreMergedAgainstWhatWasLastTakenFromTheFile() {
        edit("yard", "\"leak\"", "\"drip\"");
        long id = conflict("yard", "is worn", "is gone");

        admin().get("/api/v1/conflicts").then().body("items.entry_id", hasItem("tap/yard"));
        admin().get(CONFLICTS + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("path", equalTo("tap/yard.json"))
                .body("changes.pointer", contains("/category", "/root_cause"))
                .body("merge.conflicts", hasSize(0));
        settle(id, 1, Map.of("take", "merged")).statusCode(412);
        settle(id, 2, Map.of("take", "both")).statusCode(400);
        settle(id, 2, Map.of("take", "merged")).statusCode(200).body("revision", equalTo(3));

        given().get("/api/v1/entries/tap/yard")
                .then()
                .body("category", equalTo("drip"))
                .body("root_cause", equalTo("The washer of the yard is gone."));
        settle(id, 3, Map.of("take", "file")).statusCode(404);
        assertThat(Taps.conflict(revisions, "yard", "is worn", "is gone")).isEmpty();
    }

    @Test
    void whatContradictsIsTheEditorsUnlessTheFilesIsTaken() {
        edit("vault", "\"leak\"", "\"drip\"");
        long id = conflict("vault", "\"leak\"", "\"flood\"");
        admin().get(CONFLICTS + id).then().body("merge.conflicts.pointer", contains("/category"));

        settle(id, 2, Map.of("take", "merged", "theirs", List.of("/category"))).statusCode(200);

        given().get("/api/v1/entries/tap/vault").then().body("category", equalTo("flood"));
    }

    @Test
    void theEditorsWordStandsUntilTheFileSaysSomethingElseAgain() {
        edit("stable", "\"leak\"", "\"drip\"");
        long id = conflict("stable", "is worn", "is gone");

        settle(id, 2, Map.of("take", "editor")).statusCode(200).body("revision", equalTo(2));

        given().get("/api/v1/entries/tap/stable").then().header("ETag", "\"2\"");
        assertThat(Taps.conflict(revisions, "stable", "is worn", "is gone")).isEmpty();
        assertThat(Taps.conflict(revisions, "stable", "is worn", "is lost")).hasSize(1);
    }

    @Test
    void theFilesWordIsTakenWhole() {
        edit("study", "\"leak\"", "\"drip\"");
        long id = conflict("study", "is worn", "is gone");

        given().get(CONFLICTS + id).then().statusCode(401);
        settle(id, 2, Map.of("take", "file")).statusCode(200).body("revision", equalTo(3));

        given().get("/api/v1/entries/tap/study")
                .then()
                .body("category", equalTo("leak"))
                .body("root_cause", equalTo("The washer of the study is gone."));
    }

    private long conflict(String name, String from, String to) {
        return Taps.conflict(revisions, name, from, to).getFirst().number();
    }

    private static void edit(String name, String from, String to) {
        admin().header("If-Match", "1")
                .body(Taps.entry(name).replace(from, to))
                .put("/api/v1/entries/tap/" + name)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse settle(long id, int seen, Map<String, Object> decision) {
        return admin().header("If-Match", Integer.toString(seen))
                .body(decision)
                .post(CONFLICTS + id)
                .then();
    }

    private static RequestSpecification admin() {
        return given().auth()
                .preemptive()
                .basic("admin", "open-sesame-in-tests")
                .contentType("application/json");
    }
}
