package dev.errata.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import dev.errata.curation.Publishing;
import dev.errata.curation.Taps;
import dev.errata.entry.EntryId;
import dev.errata.library.Revisions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps people out of the pages on which entries change, as axe sees it: nothing. */
@QuarkusTest
@TestProfile(LifeAccessibilityTest.OwnEntries.class)
class LifeAccessibilityTest {

    public static final class OwnEntries extends Taps {}

    private static final EntryId REPLACED = EntryId.of("tap/barn");
    private static final EntryId GONE = EntryId.of("tap/cellar");

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TestHTTPResource
    URI root;

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Publishing publishing;

    @Inject
    Revisions revisions;

    @BeforeEach
    void retire() {
        if (revisions.history(GONE).size() == 1) {
            publishing.retire(REPLACED, Optional.of(EntryId.of("tap/attic")), 1, "admin", "The same cause.");
            publishing.retire(GONE, Optional.empty(), 1, "admin", "Nobody has one.");
        }
    }

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "en, DARK, 390", "zh, DARK, 1280", "zh, LIGHT, 390"})
    void findsNothingThatKeepsPeopleOut(String language, ColorScheme scheme, int width) throws Exception {
        var axe = Axe.installed();
        var page = signedIn(language, scheme, width);
        var faults = new ArrayList<String>();
        for (var path : List.of(
                "conflicts/" + conflict(),
                "entries/" + GONE,
                "entries/" + GONE + "/history",
                "entries/" + REPLACED + "/history")) {
            page.navigate(root + path);
            faults.addAll(axe.faults(page, path));
        }
        BROWSING.forgiveGone();
        plan(page);
        faults.addAll(axe.faults(page, "bulk, a plan"));
        report(page);
        faults.addAll(axe.faults(page, "import, a report"));

        assertThat(faults).isEmpty();
    }

    private long conflict() {
        var waiting = revisions.conflicts();
        if (!waiting.isEmpty()) {
            return waiting.getFirst().number();
        }
        given().auth()
                .preemptive()
                .basic("admin", password)
                .contentType("application/json")
                .header("If-Match", "1")
                .body(Taps.entry("dairy").replace("\"leak\"", "\"drip\""))
                .put("/api/v1/entries/tap/dairy")
                .then()
                .statusCode(200);
        return Taps.conflict(revisions, "dairy", "\"leak\"", "\"flood\"")
                .getFirst()
                .number();
    }

    private void plan(Page page) {
        page.navigate(root + "bulk");
        page.locator("#tag").fill("water");
        page.locator("#value").fill("house");
        page.locator("form[action='/bulk'] button").click();
        assertThat(page.locator("#would .rows > li").first()).isVisible();
    }

    private void report(Page page) {
        page.navigate(root + "import");
        page.setInputFiles("#import-file", Path.of("src/test/resources/transfer/rules.yaml"));
        page.locator("form[action='/import'] button").click();
        assertThat(page.locator("#refused")).isVisible();
    }

    private Page signedIn(String language, ColorScheme scheme, int width) {
        var secret = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(StandardCharsets.UTF_8));
        return BROWSING.page(new NewContextOptions()
                .setLocale(language)
                .setColorScheme(scheme)
                .setViewportSize(width, 900)
                .setBypassCSP(true)
                .setExtraHTTPHeaders(Map.of("Authorization", "Basic " + secret)));
    }
}
