package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** People and their tokens, through the API. */
@QuarkusTest
class PeopleResourceTest {

    @ConfigProperty(name = "errata.admin.password")
    String password;

    private final String name = "p" + UUID.randomUUID();

    @Test
    void lettingSomebodyInShowsThePasswordOnce() {
        var made = add("{\"name\": \"%s\", \"role\": \"editor\"}".formatted(name));

        made.statusCode(201)
                .header("Location", containsString("/api/v1/people/" + name))
                .body("person.role", equalTo("editor"))
                .body("person.must_change", equalTo(true));
        String first = made.extract().path("password");
        assertThat(first).hasSize(26);
        admin().get("/api/v1/people/" + name).then().statusCode(200).body(not(containsString(first)));
        as(name, first).get("/api/v1/drafts").then().statusCode(403).body("detail", containsString("/account"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"name\": \"a b\", \"role\": \"editor\"} | 400 | /name",
                "{\"name\": \"a\", \"role\": \"king\"} | 400 | /role",
                "{\"name\": \"a\", \"role\": \"editor\", \"password\": \"short\"} | 400 | /password",
                "{\"name\": \"a\", \"role\": \"editor\", \"colour\": 1} | 400 | /colour",
                "{\"name\": 7} | 400 | /name"
            })
    void whatIsWrongIsPointedAt(String body, int status, String pointer) {
        add(body).statusCode(status).body("errors.pointer", hasItem(pointer));
    }

    @Test
    void aNameIsTakenOnce() {
        add("{\"name\": \"admin\", \"role\": \"editor\"}").statusCode(409).body("type", equalTo("/problems/conflict"));
    }

    @Test
    void rolesArePasswordsAndPeopleChangeAndGo() {
        add("{\"name\": \"%s\", \"role\": \"editor\", \"password\": \"a first password\"}".formatted(name))
                .body("password", nullValue());

        admin().contentType(ContentType.JSON)
                .body("{\"role\": \"reviewer\", \"disabled\": true}")
                .patch("/api/v1/people/" + name)
                .then()
                .statusCode(200)
                .body("role", equalTo("reviewer"))
                .body("disabled", equalTo(true));
        admin().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/v1/people/" + name + "/password")
                .then()
                .statusCode(200)
                .body("password.length()", equalTo(26));
        admin().delete("/api/v1/people/" + name).then().statusCode(204);
        admin().get("/api/v1/people/" + name).then().statusCode(404);
    }

    @Test
    void aTokenIsShownOnceLetsInAndIsRevoked() {
        var made = make("{\"name\": \"nightly\", \"scopes\": [\"edit\"]}");

        made.statusCode(201).body("token", startsWith("errata_token_")).body("scopes", hasItem("edit"));
        String token = made.extract().path("token");
        String id = made.extract().path("id");
        admin().get("/api/v1/tokens").then().body("items.id", hasItem(id)).body(not(containsString(token)));
        bearer(token).get("/api/v1/drafts").then().statusCode(200);
        bearer(token).get("/api/v1/outcomes").then().statusCode(403);

        admin().delete("/api/v1/tokens/" + id).then().statusCode(204);

        bearer(token)
                .get("/api/v1/entries")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", equalTo("Basic realm=\"Errata\""))
                .body("detail", containsString("revoked"));
        admin().delete("/api/v1/tokens/" + id).then().statusCode(404);
    }

    @Test
    void aTokenMakesNoOtherAndChangesNoPassword() {
        String token =
                make("{\"name\": \"all\", \"scopes\": [\"admin\"]}").extract().path("token");

        bearer(token)
                .contentType(ContentType.JSON)
                .body("{\"name\": \"more\", \"scopes\": [\"admin\"]}")
                .post("/api/v1/tokens")
                .then()
                .statusCode(403);
        bearer(token).get("/account").then().statusCode(403);
        bearer(token).get("/api/v1/people").then().statusCode(200);
    }

    @Test
    void aTokenOfOursIsHeldAgainstWhatItSaysForAgentsToo() {
        String token = make("{\"name\": \"agent\", \"scopes\": [\"lookup\"]}")
                .extract()
                .path("token");

        ping(given().header("Authorization", "Bearer " + token)).statusCode(200);
        ping(given().header("Authorization", "Bearer of-another-service")).statusCode(200);
        ping(given().header("Authorization", "Bearer errata_token_made-up")).statusCode(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"scopes\": [\"edit\"]} | /name",
                "{\"name\": \"x\"} | /scopes",
                "{\"name\": \"x\", \"scopes\": []} | /scopes",
                "{\"name\": \"x\", \"scopes\": [\"fly\"]} | /scopes",
                "{\"name\": \"x\", \"scopes\": [\"edit\"], \"expires_at\": \"soon\"} | /expires_at"
            })
    void whatIsWrongWithATokenIsPointedAt(String body, String pointer) {
        make(body).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    private ValidatableResponse add(String body) {
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/people")
                .then();
    }

    private ValidatableResponse make(String body) {
        return admin().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/tokens")
                .then();
    }

    private static ValidatableResponse ping(RequestSpecification who) {
        return who.contentType(ContentType.JSON)
                .accept(ContentType.JSON)
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .post("/mcp")
                .then();
    }

    private RequestSpecification admin() {
        return as("admin", password);
    }

    private static RequestSpecification as(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }

    private static RequestSpecification bearer(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
