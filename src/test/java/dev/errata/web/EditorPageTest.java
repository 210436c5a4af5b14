package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.curation.Drafts;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Writing an entry without script. */
@QuarkusTest
@TestProfile(Lanterns.class)
class EditorPageTest {

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Drafts drafts;

    @Inject
    Inbox inbox;

    @Inject
    Telegraph telegraph;

    @Test
    void isForEditorsAlone() {
        assertThat(given().get("/entries/new").statusCode()).isEqualTo(401);
        assertThat(given().formParam("do", "save").post("/entries/new").statusCode())
                .isEqualTo(401);
    }

    @Test
    void saysBesideTheFieldWhatTheLinterFinds() {
        var page = sent(
                "/entries/new",
                page("/entries/new"),
                Map.of("do", "check", "id", "lantern/fog", "signature", "Fog", "regex", "(a", "confidence", "2"));

        assertThat(page.select("#f-regex-note").text()).contains("Character");
        assertThat(page.select("#f-regex").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#f-confidence-note").text()).isNotEmpty();
        assertThat(page.select(".findings a[href=#f-regex]")).hasSize(1);
        assertThat(page.select("#refused").text()).contains("character");
    }

    @Test
    void showsWhereTheRegexHitsAndProposesOne() {
        var page = sent(
                "/entries/new",
                page("/entries/new"),
                Map.of(
                        "do",
                        "check",
                        "regex",
                        "Lens \\d+ is",
                        "scratch",
                        "E Lens 4 is <b>cracked</b>\n\nE Lens 17 is <b>cracked</b>"));

        assertThat(page.select("#lab .trials mark").eachText()).containsExactly("Lens 4 is", "Lens 17 is");
        assertThat(page.select(".proposed").text()).isEqualTo("Lens \\d+ is <b>cracked</b>");
        var used = sent("/entries/new", page, Map.of("do", "regex"));
        assertThat(used.select("#f-regex").text()).isEqualTo("Lens \\d+ is <b>cracked</b>");
    }

    @Test
    void addsMovesAndRemovesRowsWithTheirTranslations() {
        var one = sent("/entries/new", page("/entries/new"), Map.of("do", "add:workarounds"));
        var two = sent(
                "/entries/new",
                one,
                Map.of("do", "add:workarounds", "workarounds.0.action", "one", "workarounds.0.action_zh", "一"));
        var moved = sent(
                "/entries/new",
                two,
                Map.of("do", "down:workarounds:0", "workarounds.1.action", "two", "workarounds.1.action_zh", "二"));

        assertThat(moved.select("[id^=f-workarounds][id$=-action]").eachText()).containsExactly("two", "one");
        assertThat(moved.select("[id^=f-workarounds][id$=-action_zh]").eachText())
                .containsExactly("二", "一");
        var left = sent("/entries/new", moved, Map.of("do", "remove:workarounds:0"));
        assertThat(left.select("[id^=f-workarounds][id$=-action_zh]").eachText())
                .containsExactly("一");
    }

    @Test
    void findsTiesByWords() {
        var found = sent("/entries/new", page("/entries/new"), Map.of("do", "find:leads_to", "find.leads_to", "wick"));
        var button = found.select(".found button[value^=tie:leads_to:]").first();

        var tied = sent("/entries/new", found, Map.of("do", button.val()));

        assertThat(tied.select("#f-leads_to-0-error_id").val())
                .isEqualTo(button.val().substring("tie:leads_to:".length()));
    }

    @Test
    void keepsJsonThatCannotBeReadAndSaysWhere() {
        var page = page("/entries/new");
        var answer = post(
                "/entries/new", page, Map.of("do", "json", "json", "{\"id\": \"a/b\",\n  oops}", "category", "typed"));

        assertThat(answer.statusCode()).isEqualTo(422);
        var shown = Jsoup.parse(answer.asString());
        assertThat(shown.select("#json").text()).contains("oops");
        assertThat(shown.select("#json-fault").text()).contains("Line 2");
        assertThat(shown.select("#f-category").val()).isEqualTo("typed");
    }

    @Test
    void takesJsonOverIntoTheForm() {
        var page = sent(
                "/entries/new",
                page("/entries/new"),
                Map.of("do", "json", "json", "{\"id\": \"lantern/j\", \"signature\": \"J\", \"mine\": [1]}"));

        assertThat(page.select("#f-id").val()).isEqualTo("lantern/j");
        assertThat(page.select("[aria-labelledby=unknown-title] code").text()).contains("mine");
    }

    @Test
    void savesADraftAndShowsBothVersionsWhereItIsStale() {
        var begun = post(
                "/entries/new",
                page("/entries/new"),
                Map.of(
                        "do",
                        "save",
                        "id",
                        "lantern/stale-" + System.nanoTime(),
                        "signature",
                        "Oil is low",
                        "category",
                        "first"));
        assertThat(begun.statusCode()).isEqualTo(303);
        var address =
                begun.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
        var mine = page(address);
        var theirs = post(address, page(address), Map.of("do", "save", "category", "theirs", "error_code", "E7"));
        assertThat(theirs.statusCode()).isEqualTo(303);

        var answer = post(address, mine, Map.of("do", "save", "category", "mine", "subcategory", "sub"));

        assertThat(answer.statusCode()).isEqualTo(409);
        var clash = Jsoup.parse(answer.asString());
        assertThat(clash.select(".clash legend").eachText()).containsExactly("/category");
        assertThat(clash.select("#f-category").val()).isEqualTo("mine");
        var merged = sent(address, clash, Map.of("do", "merge", "conflict.0.choice", "theirs"));
        assertThat(merged.select("#f-category").val()).isEqualTo("theirs");
        assertThat(merged.select("#f-subcategory").val()).isEqualTo("sub");
        assertThat(merged.select("#f-error_code").val()).isEqualTo("E7");
        assertThat(post(address, merged, Map.of("do", "save")).statusCode()).isEqualTo(303);
        var id = address.split("/")[2];
        assertThat(drafts.find(id))
                .hasValueSatisfying(it -> assertThat(it.document())
                        .contains("\"category\": \"theirs\"", "\"subcategory\": \"sub\"", "\"error_code\": \"E7\""));
    }

    @Test
    void saysWhatItWouldChange() {
        var page = sent(
                "/entries/new",
                page("/entries/new"),
                Map.of("do", "rehearse", "id", "lantern/quiet", "signature", "Nothing like the others at all"));

        assertThat(page.select("#rehearsal").text()).contains("samples of other entries");
    }

    @Test
    void makesAnEntryOfAnUnknown() {
        telegraph.send("pier", "ERROR mirror 12 lost its silver near pane 7");
        telegraph.send("pier", "ERROR mirror 44 lost its silver near pane 9");
        var cluster = Telegraph.await(() -> inbox.list(Optional.of(Unknown.Status.OPEN), 100).stream()
                .filter(it -> it.statement().contains("lost its silver"))
                .findFirst());
        var address = "/inbox/unknowns/" + cluster.id() + "/entry/new";
        var page = page(address);

        assertThat(page.select("#f-regex").text()).isEqualTo("mirror \\d+ lost its silver near pane \\d+");
        assertThat(page.select("#f-samples-0-text").text()).contains("lost its silver");
        var published = post(
                address,
                page,
                Map.of(
                        "do",
                        "publish",
                        "category",
                        "state_error",
                        "root_cause",
                        "The silver is old.",
                        "tags",
                        "mirror"));

        assertThat(published.statusCode()).as(published.header("Location")).isEqualTo(303);
        assertThat(published.header("Location")).contains("/entries/");
        assertThat(inbox.find(cluster.id()))
                .hasValueSatisfying(it -> assertThat(it.status()).isEqualTo(Unknown.Status.RESOLVED));
    }

    private Document sent(String address, Document page, Map<String, String> changed) {
        var answer = post(address, page, changed);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private Response post(String address, Document page, Map<String, String> changed) {
        var fields = new LinkedHashMap<String, String>();
        page.select("#entry-form input[name], #entry-form textarea[name], #entry-form select[name]")
                .forEach(it -> {
                    if (it.is("select")) {
                        fields.put(
                                it.attr("name"),
                                it.select("option[selected]").isEmpty()
                                        ? it.select("option").first().val()
                                        : it.select("option[selected]").val());
                    } else if (!it.is("[type=radio]") || it.hasAttr("checked")) {
                        fields.put(
                                it.attr("name"),
                                it.is("textarea") ? it.wholeText().replaceFirst("^\n", "") : it.val());
                    }
                });
        fields.putAll(changed);
        return admin().redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParams(fields)
                .post(address);
    }

    private Document page(String address) {
        var answer = admin().get(address);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    private RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", password);
    }
}
