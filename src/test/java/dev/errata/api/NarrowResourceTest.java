package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NarrowResourceTest {

    private static final String MISCONF =
            "(error) MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk.";
    private static final String LOG = """
            $ tail -n 200 /var/log/redis/redis-server.log
            30:C 21 Nov 2026 11:41:51.537 # Failed opening the temp RDB file temp-30.rdb (in server root dir /srv) for saving: Permission denied
            $ ls -ld "$(redis-cli CONFIG GET dir | tail -n 1)"
            drwxr-xr-x 2 root root 60 Nov 21 11:41 /srv
            $ redis-cli INFO persistence
            rdb_last_bgsave_status:err
            requirepass:hunter2secret
            """;

    private static String answered() {
        return given().contentType("text/plain")
                .body(MISCONF)
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .extract()
                .path("match_id");
    }

    private static String narrow(String matchId) {
        return "/api/v1/matches/" + matchId + "/narrow";
    }

    @Test
    void saysWhatToRunWhereThereIsNoOutput() {
        given().contentType("application/json")
                .body(Map.of("entry_id", "redis/misconf-rdb"))
                .post(narrow(answered()))
                .then()
                .statusCode(200)
                .body("entry_id", equalTo("redis/misconf-rdb"))
                .body("candidates", hasSize(11))
                .body("candidates.entry_id", hasItem(nullValue()))
                .body("stands_out", nullValue())
                .body("next.run", equalTo("tail -n 200 /var/log/redis/redis-server.log"))
                .body("next.of", hasItem("redis/bgsave-disk-full"))
                .body("next.gain_bits", greaterThan(0.5f))
                .body("script", startsWith("errata_check() {"))
                .body("unreadable", empty());
    }

    @Test
    void saysWhichCauseStandsOutAndWhy() {
        given().contentType("application/json")
                .body(Map.of("entry_id", "redis/misconf-rdb", "output", LOG))
                .post(narrow(answered()))
                .then()
                .statusCode(200)
                .body("stands_out", equalTo("redis/bgsave-permission"))
                .body("next", nullValue())
                .body("candidates[0].entry_id", equalTo("redis/bgsave-permission"))
                .body("candidates[0].signature_zh", notNullValue())
                .body("candidates[0].before", equalTo(0.09f))
                .body("candidates[0].after", greaterThan(0.9f))
                .body("candidates[0].findings[0].meaning", equalTo("supports"))
                .body("candidates[0].findings[0].check_zh", notNullValue())
                .body("candidates[0].findings[0].found", equalTo(true))
                .body("candidates[0].findings[0].line", equalTo(2))
                .body("candidates[0].findings[0].excerpt", containsString("Permission denied"))
                .body("candidates[0].findings[0].factor", greaterThan(20f))
                .body("masked_secrets", equalTo(1));
    }

    @Test
    void takesTheOutputAsTheBodyAndAnswersPeople() {
        given().contentType("text/plain")
                .accept("text/plain")
                .queryParam("entry_id", "redis/misconf-rdb")
                .body(LOG)
                .post(narrow(answered()))
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("stands out: "))
                .body(not(containsString("hunter2secret")));
        given().contentType("text/plain")
                .accept("text/markdown")
                .header("Accept-Language", "zh")
                .queryParam("entry_id", "redis/misconf-rdb")
                .post(narrow(answered()))
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("接下来运行这一条"));
    }

    @Test
    void keepsNothingOfTheOutput() {
        var id = answered();
        given().contentType("application/json")
                .body(Map.of("entry_id", "redis/misconf-rdb", "output", LOG))
                .post(narrow(id))
                .then()
                .statusCode(200);

        given().contentType("application/json")
                .body(Map.of("entry_id", "redis/misconf-rdb"))
                .post(narrow(id))
                .then()
                .body("stands_out", nullValue())
                .body("candidates[0].findings", empty());
    }

    @Test
    void refusesAnAnswerThatWasNotGiven() {
        given().contentType("application/json")
                .body(Map.of("entry_id", "redis/misconf-rdb"))
                .post(narrow("000000000000000000000000"))
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/not-found"));
    }

    @Test
    void refusesAnEntryThatIsNotInTheAnswer() {
        var id = answered();
        for (var entry : new String[] {"redis/rdb-checksum", "nonsense", "x/y"}) {
            given().contentType("application/json")
                    .body(Map.of("entry_id", entry))
                    .post(narrow(id))
                    .then()
                    .statusCode(400)
                    .body("errors[0].pointer", equalTo("/entry_id"));
        }
        given().contentType("text/plain")
                .body("x")
                .post(narrow(id))
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo("entry_id"));
    }

    @Test
    void refusesWhatCannotBeRead() {
        var id = answered();
        given().contentType("application/json")
                .body("{\"entry_id\": 7, \"output\": []}")
                .post(narrow(id))
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem("/entry_id"))
                .body("errors.pointer", hasItem("/output"));
        given().contentType("application/json")
                .body("{\"entry_id\": ")
                .post(narrow(id))
                .then()
                .statusCode(400)
                .body("type", equalTo("/problems/not-json"));
    }

    @Test
    void refusesMoreThanItTakes() {
        given().contentType("text/plain")
                .queryParam("entry_id", "redis/misconf-rdb")
                .body("x".repeat(256 * 1024 + 1))
                .post(narrow(answered()))
                .then()
                .statusCode(413)
                .body("type", equalTo("/problems/too-large"));
    }
}
