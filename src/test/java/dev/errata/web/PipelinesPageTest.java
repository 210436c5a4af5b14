package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.access.IngestKeys;
import dev.errata.intake.Arrivals;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a page says of log pipelines, and what it lets whom do. */
@QuarkusTest
@TestProfile(Lanterns.class)
class PipelinesPageTest {

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @ConfigProperty(name = "errata.ingest.key")
    String key;

    @Inject
    IngestKeys keys;

    @Inject
    Arrivals arrivals;

    @Test
    void showsHowToSetUpAClientAtThisAddress() {
        var snippets = page(given()).select(".clients details");

        assertThat(snippets).hasSizeGreaterThan(25);
        assertThat(snippets).allSatisfy(it -> {
            assertThat(it.select("pre").text())
                    .containsPattern("localhost")
                    .contains("YOUR_INGEST_KEY")
                    .doesNotContainPattern("ERRATA_[A-Z]");
            assertThat(it.select("> p:not(.place)").text()).hasSizeGreaterThan(20);
        });
    }

    @Test
    void letsOnlyAnAdministratorMakeAndRevokeKeys() {
        assertThat(given().formParam("source", "mine").post("/pipelines/keys").statusCode())
                .isEqualTo(401);
        assertThat(given().formParam("name", "default")
                        .post("/pipelines/keys/revoked")
                        .statusCode())
                .isEqualTo(401);
        assertThat(page(given()).select("button[name=name]")).isEmpty();
        assertThat(page(admin()).select("button[name=name]").eachAttr("value")).contains("default");
    }

    @Test
    void putsANewKeyIntoEverySnippetAndKeepsItOutOfCaches() {
        var name = name();

        var answer = admin().formParam("source", name).post("/pipelines/keys");

        var page = Jsoup.parse(answer.asString());
        var token = page.select(".fresh code").text();
        assertThat(keys.admits(token)).contains(name);
        assertThat(page.select(".clients pre").eachText())
                .allSatisfy(it -> assertThat(it).contains(token).doesNotContain("YOUR_INGEST_KEY", "YOUR_SOURCE"));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page(admin()).text()).doesNotContain(token);
    }

    @Test
    void refusesANameThatIsTakenOrIsNone() {
        assertThat(admin().formParam("source", "default")
                        .post("/pipelines/keys")
                        .statusCode())
                .isEqualTo(409);

        var misnamed = admin().formParam("source", "<b>").post("/pipelines/keys");

        assertThat(misnamed.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(misnamed.asString()).select(".notice").text()).contains("“<b>” cannot be a name");
    }

    @Test
    void letsNobodyInWithARevokedKey() {
        var name = name();
        var token = keys.create(name, "admin").orElseThrow();

        var answer = admin().redirects().follow(false).formParam("name", name).post("/pipelines/keys/revoked");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(keys.admits(token)).isEmpty();
    }

    @Test
    void sendsATestLineForWhoHasAKeyOrIsSignedIn() {
        assertThat(test(given(), "").statusCode()).isEqualTo(422);
        assertThat(test(given(), "guessed").statusCode()).isEqualTo(422);

        assertThat(test(given(), key).statusCode()).isEqualTo(303);
        assertThat(test(admin(), "").statusCode()).isEqualTo(303);
    }

    @Test
    void keepsTheLineThatCouldNotBeSent() {
        var page = Jsoup.parse(test(given(), "").asString());

        assertThat(page.select("#line").text()).isEqualTo(Lanterns.REFUSED);
        assertThat(page.select("#test-fault").text()).isNotBlank();
    }

    @Test
    void showsWhatCameToAllAndTheLinesToTheAdministrator() {
        test(admin(), "");

        assertThat(page(given()).select(".arrivals").text()).contains("test").doesNotContain(Lanterns.REFUSED);
        assertThat(page(admin()).select(".arrivals .glimpses").text()).contains(Lanterns.REFUSED);
    }

    @Test
    void saysWhatWasWrongAndHandsALinkToTheAdministratorAlone() {
        arrivals.refused("sns", "sns", "<i>Amazon</i>", 401, "Confirm it: open https://sns.example/?Token=1");

        assertThat(page(given()).select(".troubles").text())
                .contains("Refused (401)", "Confirm it", "<i>Amazon</i>")
                .doesNotContain("Token=1");
        assertThat(page(admin()).select(".troubles a").attr("href")).isEqualTo("https://sns.example/?Token=1");
    }

    private static Response test(RequestSpecification who, String key) {
        return who.redirects()
                .follow(false)
                .formParam("line", Lanterns.REFUSED)
                .formParam("key", key)
                .post("/pipelines/test");
    }

    private static Document page(RequestSpecification who) {
        return Jsoup.parse(who.get("/pipelines").asString());
    }

    private static String name() {
        return "source-" + UUID.randomUUID();
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }
}
