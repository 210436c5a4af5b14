package dev.errata.access;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Through the real door: who gets in, and what those hear who do not. */
@QuarkusTest
class SigningInTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Test
    void theAdministratorGetsIn() {
        var answer = as("admin", password).get("/vault").then();

        answer.statusCode(200).body(equalTo("opened by admin"));
    }

    @Test
    void whoIsNotSignedInIsAskedTo() {
        var answer = given().get("/vault").then();

        isRefused(answer, "Nobody is signed in");
    }

    @Test
    void aBrowserThatIsNotSignedInGetsAPageThatLeadsToTheForm() {
        var answer = given().accept(BROWSER).get("/vault").then();

        answer.statusCode(401)
                .contentType("text/html")
                .header("WWW-Authenticate", "Cookie form-action=\"/signin\"")
                .body("html.body.main.h1", equalTo("Nobody is signed in"))
                .body(containsString("href=\"/signin?back=%2Fvault\""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/vault", "/vault/outside", "/api/v1/entries", "/nowhere", "/q/health/ready"})
    void aWrongPasswordIsRefusedEverywhere(String path) {
        var answer = as("admin", "wrong").get(path).then();

        isRefused(answer, "Nobody is signed in").body("detail", containsString("the password is wrong"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-1", "Admin", "admin ", "", "a\0b", "管理员"})
    void aNameThatIsUnknownHearsTheSame(String name) {
        var answer = as(name, password).get("/vault").then();

        isRefused(answer, "Nobody is signed in").body("detail", containsString("the password is wrong"));
    }

    @Test
    void aWrongPasswordInABrowserGetsAPage() {
        var answer =
                as("admin-in-a-browser", "wrong").accept(BROWSER).get("/vault").then();

        answer.statusCode(401).contentType("text/html").header("WWW-Authenticate", "Basic realm=\"Errata\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer abc", "Basic", "Basic ???", "Basic YWJj", "Digest username=\"admin\"", "Splunk x", "x"})
    void whatIsNoNameAndPasswordIsRefused(String authorization) {
        var answer = given().header("Authorization", authorization)
                .get("/vault/outside")
                .then();

        isRefused(answer, "Nobody is signed in");
    }

    @Test
    void anotherRoleIsForbidden() {
        var answer = as("admin", password).get("/vault/treasurer").then();

        answer.statusCode(403)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", nullValue())
                .body("type", equalTo("/problems/forbidden"));
    }

    @Test
    void whatIsOpenIsOpenToStrangers() {
        var answer = given().get("/vault/outside").then();

        answer.statusCode(200).body(equalTo("hello, stranger"));
    }

    @Test
    void whatIsOpenKnowsWhoIsSignedIn() {
        var answer = as("admin", password).get("/vault/outside").then();

        answer.statusCode(200).body(equalTo("hello, admin"));
    }

    @Test
    void whoGuessesTooOftenHasToWait() {
        for (int attempt = 0; attempt < Attempts.LIMIT; attempt++) {
            as("guessed", "wrong " + attempt).get("/vault").then().statusCode(401);
        }

        var answer = as("guessed", "wrong again").get("/vault").then();

        answer.statusCode(429)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", nullValue())
                .header("Retry-After", Integer::parseInt, allOf(greaterThan(0), lessThanOrEqualTo(61)))
                .body("type", equalTo("/problems/too-many-requests"));
    }

    private static RequestSpecification as(String name, String password) {
        return given().auth().preemptive().basic(name, password);
    }

    private static ValidatableResponse isRefused(ValidatableResponse answer, String title) {
        return answer.statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", "Basic realm=\"Errata\"")
                .body("type", equalTo("/problems/unauthenticated"))
                .body("title", equalTo(title));
    }
}
