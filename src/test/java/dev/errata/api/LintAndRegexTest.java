package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LintAndRegexTest {

    @Test
    void findsNothingInAnEntryThatIsPublished() throws IOException {
        given().contentType(ContentType.JSON)
                .body(Files.readAllBytes(Path.of("kb-entries/redis/loading.json")))
                .post("/api/v1/lint")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(true))
                .body("findings.severity", not(hasItem("error")));
    }

    @Test
    void pointsAtWhatIsWrongInADocument() {
        given().contentType(ContentType.JSON)
                .body("{\"id\": \"redis/x\", \"signature\": \"some message\", \"regex\": \"(\", \"confidence\": 1.5}")
                .post("/api/v1/lint")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false))
                .body("findings.pointer", hasItem("/regex"))
                .body("findings.pointer", hasItem("/confidence"));
    }

    @Test
    void takesWhatIsNoJsonForAFindingToo() {
        given().contentType(ContentType.JSON)
                .body("{\"id\": ")
                .post("/api/v1/lint")
                .then()
                .statusCode(200)
                .body("publishable", equalTo(false));
    }

    @Test
    void saysWhatARegexHits() {
        given().contentType(ContentType.JSON)
                .body(Map.of(
                        "regex",
                        "fork: Cannot allocate",
                        "samples",
                        List.of("nothing", "one\nx fork: Cannot allocate memory")))
                .post("/api/v1/regex/try")
                .then()
                .statusCode(200)
                .body("safety.verdict", equalTo("accepted"))
                .body("spans[0].sample", equalTo(1))
                .body("spans[0].line", equalTo(2))
                .body("spans[0].start", equalTo(2))
                .body("ordinary.hits", equalTo(0))
                .body("overlaps", hasItem("redis/bgsave-fork-enomem"));
    }

    @Test
    void showsThatARegexIsBroad() {
        given().contentType(ContentType.JSON)
                .body(Map.of("regex", "e"))
                .post("/api/v1/regex/try")
                .then()
                .body("ordinary.hits", greaterThan(100));
    }

    @Test
    void refusesWhatTheEngineCannotRunSafely() {
        given().contentType(ContentType.JSON)
                .body(Map.of("regex", "(?=x)y"))
                .post("/api/v1/regex/try")
                .then()
                .statusCode(200)
                .body("safety.verdict", equalTo("refused"))
                .body("safety.reason", not(containsString("com.google")));
        given().contentType(ContentType.JSON)
                .body(Map.of("regex", "("))
                .post("/api/v1/regex/try")
                .then()
                .body("safety.verdict", equalTo("broken"));
    }

    @Test
    void wantsARegex() {
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/regex/try")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors[0].pointer", equalTo("/regex"));
    }
}
