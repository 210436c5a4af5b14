package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.errata.access.Audit;
import dev.errata.access.AuditRecord;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Ballot;
import dev.errata.feedback.Channel;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Outcome;
import dev.errata.feedback.Software;
import dev.errata.feedback.Subject;
import dev.errata.match.LiveKnowledgeBase;
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

/** What an administrator sees of what readers said, and may do about it. */
@QuarkusTest
@TestProfile(Lanterns.class)
class OutcomesPageTest {

    private static final EntryId OIL = EntryId.of("lantern/oil-empty");

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Feedback feedback;

    @Inject
    LiveKnowledgeBase live;

    @Inject
    Audit audit;

    @Test
    void letsNobodyElseIn() {
        assertThat(given().get("/outcomes").statusCode()).isEqualTo(401);
        assertThat(given().formParam("position", 1).post("/outcomes/rulings").statusCode())
                .isEqualTo(401);
        assertThat(given().post("/outcomes/learned?entry=lantern/oil-empty").statusCode())
                .isEqualTo(401);
    }

    @Test
    void showsNotesAsTextAndPseudonymsShort() {
        say("somebody", Outcome.FAILED, "<b>worse</b> than before");

        var row = page("/outcomes?entry=lantern/oil-empty")
                .select(".rulings tbody tr")
                .first();

        assertThat(row.select(".note").text()).isEqualTo("<b>worse</b> than before");
        assertThat(row.select(".note b")).isEmpty();
        assertThat(row.select("code").eachText()).hasSize(2).allMatch(it -> it.matches("[0-9a-f]{8}"));
        assertThat(row.text()).contains("Fill the tank", "did not work", "% of a voice", "API");
    }

    @Test
    void findsWhatOneReporterSaid() {
        var reporter = say("one alone", Outcome.WORKED, "");
        say("another", Outcome.WORKED, "");

        var rows = page("/outcomes?reporter=" + reporter).select(".rulings tbody tr");

        assertThat(rows).hasSize(1);
    }

    @Test
    void takesOutWhatWasChosenAndPutsItBackAndKeepsARecord() {
        var reporter = say("a liar", Outcome.FAILED, "");
        var position =
                page("/outcomes?reporter=" + reporter).select("[name=position]").val();
        var before = learned();

        var voided = rule("reporter=" + reporter, position, "void", "made up");
        var without = learned();
        rule("reporter=" + reporter, position, "restore", "was true after all");

        assertThat(voided.statusCode()).isEqualTo(303);
        assertThat(page(voided.header("Location")).select(".notice").text()).contains("1 outcome voided");
        assertThat(without).isGreaterThan(before);
        // It fades meanwhile, if ever so little.
        assertThat(learned()).isCloseTo(before, within(1e-6));
        assertThat(audit.latest(2)).extracting(AuditRecord::action).containsExactly("outcome.restore", "outcome.void");
    }

    @Test
    void takesOutAllOfOneReporterAtOnce() {
        var reporter = say("a crowd", Outcome.FAILED, "");
        say("a crowd", Outcome.FAILED, "again");

        rule("reporter=" + reporter, "", "void-all", "a crowd of one");

        assertThat(page("/outcomes?reporter=" + reporter).select(".rulings tbody tr"))
                .hasSize(2)
                .allSatisfy(it -> assertThat(it.text()).contains("no, voided"));
    }

    @Test
    void refusesARulingWithoutAReason() {
        var reporter = say("a saint", Outcome.WORKED, "");
        var position =
                page("/outcomes?reporter=" + reporter).select("[name=position]").val();

        var answer = rule("reporter=" + reporter, position, "void", "  ");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".notice").text()).contains("needs a reason");
    }

    @Test
    void refusesARulingOnNothing() {
        say("anybody", Outcome.WORKED, "");

        var answer = rule("entry=lantern/oil-empty", "", "void", "why not");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select(".notice").text()).contains("choose at least one");
    }

    @Test
    void takesLearnedFiguresIntoARevisionOnce() {
        var entry = EntryId.of("lantern/glass-fogged-1");
        say(entry, "a keeper");
        var form = page("/outcomes?entry=" + entry).select(".to-learn form");
        var revision = form.select("[name=revision]").val();

        var accepted = admin().redirects()
                .follow(false)
                .formParam("revision", revision)
                .post(form.attr("action"));
        var late = admin().formParam("revision", revision).post(form.attr("action"));

        assertThat(accepted.statusCode()).isEqualTo(303);
        assertThat(page(accepted.header("Location")).select(".notice").text())
                .contains("in revision " + (Integer.parseInt(revision) + 1));
        assertThat(live.current().find(entry).orElseThrow().revision()).isEqualTo(Integer.parseInt(revision) + 1);
        assertThat(late.statusCode()).isEqualTo(409);
    }

    @Test
    void saysThatSomebodyWasFaster() {
        say("a late one", Outcome.WORKED, "");

        var answer = admin().formParam("revision", 77).post("/outcomes/learned?entry=lantern/oil-empty");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).select(".notice").text()).contains("somebody was faster");
    }

    /** Returns the pseudonym of who said it. */
    private String say(String reporter, Outcome outcome, String note) {
        var workaround =
                live.current().find(OIL).orElseThrow().entry().workarounds().getFirst();
        feedback.hear(ballot(Subject.workaround(OIL, workaround.id()), reporter, outcome, note));
        return feedback.log(OIL).stream()
                .filter(Cast.class::isInstance)
                .map(it -> ((Cast) it).reporter())
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    private void say(EntryId entry, String reporter) {
        feedback.hear(ballot(Subject.entry(entry), reporter, Outcome.RIGHT_ENTRY, ""));
    }

    private static Ballot ballot(Subject subject, String reporter, Outcome outcome, String note) {
        return new Ballot(
                UUID.randomUUID().toString().substring(0, 24),
                subject,
                1,
                outcome,
                reporter,
                // Each from a place of its own, so that each weighs.
                reporter,
                Channel.API,
                Software.UNKNOWN,
                note);
    }

    private double learned() {
        var entry = live.current().find(OIL).orElseThrow().entry();
        return feedback.beliefs()
                .of(entry)
                .workarounds()
                .values()
                .iterator()
                .next()
                .belief()
                .value();
    }

    private Response rule(String filter, String position, String act, String reason) {
        var request = admin().redirects().follow(false);
        if (!position.isEmpty()) {
            request.formParam("position", position);
        }
        return request.formParam("reason", reason).formParam("act", act).post("/outcomes/rulings?" + filter);
    }

    private Document page(String address) {
        return Jsoup.parse(admin().get(address).asString());
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }
}
