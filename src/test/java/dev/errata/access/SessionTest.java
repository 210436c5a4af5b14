package dev.errata.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in with the form, through the real door. */
@QuarkusTest
class SessionTest {

    private static final String COOKIE = "errata_session";
    private static final String FIRST = "a first password";
    private static final String OWN = "a password of one's own";

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    People people;

    @Inject
    Audit audit;

    private final String name = "p" + UUID.randomUUID();

    @Test
    void whoSignsInIsKnownByACookieThatScriptsCannotRead() {
        var answer = signIn("admin", password, "/inbox");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/inbox");
        var cookie = answer.detailedCookie(COOKIE);
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.isSecured()).isFalse();
        assertThat(cookie.getMaxAge()).as("until the browser closes").isEqualTo(-1);
        with(cookie.getValue()).get("/vault").then().statusCode(200).body(equalTo("opened by admin"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"//elsewhere.example/", "https://elsewhere.example/", "/\\elsewhere.example", ""})
    void leadsBackToThisSiteOnly(String back) {
        assertThat(signIn("admin", password, back).header("Location")).doesNotContain("elsewhere");
    }

    @Test
    void theFormKeepsTheWayBack() {
        var page = Jsoup.parse(
                given().queryParam("back", "/entries?q=a&sort=b").get("/signin").asString());

        assertThat(page.select("main input[name=back]").attr("value")).isEqualTo("/entries?q=a&sort=b");
        assertThat(Jsoup.parse(given().get("/entries?q=a&domain=b").asString())
                        .select("a.signin")
                        .attr("href"))
                .isEqualTo("/signin?back=%2Fentries%3Fq%3Da%26domain%3Db");
    }

    @Test
    void aWrongPasswordShowsTheFormAgain() {
        var answer = signIn(name, "wrong", "/inbox");

        answer.then().statusCode(422).contentType("text/html").body(containsString("is wrong"));
        assertThat(answer.cookies()).doesNotContainKey(COOKIE);
        assertThat(Jsoup.parse(answer.asString()).select("#name").attr("value")).isEqualTo(name);
        assertThat(answer.asString()).doesNotContain("\"wrong\"");
    }

    @Test
    void whoGuessesTooOftenInTheFormHasToWait() {
        for (int attempt = 0; attempt < Attempts.LIMIT; attempt++) {
            signIn(name, "wrong " + attempt, "/").then().statusCode(422);
        }

        assertThat(signIn(name, "wrong again", "/").statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(signIn(name, "wrong again", "/").header("Retry-After")))
                .isBetween(1, 61);
    }

    @Test
    void signingOutEndsTheSessionAndNotOnlyTheCookie() {
        var session = session("admin", password);

        var answer = with(session).redirects().follow(false).post("/signout");

        assertThat(answer.detailedCookie(COOKIE).getMaxAge()).isZero();
        with(session).get("/vault").then().statusCode(401);
        with(session).get("/vault/outside").then().statusCode(200).body(equalTo("hello, stranger"));
    }

