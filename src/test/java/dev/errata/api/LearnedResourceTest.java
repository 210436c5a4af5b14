package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.closeTo;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Ballot;
import dev.errata.feedback.Channel;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Outcome;
import dev.errata.feedback.Software;
import dev.errata.feedback.Subject;
import dev.errata.match.LiveKnowledgeBase;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class LearnedResourceTest {

    private static final String QUIET = "redis/rdb-module-missing";
    private static final String TAUGHT = "redis/aof-fsync-slow";

    @Inject
    Feedback feedback;

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Audit audit;

    @Test
    void showsWhatIsAuthoredWhereNobodySpoke() {
        var workaround = entry(QUIET).workarounds().getFirst();

        given().when()
                .get("/api/v1/entries/" + QUIET + "/learned")
                .then()
                .statusCode(200)
                .body("entry_id", equalTo(QUIET))
                .body("workarounds[0].id", equalTo(workaround.id()))
                .body("workarounds[0].rate.authored", equalTo((float)
                        workaround.successRate().value()))
                .body("workarounds[0].rate.worked", equalTo(0))
                .body("latest", hasSize(0))
                .body("rank_changes", hasSize(0));
    }

    @Test
    void onlyTheAdministratorAcceptsAndOnlyWhatWasSeen() {
        var accept = "/api/v1/entries/" + QUIET + "/learned";

        given().when().post(accept).then().statusCode(401);
        admin().when().post(accept).then().statusCode(428);
        admin().header("If-Match", "\"1\"")
                .when()
                .post(accept)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/conflict"));
    }

    @Test
    void acceptedFiguresAreAuthoredAndCountNoSecondTime() {
        var best = entry(TAUGHT).workarounds().getFirst();
        for (int reader = 0; reader < 6; reader++) {
            hear(best.id(), reader, reader == 0 ? Outcome.FAILED : Outcome.WORKED);
        }
        var learned = "/api/v1/entries/" + TAUGHT + "/learned";
        var path = "workarounds.find { it.id == '" + best.id() + "' }.rate.";
        double believed = given().when().get(learned).jsonPath().getDouble(path + "value");
        int seen = live.current().find(EntryId.of(TAUGHT)).orElseThrow().revision();

        admin().header("If-Match", "\"" + (seen + 1) + "\"")
                .when()
                .post(learned)
                .then()
                .statusCode(412);
        admin().header("If-Match", "\"" + seen + "\"")
                .when()
                .post(learned)
                .then()
                .statusCode(200)
                .header("ETag", "\"" + (seen + 1) + "\"");

        given().when()
                .get(learned)
                .then()
                .body("revision", equalTo(seen + 1))
                .body(path + "worked", equalTo(0))
                .body(path + "failed", equalTo(0))
                .body(path + "value.toDouble()", closeTo(believed, 0.01))
                .body("latest", hasSize(0));
        given().when()
                .get("/api/v1/entries/" + TAUGHT + "/revisions/" + seen)
                .then()
                .body(
                        "workarounds[0].success_rate.toDouble()",
                        closeTo(best.successRate().value(), 1e-9))
                .body("workarounds[0].evidence_count", nullValue());
        assertThat(audit.latest(20))
                .extracting(AuditRecord::action, AuditRecord::actor, AuditRecord::object)
                .contains(tuple("entry.accept_learned", "admin", TAUGHT));
    }

    private void hear(String workaround, int reader, Outcome outcome) {
        feedback.hear(new Ballot(
                "learned-" + reader,
                Subject.workaround(EntryId.of(TAUGHT), workaround),
                1,
                outcome,
                "learner " + reader,
                "198.51.100." + reader,
                Channel.API,
                Software.UNKNOWN,
                ""));
    }

    private Entry entry(String id) {
        return live.current().find(EntryId.of(id)).orElseThrow().entry();
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", "open-sesame-in-tests");
    }
}
