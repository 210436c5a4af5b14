package dev.errata.problem;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way to be refused has one shape. */
@QuarkusTest
class ProblemShapesTest {

    private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    @TestHTTPResource("/")
    URI root;

    @Test
    void aRefusalCarriesItsProblem() {
        var answer = given().get("/problem-samples/refusal").then();

        isProblem(answer, 412, "/problems/stale").body("title", equalTo("Somebody was faster"));
        answer.body("detail", equalTo("The <b>latest</b> revision is 3."))
                .body("instance", nullValue())
                .body("errors", nullValue());
    }

    @Test
    void aBrokenRuleNamesEachPlaceByItsNameOnTheWire() {
        var answer = post("""
                {"limit": 0, "parts": [{"long_name": "x"}, {"long_name": ""}], "domain_names": ["", "x"]}""");

        isProblem(answer, 400, "/problems/invalid-input")
                .body("errors.pointer", contains("/domain_names/0", "/limit", "/parts/1/long_name"))
                .body("errors[1].detail", containsString("greater than or equal to 1"));
    }

    @Test
    void anEmptyBodyIsAMissingBody() {
        var answer = post("");

        isProblem(answer, 400, "/problems/invalid-input").body("errors[0].detail", equalTo("The body is missing."));
    }

    @Test
    void theJsonNullIsAMissingBody() {
        var answer = post("null");

        isProblem(answer, 400, "/problems/invalid-input").body("errors[0].detail", equalTo("The body is missing."));
    }

