package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Seen;
import dev.errata.sighting.Seen.Place;
import dev.errata.sighting.Sightings;
import dev.errata.sighting.Unknown;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@TestProfile(Pumps.class)
class UnknownsResourceTest {

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Sightings sightings;

    @Inject
    Inbox inbox;

    @Inject
    Audit audit;

    @Test
    void listsWhatNobodyKnows() {
        var id = unknown("Alarm: the float of tank 7 is stuck", "pump/elder");

        get("/api/v1/unknowns?status=open").body("items.id", hasItem(id)).body("open", greaterThanOrEqualTo(1));
        get("/api/v1/unknowns/" + id)
                .body("template", equalTo("Alarm: the float of tank <n> is stuck"))
                .body("status", equalTo("open"))
                .body("severity", equalTo("error"))
                .body("count", equalTo(3))
                .body("sample", equalTo("the whole event\nAlarm: the float of tank 7 is stuck"))
                .body("near", hasSize(1))
                .body("near[0].entry_id", equalTo("pump/elder"))
                .body("near[0].signature", containsString("elder pump"))
                .body("trend", hasSize(24))
                .body("trend[23]", equalTo(3))
                .body("", not(hasKey("entry_id")));
    }

    @Test
    void whatIsNotThereIsAProblem() {
        given().get("/api/v1/unknowns/0123456789abcdef").then().statusCode(404).contentType("application/problem+json");
        given().get("/api/v1/unknowns?status=lost").then().statusCode(400).body("errors.parameter", contains("status"));
        given().get("/api/v1/unknowns?limit=0").then().statusCode(400).body("errors.parameter", contains("limit"));
    }

    @Test
    void onlyTheAdministratorDecides() {
        var id = unknown("Bolts: the third one is loose", "pump/elder");

        given().contentType("application/json")
                .body(Map.of("action", "ignore"))
                .post("/api/v1/unknowns/" + id)
                .then()
                .statusCode(401);
        given().get("/api/v1/drafts").then().statusCode(401);

        assertThat(inbox.find(id).orElseThrow().status()).isEqualTo(Unknown.Status.OPEN);
    }

