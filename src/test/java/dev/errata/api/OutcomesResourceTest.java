package dev.errata.api;

import static dev.errata.api.Pumps.look;
import static dev.errata.api.Pumps.said;
import static dev.errata.api.Pumps.say;
import static dev.errata.api.Pumps.sayMany;
import static dev.errata.api.Pumps.somewhere;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(Pumps.class)
class OutcomesResourceTest {

    private static final String RATE = "matches[0].workarounds.find { it.id == 'loosen' }.success_rate.";

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Audit audit;

    @Test
    void keepsEverybodyOutButTheAdministrator() {
        given().get("/api/v1/outcomes").then().statusCode(401).contentType("application/problem+json");
        given().contentType("application/json")
                .body(Map.of("positions", List.of(1), "counts", false, "reason", "x"))
                .post("/api/v1/outcomes/rulings")
                .then()
                .statusCode(401);
    }

    @Test
    void listsEachOutcomeWithItsNoteAndWhatBecameOfIt() {
        var said = said(look("fir").getString("match_id"), "fir", "w:loosen", "worked");
        said.put("reporter", "alice");
        say(said, somewhere());
        said.put("outcome", "failed");
        said.put("note", "line\0one password=hunter2secret");
        say(said, somewhere());

        var listed = outcomes("entry_id=pump/fir");

        assertThat(listed.getList("items.state", String.class)).containsExactly("counted", "replaced");
        assertThat(listed.getString("items[0].note"))
                .startsWith("line one")
                .contains("[masked:")
                .doesNotContain("hunter2");
        assertThat(listed.getString("items[0].about")).isEqualTo("workaround");
        assertThat(listed.getString("items[0].item")).isEqualTo("loosen");
        assertThat(listed.getBoolean("items[0].counts")).isTrue();
        assertThat(listed.getDouble("items[0].weight")).isBetween(0.9, 1.0);
        assertThat(listed.getDouble("items[1].weight")).isZero();
        assertThat(listed.getString("items[0].reporter"))
                .matches("[0-9a-f]{24}")
                .isEqualTo(listed.getString("items[1].reporter"));
        assertThat(listed.getString("items[0].source")).isNotEqualTo(listed.getString("items[1].source"));
        assertThat(listed.prettify()).doesNotContain("alice");
    }

    @Test
    void goesOnWhereAPageEnded() {
        sayMany(3, "ginkgo", "w:oil", "worked");

        var first = outcomes("entry_id=pump/ginkgo&limit=2");
        var second = outcomes("entry_id=pump/ginkgo&limit=2&before=" + first.getLong("next_before"));

        assertThat(first.getList("items")).hasSize(2);
        assertThat(second.getList("items")).hasSize(1);
        assertThat(second.getString("next_before")).isNull();
        assertThat(second.getLong("items[0].position")).isLessThan(first.getLong("items[1].position"));
    }

    @Test
    void bringsTheFiguresBackWhereASourceIsVoidedAndRestored() {
        double authored = look("juniper").getDouble(RATE + "value");
        var address = somewhere();
        for (int puppet = 0; puppet < 5; puppet++) {
            var said = said(look("juniper").getString("match_id"), "juniper", "w:loosen", "failed");
            said.put("reporter", "puppet " + puppet);
            say(said, address).statusCode(200);
        }
        double pushed = look("juniper").getDouble(RATE + "value");
        var source = outcomes("entry_id=pump/juniper").getString("items[0].source");

        var voided = rule(Map.of("source", source, "counts", false, "reason", "one person, many names"));

        voided.statusCode(200)
                .body("positions", hasSize(5))
                .body("entries", hasSize(1))
                .body("entries[0].entry_id", equalTo("pump/juniper"))
                .body("entries[0].workarounds.find { it.id == 'loosen' }.success_rate.failed", equalTo(0));
        assertThat(pushed).isLessThan(authored);
        assertThat(look("juniper").getDouble(RATE + "value")).isEqualTo(authored);
        admin().get("/api/v1/outcomes?source=" + source).then().body("items.state", everyItem(equalTo("voided")));
        assertThat(audit.latest(50))
                .extracting(AuditRecord::action, AuditRecord::actor)
                .contains(org.assertj.core.groups.Tuple.tuple("outcome.void", "admin"));

        rule(Map.of("source", source, "counts", true, "reason", "five colleagues after all"))
                .body("positions", hasSize(5));
        assertThat(look("juniper").getDouble(RATE + "value")).isEqualTo(pushed);
    }

