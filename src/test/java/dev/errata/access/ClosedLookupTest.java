package dev.errata.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where looking things up is not open to all. */
@QuarkusTest
@TestProfile(ClosedLookupTest.Closed.class)
class ClosedLookupTest {

    public static final class Closed implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("errata.public-lookup", "false");
        }
    }

    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}";
    private static final String OWN = "a password of one's own";

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @ConfigProperty(name = "errata.ingest.key")
    String key;

    @Inject
    People people;

    @Inject
    ApiTokens tokens;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/entries",
                "/api/v1/export",
                "/api/v1/sightings",
                "/api/v1/unknowns",
                "/api/v1/scoreboard",
                "/entries",
                "/",
                "/inbox",
                "/now",
                "/now/tail",
                "/quality",
                "/llms.txt",
                "/m/none",
                "/nowhere",
                "//api/v1/entries",
                "/signin/../api/v1/entries",
                "/q/../entries"
            })
    void strangersReadNothing(String path) {
        given().urlEncodingEnabled(false).get(path).then().statusCode(401).contentType("application/problem+json");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/match", "/api/v1/match/batch", "/api/v1/feedback", "/api/v1/lint", "/mcp"})
    void strangersAskNothing(String path) {
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"x\"}")
                .post(path)
                .then()
                .statusCode(401);
        given().header("Authorization", "Bearer " + key)
                .contentType(ContentType.JSON)
                .body("{\"text\": \"x\"}")
                .post(path)
                .then()
                .statusCode(401);
    }

    @Test
    void aBrowserIsLedToTheFormAndBack() {
        var answer = given().accept("text/html").redirects().follow(false).get("/entries?q=redis");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/signin?back=%2Fentries%3Fq%3Dredis");
        given().accept("text/html").get("/signin").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health/ready", "/schema/entry.schema.json", "/signin"})
    void whatSaysHowToGetInOrHowItIsStaysOpen(String path) {
        given().get(path).then().statusCode(200);
    }

    @Test
    void readersReadAndAsk() {
        people.add("reader", Roles.READER, Optional.of("a first password"), "test");
        reader("a first password").get("/entries").then().statusCode(403).body("detail", containsString("/account"));
        people.choose("reader", OWN);

        reader(OWN).get("/entries").then().statusCode(200);
        reader(OWN)
                .contentType(ContentType.JSON)
                .body("{\"text\": \"x\"}")
                .post("/api/v1/match")
                .then()
                .statusCode(200);
        reader(OWN).get("/api/v1/drafts").then().statusCode(403);
        var session = given().redirects()
                .follow(false)
                .formParam("name", "reader")
                .formParam("password", OWN)
                .post("/signin")
                .cookie("errata_session");
        given().cookie("errata_session", session).get("/entries").then().statusCode(200);
    }

    @Test
    void anAgentNeedsAToken() {
        var token = tokens.make("admin", "agent", Set.of(Scope.LOOKUP), Optional.empty())
                .secret();

        given().header("Authorization", "Bearer " + token)
                .contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .body(PING)
                .post("/mcp")
                .then()
                .statusCode(200);
        given().header("Authorization", "Bearer " + token)
                .get("/api/v1/entries")
                .then()
                .statusCode(200);
    }

    @Test
    void pipelinesKeepTheirOwnWayIn() {
        given().header("Authorization", "Bearer " + key)
                .contentType(ContentType.TEXT)
                .body("all is well")
                .post("/ingest/logs")
                .then()
                .statusCode(200)
                .body("accepted", equalTo(1));
    }

    private static RequestSpecification reader(String password) {
        return given().auth().preemptive().basic("reader", password);
    }
}