    @Test
    void anUnknownConstantNamesThoseThatThereAre() {
        var answer = post("""
                {"limit": 1, "outcome": "PERHAPS"}""");

        isProblem(answer, 400, "/problems/invalid-input")
                .body("errors[0].pointer", equalTo("/outcome"))
                .body("errors[0].detail", equalTo("This must be one of \"WORKED\", \"FAILED\"."));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"limit": "many"}                      | /limit            | This must be a number in range.
            {"limit": 99999999999}                 | /limit            | This must be a number in range.
            {"limit": 1, "parts": {}}              | /parts            | This must be a list.
            {"limit": 1, "parts": [7]}             | /parts/0          | This must be an object.
            {"limit": 1, "parts": [{"long_name":[]}]} | /parts/0/long_name | This must be a text.
            []                                     | ''                | This must be an object.
            """)
    void aValueOfAnotherKindIsPointedAt(String body, String pointer, String detail) {
        var answer = post(body);

        isProblem(answer, 400, "/problems/invalid-input")
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].detail", equalTo(detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"limit": }        | line 1, column 11
            {"limit": 1        | line 1
            {"limit": 01}      | line 1
            nonsense           | line 1
            """)
    void whatIsNotJsonIsPointedAtByLine(String body, String place) {
        var answer = post(body);

        isProblem(answer, 400, "/problems/not-json").body("detail", containsString(place));
    }

    @Test
    void jsonNestedWithoutEndIsRefused() {
        var answer = post("{\"unknown\": " + "[".repeat(2_000));

        isProblem(answer, 400, "/problems/not-json");
    }

    @Test
    void aQueryParameterThatBreaksItsRuleIsNamed() {
        var answer = given().get("/problem-samples/query?pageLimit=51").then();

        isProblem(answer, 400, "/problems/invalid-input")
                .body("errors[0].parameter", equalTo("pageLimit"))
                .body("errors[0].pointer", equalTo(""));
    }

    @Test
    void aQueryParameterThatCannotBeReadIsNamed() {
        var answer = given().get("/problem-samples/query?pageLimit=few").then();

        isProblem(answer, 400, "/problems/invalid-input").body("errors.parameter", hasItem("pageLimit"));
    }

    @ParameterizedTest
    @CsvSource({"/problem-samples/numbers/seven", "/nowhere", "/api/v1/nowhere", "/q/nowhere", "/problem-samples"})
    void whatIsNotThereIsNotFound(String path) {
        var answer = given().get(path).then();

        isProblem(answer, 404, "/problems/not-found");
    }

    @Test
    void anotherMethodIsNotAllowed() {
        var answer = given().delete("/problem-samples/query").then();

        isProblem(answer, 405, "/problems/method-not-allowed");
    }

    @Test
    void anotherKindOfBodyIsNotSupported() {
        var answer = given().contentType("text/csv")
                .body("a,b")
                .post("/problem-samples/body")
                .then();

        isProblem(answer, 415, "/problems/unsupported-media-type");
    }

    @Test
    void anotherKindOfAnswerIsNotAcceptable() {
        var answer = given().accept("image/png")
                .contentType(ContentType.JSON)
                .body("{\"limit\": 1}")
                .post("/problem-samples/body")
                .then();

        isProblem(answer, 406, "/problems/not-acceptable");
    }

    @Test
    void aBodyThatSaysThatItIsTooLargeIsRefusedUnread() throws IOException {
        try (var socket = connect()) {
            send(socket, """
                    POST /problem-samples/text HTTP/1.1
                    Host: localhost
                    Content-Type: text/plain
                    Content-Length: 999999999

                    x""");

            assertThat(readUntil(socket, "/problems/too-large"))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("application/problem+json");
        }
    }

    @Test
    void aBodyThatTurnsOutTooLargeIsRefused() throws IOException {
        try (var socket = connect()) {
            sendChunks(socket, 40);

            assertThat(readUntil(socket, "/problems/too-large"))
                    .startsWith("HTTP/1.1 413 ")
                    .contains("application/problem+json");
        }
    }

    @Test
    void aBodyBelowTheLimitIsReadWhole() throws IOException {
        try (var socket = connect()) {
            sendChunks(socket, 3);

            assertThat(readUntil(socket, "3145728")).startsWith("HTTP/1.1 200 ");
        }
    }

    /** Refused by the HTTP decoder before anything of ours is reached: a bare status. */
    @Test
    void anAddressThatCannotBeDecodedIsABadRequest() throws IOException {
        try (var socket = connect()) {
            send(socket, """
                    GET /problem-samples/%zz HTTP/1.1
                    Host: localhost

                    """);

            assertThat(readUntil(socket, "\r\n\r\n")).startsWith("HTTP/1.1 400 ");
        }
    }

    @Test
    void aFailureTellsItsNumberAndNothingElse() {
        var answer = given().get("/problem-samples/failure").then();

        isProblem(answer, 500, "/problems/failure")
                .body("instance", matchesPattern("urn:uuid:[0-9a-f-]{36}"))
                .body(not(containsString("secret")))
                .body(not(containsString("dev.errata")));
    }

    @ParameterizedTest
    @CsvSource({
        "401, unauthenticated",
        "403, forbidden",
        "409, conflict",
        "410, refused",
        "428, revision-required",
        "429, too-many-requests",
        "500, failure",
        "502, failure",
        "503, unavailable"
    })
    void anyOtherStatusHasAType(int status, String slug) {
        var answer = given().get("/problem-samples/status/" + status).then();

        isProblem(answer, status == 502 ? 500 : status, "/problems/" + slug).body(not(containsString("secret")));
    }

    @Test
    void keepsTheHeadersThatGoWithAStatus() {
        var answer = given().get("/problem-samples/status/429").then();

        answer.header("Retry-After", "7");
    }

    @ParameterizedTest
    @CsvSource({"/problem-samples/refusal, 412", "/nowhere, 404", "/problem-samples/failure, 500"})
    void aBrowserGetsAPage(String path, int status) {
        var answer = given().accept(BROWSER).get(path).then();

        answer.statusCode(status)
                .contentType("text/html")
                .header("Vary", containsString("Accept"))
                .body("html.body.main.h1", not(equalTo("")));
    }

    @Test
    void thePageEscapes() {
        var answer = given().accept(BROWSER).get("/problem-samples/refusal").then();

        answer.body(containsString("The &lt;b&gt;latest&lt;/b&gt; revision is 3."));
    }

    @Test
    void theApiAnswersProgramsWhoeverAsks() {
        var answer = given().accept(BROWSER).get("/api/v1/nowhere").then();

        isProblem(answer, 404, "/problems/not-found");
    }

    @Test
    void whoWantsJsonMoreThanHtmlIsAProgram() {
        var answer = given().accept("text/html;q=0.5, application/json")
                .get("/nowhere")
                .then();

        isProblem(answer, 404, "/problems/not-found");
    }

    private static ValidatableResponse post(String body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/problem-samples/body")
                .then();
    }

    private static ValidatableResponse isProblem(ValidatableResponse answer, int status, String type) {
        return answer.statusCode(status)
                .contentType("application/problem+json")
                .body("type", equalTo(type))
                .body("status", equalTo(status))
                .body("title", not(startsWith(" ")))
                .body("detail", not(containsString("com.fasterxml")))
                .body("detail", not(containsString("dev.errata")));
    }

    private Socket connect() throws IOException {
        var socket = new Socket(root.getHost(), root.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    /** Sends what no well-behaved client would. */
    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    /** Sends a text of so many mebibytes without telling its length. */
    private static void sendChunks(Socket socket, int mebibytes) throws IOException {
        send(socket, """
                POST /problem-samples/text HTTP/1.1
                Host: localhost
                Content-Type: text/plain
                Transfer-Encoding: chunked

                """);
        var chunk = "%x\n%s\n".formatted(1 << 20, "x".repeat(1 << 20));
        for (int sent = 0; sent < mebibytes; sent++) {
            send(socket, chunk);
        }
        send(socket, "0\n\n");
    }

    private static String readUntil(Socket socket, String end) throws IOException {
        var read = new StringBuilder();
        int next;
        while (read.indexOf(end) < 0 && (next = socket.getInputStream().read()) >= 0) {
            read.append((char) next);
        }
        return read.toString();
    }
}
