package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import dev.errata.access.Colleagues;
import dev.errata.access.Roles;
import dev.errata.curation.Taps;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where four eyes are wanted, nobody publishes what they alone have seen. */
@QuarkusTest
@TestProfile(FourEyesTest.FourEyes.class)
class FourEyesTest {

    private static final String DRAFTS = "/api/v1/drafts";

    /** The setting, and entries of its own. */
    public static final class FourEyes extends Taps {

        @Override
        public Map<String, String> getConfigOverrides() {
            var settings = new HashMap<>(super.getConfigOverrides());
            settings.put("errata.review.four-eyes", "true");
            return settings;
        }
    }

    @Inject
    Colleagues colleagues;

    @BeforeEach
    void letThemIn() {
        for (var name : List.of("ada", "ben", "cleo")) {
            colleagues.add(name, name.equals("cleo") ? Roles.EDITOR : Roles.REVIEWER);
        }
    }

    @Test
    void publishesWhatAnotherReviewerApprovedAsItIs() {
        var draft = begun("ada", "annex");
        act("ada", draft, "submit", 1).statusCode(200);

        act("ada", draft, "publish", 1).statusCode(409);
        // It is noted, and counts for nothing.
        act("ada", draft, "approve", 1).statusCode(200);
        act("ben", draft, "publish", 1).statusCode(409);
        act("cleo", draft, "approve", 1).statusCode(403);
        given().get("/api/v1/entries/tap/annex").then().statusCode(404);

        act("ben", draft, "approve", 1).statusCode(200);
        act("ben", draft, "publish", 1).statusCode(200).body("state", equalTo("published"));
        given().get("/api/v1/entries/tap/annex").then().statusCode(200);
    }

    @Test
    void anApprovalIsOfWhatWasSeenAndOfNothingLater() {
        var draft = begun("ada", "turret");
        act("ada", draft, "submit", 1).statusCode(200);
        act("ben", draft, "approve", 1).statusCode(200);
        as("ada")
                .header("If-Match", "\"1\"")
                .body(Taps.entry("turret").replace("is worn", "is worn out"))
                .put(DRAFTS + "/" + draft)
                .then()
                .statusCode(200);

        act("ben", draft, "publish", 2).statusCode(409);
        act("ben", draft, "approve", 2).statusCode(200);
        act("ben", draft, "publish", 2).statusCode(200);
    }

    @Test
    void nobodyWritesPastTheReview() {
        as("ada")
                .body(Taps.entry("gable"))
                .post("/api/v1/entries?publish=true")
                .then()
                .statusCode(409);
        given().get("/api/v1/entries/tap/gable").then().statusCode(404);
    }

    private static String begun(String editor, String slug) {
        var location = as(editor)
                .body(Taps.entry(slug))
                .post("/api/v1/entries")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static ValidatableResponse act(String who, String draft, String action, int version) {
        return as(who).body(Map.of("action", action, "version", version))
                .post(DRAFTS + "/" + draft)
                .then();
    }

    private static RequestSpecification as(String who) {
        return given().auth().preemptive().basic(who, Colleagues.PASSWORD).contentType("application/json");
    }
}
