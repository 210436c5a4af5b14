package dev.errata.problem;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Method;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages of other sites cannot make a reader's browser write here. */
@QuarkusTest
class CrossSiteTest {

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "", "nonsense"})
    void whatABrowserSaysComesFromElsewhereIsRefused(String site) {
        isRefused(given().header("Sec-Fetch-Site", site));
    }

    @ParameterizedTest
    @ValueSource(strings = {"same-origin", "none"})
    void whatABrowserSaysComesFromHerePasses(String site) {
        passes(given().header("Sec-Fetch-Site", site));
    }

    /** Behind a proxy that passes another Host on, the browser's own word still holds. */
    @Test
    void theBrowsersWordOutweighsTheOrigin() {
        passes(given().header("Sec-Fetch-Site", "same-origin").header("Origin", "https://errata.example.org"));
        isRefused(given().header("Sec-Fetch-Site", "cross-site").header("Origin", here()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example",
                "http://localhost",
                "http://localhost:1",
                "http://localhost.evil.example",
                "null",
                "",
                "//",
                "http://[",
                "http://evil.example:80@localhost"
            })
    void anotherOriginIsRefused(String origin) {
        isRefused(given().header("Origin", origin));
    }

    @Test
    void ourOwnOriginPasses() {
        passes(given().header("Origin", here()));
    }

    /** A browser names no port that goes without saying, a proxy sometimes does. */
    @ParameterizedTest
    @CsvSource({
        "https://errata.example.org, errata.example.org",
        "https://errata.example.org, errata.example.org:443",
        "https://Errata.Example.org, errata.example.org",
        "http://errata.example.org, errata.example.org:80",
        "http://errata.example.org:8080, errata.example.org:8080",
        "http://[2001:db8::1]:8080, [2001:db8::1]:8080"
    })
    void theHostThatWasAskedForIsHere(String origin, String host) {
        passes(given().header("Host", host).header("Origin", origin));
    }

    @ParameterizedTest
    @CsvSource({
        "http://errata.example.org, errata.example.org:8080",
        "http://errata.example.org:8080, errata.example.org"
    })
    void anotherPortIsElsewhere(String origin, String host) {
        isRefused(given().header("Host", host).header("Origin", origin));
    }

    /** Whoever may set it could set everything else as well; unless the operator says that a proxy does, it is not believed. */
    @Test
    void aForwardedHostIsNotBelieved() {
        isRefused(given().header("X-Forwarded-Host", "evil.example").header("Origin", "http://evil.example"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"POST", "PUT", "PATCH", "DELETE"})
    void everyMethodThatWritesIsGuarded(Method method) {
        var answer = given().header("Sec-Fetch-Site", "cross-site")
                .request(method, "/vault/outside")
                .then();

        answer.statusCode(403).contentType("application/problem+json");
    }

    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"POST", "PUT", "PATCH", "DELETE"})
    void aProgramSaysNothingAndPasses(Method method) {
        given().request(method, "/vault/outside").then().statusCode(200);
    }

    /** A link from another site leads here. */
    @Test
    void readingIsOpenToAll() {
        given().header("Sec-Fetch-Site", "cross-site")
                .get("/vault/outside")
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/v1/match", "/api/v1/match/batch", "/q/health", "/nowhere"})
    void noAddressIsExempt(String path) {
        given().header("Origin", "https://evil.example").post(path).then().statusCode(403);
    }

    @Test
    void aPersonGetsAPage() {
        var answer = given().accept("text/html")
                .header("Sec-Fetch-Site", "cross-site")
                .post("/")
                .then();

        answer.statusCode(403).contentType("text/html").body(containsString("another site"));
    }

    private static void passes(RequestSpecification request) {
        request.post("/vault/outside").then().statusCode(200);
    }

    private static void isRefused(RequestSpecification request) {
        request.post("/vault/outside")
                .then()
                .statusCode(403)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/forbidden"))
                .body("detail", containsString("another site"));
    }

    private String here() {
        return "http://" + root.getAuthority();
    }
}
