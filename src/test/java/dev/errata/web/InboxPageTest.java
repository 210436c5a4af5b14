package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import dev.errata.sighting.Unknown.Status;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What pages say of that which pipelines bring, and what editors may decide on it. */
@QuarkusTest
@TestProfile(Lanterns.class)
class InboxPageTest {

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Telegraph telegraph;

    @Inject
    Inbox inbox;

    @Test
    void showsTheSampleToTheAdministratorAlone() {
        var unknown = unknown("gremlin in the <b>brass</b> valve");

        var reader = page(given(), "/inbox").select("#unknown-" + unknown.id());
        var admin = page(admin(), "/inbox").select("#unknown-" + unknown.id());

        assertThat(reader.select("h3").text()).contains("gremlin");
        assertThat(reader.select("pre, button")).isEmpty();
        assertThat(admin.select("pre").text()).contains("gremlin in the <b>brass</b> valve");
    }

    @Test
    void letsNobodyElseDecide() {
        var id = unknown("thistles under the weighing house").id();

        for (var act : new String[] {"ignored", "snoozed", "reopened", "entry", "drafts"}) {
            assertThat(given().post("/inbox/unknowns/" + id + "/" + act).statusCode())
                    .as(act)
                    .isEqualTo(401);
        }
        assertThat(inbox.find(id).orElseThrow().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void ignoresAndPutsBack() {
        var id = unknown("turnstile refuses the third ticket").id();

        var ignored = act(id, "ignored");

        assertThat(ignored.statusCode()).isEqualTo(303);
        assertThat(inbox.find(id).orElseThrow().status()).isEqualTo(Status.IGNORED);
        var page = page(admin(), ignored.header("Location").replaceAll("^https?://[^/]*|#.*$", ""));
        assertThat(page.select(".notice form").attr("action")).isEqualTo("/inbox/unknowns/" + id + "/reopened");
        assertThat(page(admin(), "/inbox?status=ignored").select("#unknown-" + id))
                .hasSize(1);

        act(id, "reopened");

        assertThat(inbox.find(id).orElseThrow().status()).isEqualTo(Status.OPEN);
    }

    @Test
    void snoozesForAsLongAsIsSaid() {
        var id = unknown("pelican walked across the ledger").id();

        admin().redirects().follow(false).formParam("until", "week").post("/inbox/unknowns/" + id + "/snoozed");

        var snoozed = inbox.find(id).orElseThrow();
        assertThat(snoozed.status()).isEqualTo(Status.SNOOZED);
        assertThat(snoozed.snoozedUntil().orElseThrow()).isAfter(snoozed.last().plus(Duration.ofDays(6)));
    }

    @Test
    void offersTheEntriesThatWordsMayMean() {
        var id = unknown("marmalade on the main bearing").id();

        var answer = admin().formParam("entry", "wick").post("/inbox/unknowns/" + id + "/entry");

        var row = Jsoup.parse(answer.asString()).select("#unknown-" + id);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(row.select(".is button[value=lantern/wick-too-short]")).hasSize(1);
        assertThat(row.select(".is input").attr("value")).isEqualTo("wick");
    }

    @Test
    void makesADraftOfWhatItIsAndOfANewEntry() {
        var known = unknown("bellows emit a low groan").id();
        var fresh = unknown("sundial disagrees with the almanac").id();

        admin().redirects()
                .follow(false)
                .formParam("entry", "lantern/oil-empty")
                .post("/inbox/unknowns/" + known + "/entry");
        act(fresh, "drafts");

        var drafts = page(admin(), "/inbox").select("li[id^=draft-]");
        assertThat(drafts.eachText()).anySatisfy(it -> assertThat(it).contains("lantern/oil-empty"));
        assertThat(drafts.select("pre").text()).contains("sundial disagrees");
        assertThat(page(given(), "/inbox").select("li[id^=draft-]")).isEmpty();

        var discard = drafts.select("form[action$=discarded]").first().attr("action");
        assertThat(admin().redirects().follow(false).post(discard).statusCode()).isEqualTo(303);
        assertThat(page(admin(), "/inbox").select("form[action=" + discard + "]"))
                .isEmpty();
    }

    @Test
    void showsWhatIsHappeningNowAndWhere() {
        telegraph.send("harbour", Lanterns.WICK);

        var row = Telegraph.await(
                () -> Optional.of(page(given(), "/now?source=harbour").select(".happenings tbody tr"))
                        .filter(it -> !it.isEmpty()));

        assertThat(row.select("a").attr("href")).isEqualTo("/entries/lantern/wick-too-short");
        assertThat(row.text()).contains("new", "harbour");
        assertThat(row.select("svg .current").attr("d")).isNotEmpty();
        assertThat(page(given(), "/now?source=elsewhere").select(".happenings")).isEmpty();
        assertThat(page(given(), "/now").select("#tail .line-of-log")).isEmpty();
        assertThat(page(admin(), "/now?source=harbour")
                        .select("#tail .line-of-log")
                        .text())
                .contains("wick is too short");
        assertThat(page(given(), "/entries/lantern/wick-too-short").select(".week .spark"))
                .hasSize(1);
    }

    private Unknown unknown(String text) {
        telegraph.send("quay", "ERROR " + text);
        return Telegraph.await(() -> inbox.list(Optional.of(Status.OPEN), Inbox.MOST).stream()
                .filter(it -> it.sample().contains(text))
                .findFirst());
    }

    private Response act(String id, String act) {
        return admin().redirects().follow(false).post("/inbox/unknowns/" + id + "/" + act);
    }

    private static Document page(RequestSpecification who, String address) {
        return Jsoup.parse(who.get(address).asString());
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }
}
