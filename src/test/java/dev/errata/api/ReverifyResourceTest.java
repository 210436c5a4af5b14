package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

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
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReverifyResourceTest {

    private static final EntryId ENTRY = EntryId.of("redis/rdb-too-many-databases");

    @Inject
    Feedback feedback;

    @Inject
    LiveKnowledgeBase live;

    @Test
    void namesAnEntryThatReadersContradictWithTheFigures() {
        var workaround = entry().workarounds().getFirst();

        for (int reader = 0; reader < 12; reader++) {
            feedback.hear(new Ballot(
                    "reverify-" + reader,
                    Subject.workaround(ENTRY, workaround.id()),
                    1,
                    Outcome.FAILED,
                    "reverifier " + reader,
                    "192.0.2." + reader,
                    Channel.API,
                    Software.UNKNOWN,
                    ""));
        }

        given().when()
                .get("/api/v1/reverify")
                .then()
                .statusCode(200)
                .body("total", greaterThanOrEqualTo(1))
                .rootPath("items.find { it.entry_id == '" + ENTRY + "' }")
                .body("signature", equalTo(entry().recognition().signature().en()))
                .body("reasons[0].kind", equalTo("contradicted"))
                .body("reasons[0].about", equalTo("workaround"))
                .body("reasons[0].item", equalTo(workaround.id()))
                .body("reasons[0].now.reports", equalTo(12))
                .body("reasons[0].now.rate.high", lessThan((float)
                        workaround.successRate().value()));
    }

    @Test
    void refusesALimitThatIsNone() {
        given().when()
                .get("/api/v1/reverify?limit=many")
                .then()
                .statusCode(400)
                .body("errors", hasSize(1))
                .body("errors[0].parameter", equalTo("limit"));
    }

    private Entry entry() {
        return live.current().find(ENTRY).orElseThrow().entry();
    }
}
