package dev.errata.match;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.errata.entry.EntryId;
import dev.errata.event.Reader;
import dev.errata.library.Edit;
import dev.errata.library.Revisions;
import dev.errata.match.Quarantine.Reason;
import dev.errata.signature.AttackCost;
import dev.errata.signature.Cost;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Revisions are written past the editor here, which takes no regex that costs too much; files and older nodes ask nobody. */
@QuarkusTest
class WardenTest {

    private static final String DOCUMENT = """
            {"id": "%s", "signature": "sextant %s slipped its arc", "domain": "bridge", "regex": "%s"}""";

    private static final String TOO_DEAR = "x.{900}y";

    /** Nobody thinks of the line that hurts it: it passes what tries it before it is published. */
    private static final String UNDERRATED = "(?:[ ]|^)x[0-9].{900}y";

    private static final String HOSTILE = "x7 ".repeat(700) + "--y";

    @Inject
    Revisions revisions;

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Warden warden;

    @Inject
    CostMeters meters;

    @ConfigProperty(name = "errata.admin.password")
    String password;

    private final List<EntryId> published = new ArrayList<>();

    @AfterEach
    void retire() {
        published.forEach(id -> revisions.retire(
                new Edit(id, document(id, ""), "ada", ""),
                live.current().find(id).orElseThrow().revision()));
        live.refresh();
    }

    @Test
    void aRegexThatHostileLinesCouldSlowDownIsNeverSearchedFor() {
        var id = publish("bridge/too-dear", TOO_DEAR);

        assertThat(entry(id).quarantine().reason()).isEqualTo(Reason.HOSTILE_LINES);
        assertThat(entry(id).quarantine().figure()).isGreaterThan(AttackCost.BUDGET);
        assertThat(clues("an x" + "-".repeat(900) + "y")).doesNotContain(id);
        assertThat(clues("sextant too-dear slipped its arc")).contains(id);
    }

    @Test
    void whatIsPublishedByTheDozenIsLookedAtInTheBackground() {
        var ids = IntStream.range(0, 12)
                .mapToObj(i -> EntryId.of("bridge/dozen-" + i))
                .toList();
        ids.forEach(id -> write(id, TOO_DEAR));
        live.refresh();

        warden.look();

        assertThat(ids).allMatch(id -> entry(id).quarantine().isOn());
        assertThat(live.current().quarantined())
                .extracting(it -> it.entry().id())
                .containsAll(ids);
    }

    @Test
    void aRegexThatTooManyLinesThatCameInSlowedDownIsSwitchedOff() {
        assertThat(AttackCost.of(UNDERRATED).overBudget()).isFalse();
        var id = publish("bridge/underrated", UNDERRATED);

        assertThat(clues(HOSTILE)).contains(id);
        look(HOSTILE, (int) Cost.ENOUGH - 2);
        warden.look();
        assertThat(entry(id).quarantine()).isEqualTo(Quarantine.NONE);

        look(HOSTILE, 1);
        warden.look();
        assertThat(entry(id).quarantine()).isEqualTo(new Quarantine(Reason.SERVICE, Cost.ENOUGH));
        assertThat(clues(HOSTILE)).doesNotContain(id);
        assertThat(clues("sextant underrated slipped its arc")).contains(id);
    }

    @Test
    void whatWasCountedIsCountedOnWhenEditorsPause() {
        var id = publish("bridge/underrated", UNDERRATED);
        look(HOSTILE, (int) Cost.ENOUGH / 2);
        publish("bridge/other", "");
        var before = live.current().costs().get(id);

        var settled = live.current().settled();

        assertThat(before.dear()).isEqualTo(Cost.ENOUGH / 2);
        assertThat(settled.edits()).isZero();
        assertThat(settled.costs()).containsEntry(id, before);
    }

    @Test
    void anEditPutsTheRegexOnTrialAgain() {
        var id = publish("bridge/underrated", UNDERRATED);
        look(HOSTILE, (int) Cost.ENOUGH);
        warden.look();
        assertThat(entry(id).quarantine().isOn()).isTrue();

        publish("bridge/underrated", UNDERRATED);
        warden.look();
        assertThat(entry(id).quarantine())
                .as("what it was blamed for is forgiven")
                .isEqualTo(Quarantine.NONE);

        look(HOSTILE, (int) Cost.ENOUGH);
        warden.look();
        assertThat(entry(id).quarantine().isOn()).as("and not for long").isTrue();

        publish("bridge/underrated", "x[0-9]y");
        warden.look();
        assertThat(entry(id).quarantine()).isEqualTo(Quarantine.NONE);
        assertThat(clues("x4y")).contains(id);
    }

    @Test
    void whatIsOutdatedWhenItIsDecidedIsNotSwitchedOff() {
        var id = publish("bridge/underrated", UNDERRATED);
        var former = entry(id);
        publish("bridge/underrated", "x[0-9]y");

        live.switchOff(List.of(former.in(new Quarantine(Reason.SERVICE, 100))));

        assertThat(entry(id).quarantine()).isEqualTo(Quarantine.NONE);
    }

    @Test
    void metricsTellWhatTheDearestCostToThoseWhoMayRead() {
        publish("bridge/under-rated.v2", UNDERRATED);
        publish("bridge/too-dear", TOO_DEAR);
        look(HOSTILE, 40);
        meters.measure();

        given().get("/q/metrics").then().statusCode(401);
        var told = given().auth()
                .preemptive()
                .basic("admin", password)
                .get("/q/metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(told.lines())
                .contains(
                        "errata_signature_hits{entry=\"bridge/under-rated.v2\"} 40.0",
                        "errata_signature_dear{entry=\"bridge/under-rated.v2\"} 40.0")
                .anyMatch(it -> it.startsWith("errata_signature_seconds{entry=\"bridge/under-rated.v2\"} "))
                .anyMatch(it -> it.startsWith("errata_signature_candidates{entry=\"bridge/under-rated.v2\"} "))
                .anyMatch(it -> it.startsWith("jvm_memory_used_bytes{"))
                .noneMatch(it -> it.contains("uri="));
        assertThat(told.lines().filter(it -> it.startsWith("errata_signature_quarantined ")))
                .containsExactly("errata_signature_quarantined %.1f"
                        .formatted((double) live.current().quarantined().size()));
        assertThat(live.current().quarantined()).isNotEmpty();
        given().get("/q/health/ready")
                .then()
                .body(
                        "checks.find { it.name == 'knowledge base' }.data.'regexes switched off'",
                        equalTo(live.current().quarantined().size()));
    }

    private EntryId publish(String id, String regex) {
        write(EntryId.of(id), regex);
        live.refresh();
        return EntryId.of(id);
    }

    private void write(EntryId id, String regex) {
        revisions.publish(new Edit(id, document(id, regex), "ada", ""));
        if (!published.contains(id)) {
            published.add(id);
        }
    }

    private static String document(EntryId id, String regex) {
        return DOCUMENT.formatted(id, id.slug(), regex);
    }

    private PublishedEntry entry(EntryId id) {
        return live.current().find(id).orElseThrow();
    }

    private void look(String line, int times) {
        for (int i = 0; i < times; i++) {
            clues(line);
        }
    }

    private List<EntryId> clues(String line) {
        var base = live.current();
        return base.candidates(Reader.read(line), Context.NONE).stream()
                .map(it -> base.idOf(it.entry()))
                .toList();
    }
}
