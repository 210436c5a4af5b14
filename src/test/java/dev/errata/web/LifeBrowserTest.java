package dev.errata.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.errata.curation.Taps;
import dev.errata.library.Revisions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An entry from its first draft to its successor, in a browser. */
@QuarkusTest
@TestProfile(LifeBrowserTest.OwnEntries.class)
class LifeBrowserTest {

    public static final class OwnEntries extends Taps {}

    private static final String PASSWORD = "open-sesame-in-tests";

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TestHTTPResource
    URI root;

    @Inject
    Revisions revisions;

    @Test
    void anEntryIsBegunReviewedPublishedConfirmedRestoredAndReplaced() {
        var page = signedIn(new NewContextOptions());
        write(page, "annex");

        page.locator(".editor a[href^='/drafts/']").first().click();
        assertThat(page.locator("h1")).containsText("tap/annex");
        page.locator("#reason").fill("Seen often lately");
        button(page, "Save").click();
        button(page, "Submit for review").click();
        assertThat(page.locator(".state")).hasText("in review");
        page.locator("#pointer").selectOption("/root_cause");
        page.locator("#words").fill("Is it always the washer?");
        button(page, "Say it").click();
        assertThat(page.locator(".comments")).containsText("Is it always the washer?");
        page.locator("a[href$='/edit']").first().click();
        page.locator("#f-root_cause").fill("The washer of the annex is worn or lost.");
        button(page, "Save draft").click();
        page.locator(".editor a[href^='/drafts/']").first().click();
        assertThat(page.locator(".changes")).containsText("is worn or lost");
        button(page, "Approve").click();
        assertThat(page.locator(".approvals")).containsText("version 2");
        button(page, "Publish").click();
        assertThat(page.getByRole(AriaRole.STATUS).first()).containsText("Published");

        page.navigate(root.toString());
        page.locator("textarea").first().fill(Taps.text("annex"));
        page.keyboard().press("Control+Enter");
        assertThat(page.locator("main")).containsText("is worn or lost");

        page.navigate(root + "entries/tap/annex/history");
        button(page, "Still right: confirm today").click();
        assertThat(page.locator(".notice")).containsText("Confirmed");
        page.navigate(root + "entries/tap/annex/history?from=1&to=2");
        assertThat(page.locator(".changes")).containsText("Last confirmed");
        assertThat(page.locator(".changes .came")).isVisible();
        page.locator("#why").fill("not really looked at");
        button(page, "Restore revision 1").click();
        assertThat(page.locator(".notice")).containsText("Restored");
        assertThat(page.locator(".revisions")).containsText("revision 1 restored: not really looked at");

        page.locator("summary", new Page.LocatorOptions().setHasText("Retire this entry"))
                .click();
        page.locator("#successor").fill("tap/attic");
        button(page, "Retire").click();
        assertThat(page.locator(".notice").first()).containsText("Retired");
        page.navigate(root + "entries/tap/annex");
        assertThat(page).hasURL(root + "entries/tap/attic");
    }

    @Test
    void aDraftThatFellBehindIsMergedWithItsConflictsChosen() {
        var page = signedIn(new NewContextOptions());
        var draft = edit("barn");
        save(draft, 1, Taps.entry("barn").replace("\"leak\"", "\"drip\"").replace("is worn", "is gone"));
        publish(
                "barn",
                Taps.entry("barn").replace("\"leak\"", "\"flood\"").replace("\"water\"", "\"water\", \"night\""));

        page.navigate(root + "drafts/" + draft);
        assertThat(page.locator("#merging")).containsText("revision 2");
        page.locator("input[name=theirs]").check();
        button(page, "Merge").click();
        assertThat(page.locator(".notice").first()).containsText("Merged");
        button(page, "Publish").click();

        given().get("/api/v1/entries/tap/barn")
                .then()
                .body("category", equalTo("flood"))
                .body("root_cause", equalTo("The washer of the barn is gone."))
                .body("tags", contains("water", "night"));
    }

    @Test
    void aConflictOfAFileAndAnEditorIsSettled() {
        publish("garden", Taps.entry("garden").replace("\"leak\"", "\"drip\""));
        long conflict = Taps.conflict(revisions, "garden", "\"leak\"", "\"flood\"")
                .getFirst()
                .number();
        var page = signedIn(new NewContextOptions());

        page.navigate(root + "inbox");
        page.locator("a[href='/conflicts/" + conflict + "']").click();
        assertThat(page.locator(".merge")).containsText("flood");
        page.locator("input[name=theirs]").check();
        button(page, "Take both, merged").click();

        assertThat(page.locator(".revisions")).containsText("merged with the file");
        given().get("/api/v1/entries/tap/garden").then().body("category", equalTo("flood"));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Fills in the form of a new entry and saves it. */
    private void write(Page page, String name) {
        page.navigate(root + "entries/new");
        page.locator("#f-id").fill("tap/" + name);
        page.locator("#f-signature").fill(Taps.text(name));
        page.locator("#f-signature_zh").fill("水龙头漏水");
        page.locator("#f-regex").fill(Taps.text(name));
        page.locator("#f-domain").fill("tap");
        page.locator("#f-category").fill("leak");
        page.locator("#f-root_cause").fill("The washer of the " + name + " is worn.");
        page.locator("button[value='add:workarounds']").click();
        page.locator("#f-workarounds-0-action").fill("Change the washer");
        page.locator("#f-workarounds-0-action_zh").fill("更换垫圈");
        page.locator("#f-workarounds-0-how").fill("Turn the screw.");
        button(page, "Save draft").click();
        assertThat(page.locator(".notice[role=status]")).containsText("Saved");
    }

    private static String edit(String name) {
        return admin().body(Map.of("entry_id", "tap/" + name))
                .post("/api/v1/drafts")
                .jsonPath()
                .getString("id");
    }

    private static void save(String draft, int seen, String document) {
        admin().header("If-Match", Integer.toString(seen))
                .body(document)
                .put("/api/v1/drafts/" + draft)
                .then()
                .statusCode(200);
    }

    private static void publish(String name, String document) {
        admin().header("If-Match", "1")
                .body(document)
                .put("/api/v1/entries/tap/" + name)
                .then()
                .statusCode(200);
    }

    private static RequestSpecification admin() {
        return given().auth().preemptive().basic("admin", PASSWORD).contentType("application/json");
    }

    private Page signedIn(NewContextOptions options) {
        var secret = Base64.getEncoder().encodeToString(("admin:" + PASSWORD).getBytes(StandardCharsets.UTF_8));
        return BROWSING.page(options.setLocale("en").setExtraHTTPHeaders(Map.of("authorization", "Basic " + secret)));
    }
}
