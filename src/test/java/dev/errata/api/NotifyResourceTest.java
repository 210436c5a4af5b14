package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets, rules and deliveries through the door. Nothing is sent: what waits stays, so that it can be looked at. */
@QuarkusTest
@TestProfile(NotifyResourceTest.NothingRunsByItself.class)
class NotifyResourceTest {

    private static final String TARGETS = "/api/v1/notify/targets";
    private static final String RULES = "/api/v1/notify/rules";
    private static final String DELIVERIES = "/api/v1/notify/deliveries";
    private static final String BOT = "https://hooks.slack.example/services/T000/B000/very-secret-token";

    public static final class NothingRunsByItself implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("quarkus.scheduler.enabled", "false");
        }
    }

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Audit audit;

    @BeforeEach
    void nothing() {
        admin().get(RULES).jsonPath().getList("items.id", String.class).forEach(it -> admin().delete(RULES + "/" + it));
        admin().get(TARGETS)
                .jsonPath()
                .getList("items.id", String.class)
                .forEach(it -> admin().delete(TARGETS + "/" + it));
    }

    @ParameterizedTest
    @ValueSource(strings = {TARGETS, RULES, DELIVERIES, TARGETS + "/abc", RULES + "/abc", DELIVERIES + "/abc"})
    void keepsEverybodyOutButTheAdministrator(String path) {
        given().get(path).then().statusCode(401).contentType("application/problem+json");
        given().contentType("application/json").body("{}").post(path).then().statusCode(not(200));
    }

    @Test
    void aWebhookGetsASecretThatIsShownOnce() {
        var made = post(
                        TARGETS,
                        Map.of("kind", "webhook", "name", "on call", "url", "https://93.184.216.34/h?token=abc"))
                .statusCode(201)
                .body("secret", startsWith("whsec_"))
                .body("target.url", equalTo("https://93.184.216.34/h?…"))
                .body("target.signed", equalTo(true))
                .body("target.made_by", equalTo("admin"));
        String id = made.extract().path("target.id");
        String secret = made.extract().path("secret");

        assertThat(made.extract().header("Location")).endsWith(TARGETS + "/" + id);
        var listed = admin().get(TARGETS).asString()
                + admin().get(TARGETS + "/" + id).asString();
        assertThat(listed).contains("on call").doesNotContain(secret, "abc");
        assertThat(audited()).contains("target.add " + id);
        assertThat(audit.latest(20).toString()).doesNotContain(secret, "token=abc");
    }

    @Test
    void aBotsAddressIsASecret() {
        var id = target("slack", BOT);

        assertThat(admin().get(TARGETS + "/" + id).path("url").toString()).startsWith("https://hooks.slack.example/…");
        assertThat(admin().get(TARGETS).asString()).doesNotContain("very-secret");
        assertThat(audit.latest(20).toString()).doesNotContain("very-secret");
    }

    @Test
    void whatIsLeftOutOfAChangeStaysAsItIs() {
        var id = target("webhook", "https://93.184.216.34/h");

        patch(TARGETS + "/" + id, Map.of("name", "night shift", "language", "zh"))
                .statusCode(200)
                .body("name", equalTo("night shift"))
                .body("language", equalTo("zh"))
                .body("url", equalTo("https://93.184.216.34/h"))
                .body("signed", equalTo(true))
                .body("enabled", equalTo(true));
        patch(TARGETS + "/" + id, Map.of("enabled", false))
                .body("enabled", equalTo(false))
                .body("name", equalTo("night shift"));
        patch(TARGETS + "/" + id, Map.of("kind", "slack")).statusCode(400).body("errors.pointer", contains("/kind"));
        assertThat(audited()).contains("target.change " + id);
    }

    @Test
    void rotatesAWebhooksSecretAndNoOther() {
        var id = target("webhook", "https://93.184.216.34/h");
        var given = "whsec_a2Itc3RhbmRhcmQtd2ViaG9va3MtdGVzdC1rZXktMjQ=";

        post(TARGETS + "/" + id + "/rotate", Map.of())
                .statusCode(200)
                .body("secret", startsWith("whsec_"))
                .body("target.former_until", startsWith("20"));
        post(TARGETS + "/" + id + "/rotate", Map.of("secret", given)).body("secret", equalTo(given));
        post(TARGETS + "/" + id + "/rotate", Map.of("secret", "whsec_short"))
                .statusCode(400)
                .body("errors.pointer", contains("/secret"));
        post(TARGETS + "/" + target("slack", BOT) + "/rotate", Map.of()).statusCode(409);
        assertThat(audited()).contains("target.rotate " + id);
    }

    @Test
    void aTestMessageCanBeFollowed() {
        var id = target("webhook", "https://93.184.216.34/h");

        String delivery = post(TARGETS + "/" + id + "/test", Map.of())
                .statusCode(202)
                .extract()
                .path("delivery_id");

        admin().get(DELIVERIES + "/" + delivery)
                .then()
                .statusCode(200)
                .body("state", equalTo("waiting"))
                .body("type", equalTo("test"))
                .body("target_id", equalTo(id))
                .body("message.type", equalTo("test"))
                .body("tries", hasSize(0));
        admin().get(DELIVERIES + "?state=waiting&target_id=" + id).then().body("items.id", contains(delivery));
        admin().get(DELIVERIES + "?state=dead&target_id=" + id).then().body("items", hasSize(0));
        post(DELIVERIES + "/" + delivery + "/replay", Map.of()).statusCode(409);
        post(DELIVERIES + "/replay", Map.of()).statusCode(200).body("replayed", equalTo(0));
        assertThat(audited()).contains("target.test " + id);
    }

    @Test
    void keepsRulesAndLetsThemSleep() {
        var target = target("webhook", "https://93.184.216.34/h");
        var wish = Map.of(
                "name", "redis in the shop",
                "occasion", "rate",
                "domain", "redis",
                "source", "shop-*",
                "severity", "error",
                "at_least", 100,
                "within_minutes", 5,
                "quiet", "PT30M",
                "targets", List.of(target));
        String id = post(RULES, wish).statusCode(201).extract().path("id");

        admin().get(RULES + "/" + id)
                .then()
                .body("occasion", equalTo("rate"))
                .body("at_least", equalTo(100))
                .body("quiet", equalTo("PT30M"))
                .body("severity", equalTo("error"))
                .body("entry_id", nullValue())
                .body("targets", contains(target))
                .body("enabled", equalTo(true));
        patch(RULES + "/" + id, Map.of("occasion", "first", "severity", "unknown"))
                .statusCode(200)
                .body("at_least", nullValue())
                .body("severity", nullValue())
                .body("domain", equalTo("redis"));
        var until = Instant.now().plus(Duration.ofHours(3)).toString();
        post(RULES + "/" + id + "/snooze", Map.of("until", until))
                .statusCode(200)
                .body("snoozed_until", startsWith(until.substring(0, 19)));
        post(RULES + "/" + id + "/snooze", Map.of("for", "PT2H")).statusCode(200);
        admin().delete(RULES + "/" + id + "/snooze").then().statusCode(200).body("snoozed_until", nullValue());
        admin().delete(RULES + "/" + id).then().statusCode(204);
        admin().get(RULES + "/" + id).then().statusCode(404);
        assertThat(audited())
                .contains(
                        "rule.add " + id,
                        "rule.change " + id,
                        "rule.snooze " + id,
                        "rule.wake " + id,
                        "rule.remove " + id);
    }

    static Stream<Arguments> badTargets() {
        return Stream.of(
                Arguments.of(Map.of("kind", "pigeon"), "/kind"),
                Arguments.of(Map.of("name", " "), "/name"),
                Arguments.of(Map.of("name", "a\0b"), "/name"),
                Arguments.of(Map.of("name", "\ud800"), "/name"),
                Arguments.of(Map.of("url", "https://169.254.169.254/latest"), "/url"),
                Arguments.of(Map.of("url", "http://hooks.example/"), "/url"),
                Arguments.of(Map.of("url", "https://2130706433/"), "/url"),
                Arguments.of(Map.of("url", ""), "/url"),
                Arguments.of(Map.of("url", 7), "/url"),
                Arguments.of(Map.of("secret", "short"), "/secret"),
                Arguments.of(Map.of("kind", "slack", "secret", "any"), "/secret"),
                Arguments.of(Map.of("enabled", "yes"), "/enabled"),
                Arguments.of(Map.of("language", "fr"), "/language"),
                Arguments.of(Map.of("colour", "red"), "/colour"));
    }

    @ParameterizedTest
    @MethodSource("badTargets")
    void refusesATargetThatIsNone(Map<String, Object> fault, String pointer) {
        var wish = new HashMap<String, Object>(Map.of("kind", "webhook", "name", "x", "url", "https://93.184.216.34/"));
        wish.putAll(fault);

        post(TARGETS, wish)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        admin().get(TARGETS).then().body("items", hasSize(0));
    }

    static Stream<Arguments> badRules() {
        return Stream.of(
                Arguments.of(Map.of("name", ""), "/name"),
                Arguments.of(Map.of("occasion", "sometimes"), "/occasion"),
                Arguments.of(Map.of("entry_id", "nonsense"), "/entry_id"),
                Arguments.of(Map.of("source", "a\0b"), "/source"),
                Arguments.of(Map.of("severity", "bad"), "/severity"),
                Arguments.of(Map.of("at_least", 5), "/at_least"),
                Arguments.of(Map.of("occasion", "rate", "at_least", 0, "within_minutes", 5), "/at_least"),
                Arguments.of(Map.of("occasion", "rate", "at_least", 5), "/within_minutes"),
                Arguments.of(Map.of("occasion", "spike", "at_least", 5, "within_minutes", 61), "/within_minutes"),
                Arguments.of(Map.of("occasion", "cluster", "domain", "redis"), "/domain"),
                Arguments.of(Map.of("quiet", "soon"), "/quiet"),
                Arguments.of(Map.of("quiet", "P31D"), "/quiet"),
                Arguments.of(Map.of("targets", List.of()), "/targets"),
                Arguments.of(Map.of("targets", List.of("nobody")), "/targets"),
                Arguments.of(Map.of("targets", "nobody"), "/targets"),
                Arguments.of(Map.of("everything", true), "/everything"));
    }

    @ParameterizedTest
    @MethodSource("badRules")
    void refusesARuleThatIsNone(Map<String, Object> fault, String pointer) {
        var wish = new HashMap<String, Object>(Map.of(
                "name", "x", "occasion", "first", "targets", List.of(target("webhook", "https://93.184.216.34/"))));
        wish.putAll(fault);

        post(RULES, wish)
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"for\": \"PT0S\"}",
                "{\"for\": \"P400D\"}",
                "{\"until\": \"2020-01-01T00:00:00Z\"}",
                "{\"until\": \"tomorrow\"}"
            })
    void refusesANapThatIsNone(String body) {
        var rule = Map.of(
                "name", "x", "occasion", "first", "targets", List.of(target("webhook", "https://93.184.216.34/")));
        String id = post(RULES, rule).extract().path("id");

        admin().contentType("application/json")
                .body(body)
                .post(RULES + "/" + id + "/snooze")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=lost", "limit=0", "limit=201", "before=%00", "target_id=%00"})
    void refusesAQuestionThatIsNone(String query) {
        admin().urlEncodingEnabled(false)
                .get(DELIVERIES + "?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    @ParameterizedTest
    @ValueSource(strings = {TARGETS, RULES, DELIVERIES})
    void whatIsNotThereIsNotFound(String path) {
        admin().get(path + "/abc").then().statusCode(404).contentType("application/problem+json");
        admin().urlEncodingEnabled(false).get(path + "/%00").then().statusCode(404);
    }

    private String target(String kind, String url) {
        return post(TARGETS, Map.of("kind", kind, "name", kind, "url", url))
                .statusCode(201)
                .extract()
                .path("target.id");
    }

    private List<String> audited() {
        return audit.latest(50).stream()
                .map((AuditRecord it) -> it.action() + " " + it.object())
                .toList();
    }

    private ValidatableResponse post(String path, Object body) {
        return admin().contentType("application/json").body(body).post(path).then();
    }

    private ValidatableResponse patch(String path, Object body) {
        return admin().contentType("application/json").body(body).patch(path).then();
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }
}
