package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import dev.errata.access.Audit;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The record of what was done, through the API and on its page. */
@QuarkusTest
class AuditResourceTest {

    @Inject
    Audit audit;

    @ConfigProperty(name = "errata.admin.password")
    String password;

    private final String actor = "a" + UUID.randomUUID();

    @BeforeEach
    void begin() {
        QuarkusTransaction.requiringNew().run(() -> {
            audit.record(actor, "test.one", "<i>it</i>", "first");
            audit.record(actor, "test.two", "it", "second");
        });
    }

    @Test
    void recordsAreListedNewestFirst() {
        admin().queryParam("actor", actor)
                .get("/api/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(java.util.List.of("test.two", "test.one")))
                .body("items.digest", everyItem(org.hamcrest.Matchers.hasLength(64)));
    }

    @Test
    void aPageLeadsToTheNext() {
        int before = admin().queryParam("actor", actor)
                .queryParam("limit", 1)
                .get("/api/v1/audit")
                .then()
                .body("items", hasSize(1))
                .extract()
                .path("next_before");

        admin().queryParam("actor", actor)
                .queryParam("before", before)
                .get("/api/v1/audit")
                .then()
                .body("items.action", equalTo(java.util.List.of("test.one")));
    }

    @ParameterizedTest
    @CsvSource({"limit, 0", "limit, 1001", "limit, x", "before, x", "since, yesterday", "until, 2026"})
    void aParameterThatCannotBeReadIsPointedAt(String name, String value) {
        admin().queryParam(name, value)
                .get("/api/v1/audit")
                .then()
                .statusCode(400)
                .body("errors.parameter", hasItem(name));
    }

    @Test
    void allOfItIsTakenAwayAsLines() {
        var lines =
                admin().queryParam("actor", actor).get("/api/v1/audit/export").then();

        lines.statusCode(200).contentType("application/x-ndjson");
        assertThat(lines.extract().asString().lines()).hasSize(2).allMatch(it -> it.startsWith("{\"position\":"));
    }

    @Test
    void theChainIsLookedAt() {
        admin().get("/api/v1/audit/chain").then().statusCode(200).body("intact", equalTo(true));
        given().get("/q/health/ready").then().body("checks.find { it.name == 'audit' }.data.state", equalTo("intact"));
    }

    @Test
    void thePageShowsWhoDidWhat() {
        admin().queryParam("actor", actor)
                .get("/audit")
                .then()
                .statusCode(200)
                .body(containsString("test.two"))
                .body(containsString("&lt;i&gt;it&lt;/i&gt;"));
        admin().queryParam("since", "soon").get("/audit").then().statusCode(422);
        given().get("/audit").then().statusCode(401);
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }
}