    @Test
    void rulesOnSinglePositionsOnceAndSilencesTheVoice() {
        String id = look("laurel").getString("match_id");
        var address = somewhere();
        say(said(id, "laurel", "w:loosen", "failed"), address);
        long position = outcomes("entry_id=pump/laurel").getLong("items[0].position");
        Map<String, Object> ruling =
                Map.of("positions", List.of(position, 999_999_999L), "counts", false, "reason", "a slip");

        rule(ruling).body("positions", equalTo(List.of((int) position)));
        rule(ruling).body("positions", empty()).body("entries", empty());

        say(said(id, "laurel", "w:loosen", "worked"), address).statusCode(200);
        assertThat(look("laurel").getInt(RATE + "worked")).isZero();
        assertThat(look("laurel").getInt(RATE + "failed")).isZero();
    }

    @Test
    void showsAcceptedFiguresUnderTheLinkOfAnAnswerFromBefore() {
        String older = look("mango", "7.0.2").getString("match_id");
        sayMany(6, "mango", "w:loosen", "failed");
        double believed = look("mango").getDouble(RATE + "value");

        admin().header("If-Match", "\"1\"")
                .post("/api/v1/entries/pump/mango/learned")
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        var kept = given().get("/api/v1/matches/" + older).jsonPath();
        assertThat(kept.getInt("matches[0].revision")).isOne();
        assertThat(kept.getDouble(RATE + "value")).isCloseTo(believed, org.assertj.core.data.Offset.offset(0.01));
        assertThat(kept.getInt(RATE + "failed")).isZero();
        assertThat(look("mango").getDouble(RATE + "authored")).isLessThan(0.9);
        say(said(older, "mango", "w:loosen", "worked"), somewhere()).body("after.worked", equalTo(1));
    }

    @Test
    void tellsWhatWasLearnedOnEachVersion() {
        for (var version : List.of("7.0.1", "7.0.9", "6.2")) {
            String id = look("cypress", version).getString("match_id");
            say(said(id, "cypress", "w:loosen", version.equals("6.2") ? "failed" : "worked"), somewhere());
        }

        given().get("/api/v1/entries/pump/cypress/learned")
                .then()
                .rootPath("workarounds.find { it.id == 'loosen' }")
                .body("by_version.software", equalTo(List.of("Pump 6.2", "Pump 7.0")))
                .body("by_version[0].failed", equalTo(1))
                .body("by_version[1].worked", equalTo(2))
                .body("rate.worked", equalTo(2))
                .noRootPath()
                .body("workarounds.find { it.id == 'replace' }.by_version", empty())
                .body("latest[0].note", nullValue())
                .body("latest[0].reporter", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry_id=nonsense", "reporter=alice", "source=%00", "before=x", "limit=0", "limit=201"})
    void refusesAQuestionThatIsNone(String query) {
        admin().urlEncodingEnabled(false)
                .get("/api/v1/outcomes?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].parameter", equalTo(query.substring(0, query.indexOf('='))));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Map.of("positions", List.of()), "/positions"),
                Arguments.of(Map.of("positions", List.of("one")), "/positions/0"),
                Arguments.of(Map.of("positions", List.of(1), "reporter", "ab"), "/positions"),
                Arguments.of(Map.of(), "/positions"),
                Arguments.of(Map.of("reporter", "alice"), "/reporter"),
                Arguments.of(Map.of("entry_id", "nonsense"), "/entry_id"),
                Arguments.of(Map.of("positions", List.of(1), "counts", "no"), "/counts"),
                Arguments.of(Map.of("positions", List.of(1), "reason", " "), "/reason"),
                Arguments.of(Map.of("positions", List.of(1), "reason", "x".repeat(1001)), "/reason"),
                Arguments.of(Map.of("positions", List.of(1), "everything", true), "/everything"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refusesARulingThatIsNone(Map<String, Object> fault, String pointer) {
        var ruling = new HashMap<String, Object>(Map.of("counts", false, "reason", "because"));
        ruling.putAll(fault);

        rule(ruling).statusCode(400).body("errors.pointer", hasItem(pointer));
    }

    private JsonPath outcomes(String query) {
        return admin().get("/api/v1/outcomes?" + query)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private ValidatableResponse rule(Map<String, Object> ruling) {
        return admin().contentType("application/json")
                .body(ruling)
                .post("/api/v1/outcomes/rulings")
                .then();
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }
}
