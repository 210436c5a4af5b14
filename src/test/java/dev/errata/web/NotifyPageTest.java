package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.access.Audit;
import dev.errata.notify.Rules;
import dev.errata.notify.Targets;
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

/** How an administrator says who is told what. */
@QuarkusTest
@TestProfile(Lanterns.class)
class NotifyPageTest {

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Targets targets;

    @Inject
    Rules rules;

    @Inject
    Audit audit;

    @Test
    void letsNobodyElseIn() {
        assertThat(given().get("/notify").statusCode()).isEqualTo(401);
        assertThat(given().formParam("name", "mine").post("/notify/targets").statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsTheSecretOfANewWebhookOnce() {
        var name = name();

        var answer = added(name);

        var secret = Jsoup.parse(answer.asString()).select(".fresh code").text();
        assertThat(secret).startsWith("whsec_");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page().text()).contains(name).doesNotContain(secret);
    }

    @Test
    void saysWhatIsWrongWithATarget() {
        var answer =
                admin().formParam("name", name()).formParam("url", "nowhere").post("/notify/targets");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("[role=alert] li code").text())
                .isEqualTo("url");
    }

    @Test
    void keepsWhatWasTypedWhereItIsRefused() {
        var answer = admin().formParam("name", "too often")
                .formParam("occasion", "rate")
                .formParam("times", "many")
                .formParam("source", "shop-*")
                .post("/notify/rules");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = Jsoup.parse(answer.asString());
        assertThat(page.select("#rule-name").val()).isEqualTo("too often");
        assertThat(page.select("#rule-times").val()).isEqualTo("many");
        assertThat(page.select("#rule-source").val()).isEqualTo("shop-*");
        assertThat(page.select("#rule-occasion option[selected]").val()).isEqualTo("rate");
    }

    @Test
    void isInTheAudit() {
        var name = name();
        added(name);

        assertThat(audit.latest(5))
                .anySatisfy(it -> assertThat(it.action() + it.detail())
                        .startsWith("target.add")
                        .contains(name));
    }

    @Test
    void addsARuleSnoozesItAndTakesItAway() {
        var name = name();
        added(name);
        var target = targets.list().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();

        var added = admin().redirects()
                .follow(false)
                .formParam("name", name)
                .formParam("occasion", "rate")
                .formParam("times", "7")
                .formParam("minutes", "3")
                .formParam("target", target)
                .post("/notify/rules");

        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(page().select("#rules ~ ul").text()).contains(name, "at least 7 times in 3 min");
        var rule = rules.list().stream()
                .filter(it -> it.what().name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();

        admin().formParam("until", "day").post("/notify/rules/" + rule + "/snoozed");
        assertThat(rules.find(rule).orElseThrow().snoozedUntil()).isPresent();

        admin().formParam("until", "").post("/notify/rules/" + rule + "/snoozed");
        assertThat(rules.find(rule).orElseThrow().snoozedUntil()).isEmpty();

        admin().post("/notify/rules/" + rule + "/removed");
        assertThat(rules.find(rule)).isEmpty();
    }

    @Test
    void switchesATargetOffAndTakesItAway() {
        var name = name();
        added(name);
        var target = targets.list().stream()
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();

        admin().post("/notify/targets/" + target + "/switched");
        assertThat(targets.find(target).orElseThrow().enabled()).isFalse();

        admin().post("/notify/targets/" + target + "/removed");
        assertThat(targets.find(target)).isEmpty();
    }

    private Response added(String name) {
        return admin().formParam("kind", "webhook")
                .formParam("name", name)
                .formParam("url", "https://hooks.example.com/errata")
                .post("/notify/targets");
    }

    private Document page() {
        return Jsoup.parse(admin().get("/notify").asString());
    }

    private static String name() {
        return "target-" + UUID.randomUUID();
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }
}