    @Test
    void signingInAgainEndsTheFormerSessionOfTheBrowser() {
        var former = session("admin", password);

        given().redirects()
                .follow(false)
                .cookie(COOKIE, former)
                .formParam("name", "admin")
                .formParam("password", password)
                .post("/signin")
                .then()
                .statusCode(303);

        with(former).get("/vault").then().statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "errata_session_0000", "'; drop table session", "管理员"})
    void aCookieThatNobodyWasGivenIsNobody(String secret) {
        given().header("Cookie", COOKIE + "=" + secret).get("/vault").then().statusCode(401);
        given().header("Cookie", COOKIE + "=" + secret).get("/").then().statusCode(200);
    }

    /** Lax cookies do not come with them either; this holds where a browser does not know that. */
    @ParameterizedTest
    @ValueSource(strings = {"/vault/outside", "/signin", "/signout", "/account/password", "/account/tokens", "/people"})
    void pagesOfOtherSitesCannotWriteWithASession(String path) {
        var session = session("admin", password);

        with(session).header("Sec-Fetch-Site", "cross-site").post(path).then().statusCode(403);
        with(session).header("Origin", "https://evil.example").post(path).then().statusCode(403);
        with(session).get("/vault").then().statusCode(200);
    }

    /** Pages of the reader's own machine may speak there: none of them may do so in the reader's name. */
    @Test
    void agentsAndPipelinesAreNotSpokenForByACookie() {
        var session = session("admin", password);

        with(session)
                .header("Origin", "http://localhost:3000")
                .contentType("application/json")
                .body("{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\"}")
                .post("/mcp")
                .then()
                .statusCode(200);
        with(session).body("x").post("/ingest/logs").then().statusCode(401);
    }

    @Test
    void theApiTakesASessionOfItsOwnPages() {
        with(session("admin", password)).get("/api/v1/drafts").then().statusCode(200);
    }

    @Test
    void aHeaderOutweighsACookie() {
        with(session("admin", password))
                .auth()
                .preemptive()
                .basic("admin", "wrong")
                .get("/vault")
                .then()
                .statusCode(401);
    }

    @Test
    void whoeverWasGivenAPasswordChoosesOneFirst() {
        people.add(name, Roles.ADMIN, Optional.of(FIRST), "test");

        var answer = signIn(name, FIRST, "/inbox");
        var session = answer.cookie(COOKIE);

        assertThat(answer.header("Location")).contains("/account?back=%2Finbox");
        with(session).get("/vault").then().statusCode(403).body("detail", containsString("/account"));
        with(session).get("/account").then().statusCode(200).body(not(containsString("action=\"/account/tokens\"")));
        given().auth().preemptive().basic(name, FIRST).get("/vault").then().statusCode(403);

        var chosen = choose(session, FIRST, OWN);

        assertThat(chosen.statusCode()).isEqualTo(303);
        with(session).get("/account").then().statusCode(401);
        with(chosen.cookie(COOKIE)).get("/vault").then().statusCode(200);
        given().auth().preemptive().basic(name, FIRST).get("/vault").then().statusCode(401);
        given().auth().preemptive().basic(name, OWN).get("/vault").then().statusCode(200);
    }

    @Test
    void aPasswordIsChangedByWhoKnowsTheFormerOneOnly() {
        people.add(name, Roles.READER, Optional.of(FIRST), "test");
        var session = session(name, FIRST);

        assertThat(choose(session, "wrong wrong wrong", OWN).statusCode()).isEqualTo(422);
        assertThat(choose(session, FIRST, "short").statusCode()).isEqualTo(422);
        assertThat(choose(session, FIRST, FIRST).statusCode()).isEqualTo(422);
        assertThat(given().redirects()
                        .follow(false)
                        .cookie(COOKIE, session)
                        .formParam("present", FIRST)
                        .formParam("fresh", OWN)
                        .formParam("again", OWN + "!")
                        .post("/account/password")
                        .statusCode())
                .isEqualTo(422);

        assertThat(session(name, FIRST)).isNotEmpty();
    }

    @Test
    void aChangeOfThePasswordEndsAllOtherSessions() {
        people.add(name, Roles.READER, Optional.of(FIRST), "test");
        var one = session(name, FIRST);
        var other = session(name, FIRST);

        choose(one, FIRST, OWN).then().statusCode(303);

        with(one).get("/account").then().statusCode(401);
        with(other).get("/account").then().statusCode(401);
    }

    @Test
    void theAccountShowsItsSessionsAndEndsThem() {
        people.add(name, Roles.READER, Optional.of(FIRST), "test");
        var here = choose(session(name, FIRST), FIRST, OWN).cookie(COOKIE);
        var there = given().redirects()
                .follow(false)
                .header("User-Agent", "<i>Lynx</i>")
                .formParam("name", name)
                .formParam("password", OWN)
                .post("/signin")
                .cookie(COOKIE);

        var page = with(here).get("/account").asString();
        assertThat(page).contains("&lt;i&gt;Lynx&lt;/i&gt;").doesNotContain(here, there);
        var id = Jsoup.parse(page)
                .select("form[action=/account/sessions/ended] button[name=id]")
                .attr("value");

        with(here).formParam("id", id).post("/account/sessions/ended");

        with(there).get("/account").then().statusCode(401);
        with(here).get("/account").then().statusCode(200);
    }

    @Test
    void nobodyEndsASessionOfSomebodyElse() {
        people.add(name, Roles.READER, Optional.of(FIRST), "test");
        var mine = session(name, FIRST);
        var id = Jsoup.parse(with(mine).get("/account").asString());
        var others = session("admin", password);

        with(others).formParam("id", "anything").post("/account/sessions/ended");

        assertThat(id.title()).isNotEmpty();
        with(mine).get("/account").then().statusCode(200);
    }

    @Test
    void behindTlsTheCookieIsSentThereOnly() {
        // The test's own connection has no TLS; what decides is the scheme of the request.
        assertThat(dev.errata.porch.SessionCookie.begin("x", true).isSecure()).isTrue();
    }

    @Test
    void signingInIsRecorded() {
        people.add(name, Roles.READER, Optional.of(FIRST), "test");

        session(name, FIRST);

        assertThat(audit.latest(50))
                .anyMatch(it -> it.actor().equals(name) && it.action().equals("session.begun"));
    }

    private static Response choose(String session, String present, String fresh) {
        return with(session)
                .redirects()
                .follow(false)
                .formParam("present", present)
                .formParam("fresh", fresh)
                .formParam("again", fresh)
                .post("/account/password");
    }

    private static Response signIn(String name, String password, String back) {
        return given().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("password", password)
                .formParam("back", back)
                .post("/signin");
    }

    private static String session(String name, String password) {
        return signIn(name, password, "/").cookie(COOKIE);
    }

    private static RequestSpecification with(String session) {
        return given().cookie(COOKIE, session);
    }
}
