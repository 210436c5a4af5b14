package dev.errata.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Setting a pipeline up, and seeing what it brings, in a browser. */
@QuarkusTest
@TestProfile(Lanterns.class)
class PipelineBrowserTest {

    /** Counting takes its seconds, and a busy machine its own. */
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(30_000);

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TestHTTPResource
    URI root;

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Telegraph telegraph;

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void makesAKeyAndShowsItInTheLinesOfAClient(boolean script) {
        var page = signedIn(new NewContextOptions().setJavaScriptEnabled(script));
        page.navigate(root + "pipelines");

        page.locator("#source").fill("browser-" + script);
        page.locator(".ask-key button").click();

        assertThat(page.locator("#fresh")).containsText("browser-" + script);
        var token = page.locator(".fresh code").textContent();
        page.locator("#client-vector summary").click();
        assertThat(page.locator("#client-vector pre")).containsText(token);
    }

    @Test
    void sendsATestLineAndShowsItAmongWhatHappensNow() {
        var page = signedIn(new NewContextOptions().setJavaScriptEnabled(false));
        page.navigate(root + "pipelines");

        page.locator("#line").fill(Lanterns.WICK);
        page.locator("form.test button").click();

        assertThat(page.locator("[aria-labelledby=setup] .notice")).isVisible();
        for (int tries = 0; tries < 40 && page.locator(".happenings .what a").count() == 0; tries++) {
            page.waitForTimeout(500);
            page.navigate(root + "now?source=test");
        }
        assertThat(page.locator(".happenings .what a").first()).hasText("Can't keep the flame: wick is too short");
    }

    @Test
    void showsALineAsItIsCountedUntilPaused() {
        var page = signedIn(new NewContextOptions());
        page.navigate(root + "now");
        assertThat(page.locator("#tail-pause")).isVisible();

        telegraph.send("pier", "ERROR the <i>lamp</i> swings by itself");
        assertThat(page.locator("#tail")).containsText("the <i>lamp</i> swings by itself", SOON);

        page.locator("#tail-pause").click();
        telegraph.send("pier", "ERROR the anchor chain is counted twice");
        assertThat(page.locator("#tail-state")).containsText("1", SOON);
        assertThat(page.locator("#tail")).not().containsText("anchor chain");
    }

    @Test
    void goesThroughTheInboxByKeysAndIgnores() {
        telegraph.send("pier", "ERROR the tide table has a thirteenth month");
        var page = signedIn(new NewContextOptions());
        var row = page.locator(".unknowns > li").filter(new FilterOptions().setHasText("tide table"));
        page.navigate(root + "inbox");
        for (int tries = 0; tries < 40 && row.count() == 0; tries++) {
            page.waitForTimeout(500);
            page.navigate(root + "inbox");
        }

        page.keyboard().press("j");
        assertThat(page.locator(".unknowns > li").first()).isFocused();
        row.locator("form[action$=ignored] button").click();

        assertThat(page.locator(".notice")).containsText("Ignored");
        assertThat(row).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"pipelines", "now", "inbox"})
    void fitsANarrowPhone(String path) {
        var page = signedIn(new NewContextOptions().setViewportSize(320, 640));

        page.navigate(root + path);
        page.evaluate("document.querySelectorAll('details').forEach(it => { it.name = ''; it.open = true; })");

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
    }

    private Page signedIn(NewContextOptions options) {
        var page = BROWSING.page(options.setLocale("en"));
        Browsing.signIn(page, root, "admin", password);
        return page;
    }
}