    @Test
    void ignoresSnoozesAndReopensAndKeepsARecordOfIt() {
        var id = unknown("Chain: it rattles", "pump/elder");

        decide(id, Map.of("action", "ignore", "reason", "a known noise")).body("unknown.status", equalTo("ignored"));
        get("/api/v1/unknowns").body("items.id", not(hasItem(id)));
        get("/api/v1/unknowns?status=ignored").body("items.id", hasItem(id));
        decide(id, Map.of("action", "snooze", "until", "2999-01-01T00:00:00+01:00"))
                .body("unknown.status", equalTo("snoozed"))
                .body("unknown.snoozed_until", equalTo("2998-12-31T23:00:00Z"));
        decide(id, Map.of("action", "reopen"))
                .body("unknown.status", equalTo("open"))
                .body("unknown", not(hasKey("snoozed_until")));

        assertThat(audit.latest(3))
                .extracting(AuditRecord::action, AuditRecord::object, AuditRecord::actor)
                .containsExactly(
                        tuple("unknown.reopen", id, "admin"),
                        tuple("unknown.snooze", id, "admin"),
                        tuple("unknown.ignore", id, "admin"));
        assertThat(audit.latest(3).getLast().detail()).isEqualTo("a known noise");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"action": "forget"}                                      | /action
            {"action": "snooze"}                                      | /until
            {"action": "snooze", "until": "2001-01-01T00:00:00Z"}     | /until
            {"action": "snooze", "until": "tomorrow"}                 | /until
            {"action": "is"}                                          | /entry_id
            {"action": "is", "entry_id": "pump"}                      | /entry_id
            {"action": "is", "entry_id": "pump/none"}                 | /entry_id
            {"action": "draft", "entry_id": "pump/elder"}             | /entry_id
            {"action": "ignore", "why": "x"}                          | /why
            {"action": "ignore", "reason": 7}                         | /reason
            """)
    void pointsAtWhatIsWrong(String body, String pointer) {
        var id = unknown("Dust: there is much of it", "pump/elder");

        admin().contentType("application/json")
                .body(body)
                .post("/api/v1/unknowns/" + id)
                .then()
                .statusCode(400)
                .body("errors.pointer", contains(pointer));
    }

    @Test
    void thisIsThatEntryMakesADraftWithOneMoreAlias() {
        var id = unknown("Exhaust: the ginkgo one is blocked", "pump/ginkgo");

        var draft = decide(id, Map.of("action", "is", "entry_id", "pump/old-ginkgo"))
                .body("draft.kind", equalTo("alias"))
                .body("draft.state", equalTo("open"))
                .body("draft.entry_id", equalTo("pump/ginkgo"))
                .body("draft.publishable", equalTo(true))
                .body("draft.document.aliases", contains("Exhaust: the ginkgo one is blocked"))
                .body("unknown.status", equalTo("open"))
                .extract()
                .jsonPath();
        var again = decide(id, Map.of("action", "is", "entry_id", "pump/ginkgo"))
                .extract()
                .jsonPath();
        assertThat(again.getString("draft.id")).isEqualTo(draft.getString("draft.id"));
        drafts().body("items.id", hasItem(draft.getString("draft.id")));
        get("/api/v1/entries/pump/ginkgo").body("aliases", nullOrEmpty());

        var published = close(draft, "publish").statusCode(200).extract().jsonPath();

        assertThat(published.getString("state")).isEqualTo("published");
        get("/api/v1/entries/pump/ginkgo").body("aliases", contains("Exhaust: the ginkgo one is blocked"));
        get("/api/v1/unknowns/" + id).body("status", equalTo("resolved")).body("entry_id", equalTo("pump/ginkgo"));
        drafts().body("items.id", not(hasItem(draft.getString("draft.id"))));
        close(draft, "publish").statusCode(404);
        assertThat(audit.latest(2)).extracting(AuditRecord::action).containsExactly("draft.publish", "draft.open");
    }

    @Test
    void aDraftOfAnEntryThatWasChangedIsStale() {
        var one = unknown("Funnel: the laurel one is blocked", "pump/laurel");
        var other = unknown("Grate: the laurel one is blocked", "pump/laurel");
        var first = decide(one, Map.of("action", "is", "entry_id", "pump/laurel"))
                .extract()
                .jsonPath();
        var second = decide(other, Map.of("action", "is", "entry_id", "pump/laurel"))
                .extract()
                .jsonPath();
        close(first, "publish").statusCode(200);

        close(second, "publish").statusCode(412).body("detail", containsString("Discard the draft"));

        close(second, "discard").statusCode(200).body("state", equalTo("discarded"));
        close(second, "discard").statusCode(404);
        decide(other, Map.of("action", "is", "entry_id", "pump/laurel"))
                .body("draft.base", equalTo(2))
                .body("draft.document.aliases", hasSize(2));
    }

    @Test
    void beginsAnEntryThatAnEditorHasToFinish() {
        var id = unknown("Hinge: gate 12 squeaks when it rains", "pump/mango");

        var draft = decide(id, Map.of("action", "draft"))
                .body("draft.kind", equalTo("new"))
                .body("draft.entry_id", equalTo("pump/hinge-gate-squeaks-when-it-rains"))
                .body("draft.document.signature", equalTo("Hinge: gate 12 squeaks when it rains"))
                .body("draft.document.domain", equalTo("pump"))
                .body("draft.document.samples[0].text", containsString("the whole event"))
                .body("draft.document.root_cause", equalTo(""))
                .body("draft.publishable", equalTo(false))
                .extract()
                .jsonPath();

        close(draft, "publish").statusCode(422).body("errors", not(nullValue()));
        given().get("/api/v1/entries/pump/hinge-gate-squeaks-when-it-rains")
                .then()
                .statusCode(404);
        decide(id, Map.of("action", "draft", "entry_id", "gate/squeak"))
                .body("draft.entry_id", equalTo("gate/squeak"))
                .body("draft.document.domain", equalTo("gate"));
        admin().get("/api/v1/drafts/" + draft.getString("draft.id"))
                .then()
                .statusCode(200)
                .body("findings", not(hasSize(0)))
                .body("findings.code", not(nullValue()));
        admin().get("/api/v1/drafts/none").then().statusCode(404);
        admin().contentType("application/json")
                .body(Map.of("action", "burn"))
                .post("/api/v1/drafts/" + draft.getString("draft.id"))
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("/action"));
    }

    @Test
    void showsWhatHappensNow() {
        var source = "yard-now";
        var id = add("Icicle: one fell", source, Optional.empty());
        add("E the palm pump", source, Optional.of(EntryId.of("pump/old-palm")));

        get("/api/v1/sightings/now?source=" + source)
                .body("items", hasSize(2))
                .body("items.entry_id", containsInAnyOrder("pump/palm", null))
                .body("items.cluster_id", containsInAnyOrder(id, null))
                .body("items.new", contains(true, true))
                .body("items.spike", contains(false, false))
                .body("items[0].hours", hasSize(24))
                .body("items[0].sources", contains(source))
                .body("items.title", hasItem("Icicle: one fell"))
                .body("known_share", allOf(greaterThan(0.0f), lessThan(1.0f)));
        get("/api/v1/sightings/now?limit=1&source=" + source).body("items", hasSize(1));
        given().get("/api/v1/sightings/now?limit=x").then().statusCode(400);
    }

    private static Matcher<Object> nullOrEmpty() {
        return anyOf(nullValue(), equalTo(List.of()));
    }

    private ValidatableResponse drafts() {
        return admin().get("/api/v1/drafts").then().statusCode(200);
    }

    private ValidatableResponse close(JsonPath draft, String action) {
        return admin().contentType("application/json")
                .body(Map.of("action", action))
                .post("/api/v1/drafts/" + draft.getString("draft.id"))
                .then();
    }

    private ValidatableResponse decide(String id, Map<String, Object> decision) {
        return admin().contentType("application/json")
                .body(decision)
                .post("/api/v1/unknowns/" + id)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }

    /** The cluster that three events with this statement went to. */
    private String unknown(String statement, String near) {
        return add(statement, "yard", Optional.empty(), EntryId.of(near));
    }

    private String add(String statement, String source, Optional<EntryId> entry, EntryId... near) {
        var seen = new Seen(
                entry,
                Integer.toHexString(statement.hashCode()),
                new Place(source, "pump", "2"),
                Severity.ERROR,
                Instant.now(),
                Instant.now(),
                3,
                statement,
                "the whole event\n" + statement,
                List.of(near));
        QuarkusTransaction.requiringNew().run(() -> sightings.add(List.of(seen)));
        return inbox.list(Optional.empty(), 500).stream()
                .filter(it -> it.statement().equals(statement))
                .map(Unknown::id)
                .findFirst()
                .orElse("");
    }
}
