package dev.errata.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasValueOptions;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Writing an entry in a browser. */
@QuarkusTest
@TestProfile(Lanterns.class)
class EditorBrowserTest {

    private static final double PATIENCE = 30_000;
    private static final ContainsTextOptions SOON = new ContainsTextOptions().setTimeout(PATIENCE);

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TestHTTPResource
    URI root;

    @ConfigProperty(name = "errata.admin.password")
    String password;

    @Inject
    Telegraph telegraph;

    @Inject
    Inbox inbox;

    @Test
    void marksWhatTheRegexHitsWhileSomebodyTypes() {
        var page = opened("entries/new");
        page.locator("#f-id").fill("lantern/prism");
        page.locator("#f-signature").fill("Prism is split");
        page.locator("#scratch").fill("E Prism 4 is <i>split</i>\n\nE Prism 17 is <i>split</i>");
        page.locator("#f-regex").fill("Prism \\d+");

        assertThat(page.locator("#lab mark").first()).hasText("Prism 4");
        assertThat(page.locator(".proposed")).containsText("Prism \\d+ is <i>split</i>", SOON);
        assertThat(page.locator("#json"))
                .hasValue(Pattern.compile("Prism"), new HasValueOptions().setTimeout(PATIENCE));

        page.locator("#f-regex").fill("(?=Prism)");
        assertThat(page.locator("#refused")).containsText("character", SOON);
        assertThat(page.locator("#f-regex-note")).not().isEmpty();

        page.locator("button[value=regex]").click();
        assertThat(page.locator("#f-regex")).hasValue("Prism \\d+ is <i>split</i>");
        assertThat(page.locator("#f-regex")).isFocused();
    }

    @Test
    void keepsFormAndJsonInStep() {
        var page = opened("entries/new");
        page.locator("#json-part summary").click();

        page.locator("#json")
                .fill("{\"id\": \"lantern/step\", \"signature\": \"Step\", \"workarounds\": [{\"action\": \"Sit\"}]}");
        assertThat(page.locator("#f-workarounds-0-action")).hasValue("Sit", new HasValueOptions().setTimeout(PATIENCE));

        page.locator("#f-signature").fill("Another step");
        assertThat(page.locator("#json"))
                .hasValue(Pattern.compile("Another step"), new HasValueOptions().setTimeout(PATIENCE));
    }

    @Test
    void offersUnsavedWorkAfterTheTabWasClosed() {
        var page = opened("entries/new");
        page.locator("#f-id").fill("lantern/lost");
        page.locator("#f-signature").fill("Lost in the fog");
        page.waitForCondition(
                () -> page.evaluate("() => Object.keys(localStorage).length").equals(1));

        page.navigate(root + "entries");
        page.navigate(root + "entries/new");

        assertThat(page.locator("#unsaved")).isVisible();
        page.locator("#unsaved-take").click();
        assertThat(page.locator("#f-signature")).hasValue("Lost in the fog");

        page.locator("button[value=save]").click();
        assertThat(page.locator(".notice[role=status]")).containsText("Saved");
        assertThat(page.evaluate("() => Object.keys(localStorage).length")).isEqualTo(0);
    }

    @Test
    void movesRowsWithTheirTranslations() {
        var page = opened("entries/new");
        page.locator("button[value='add:workarounds']").click();
        page.locator("#f-workarounds-0-action").fill("one");
        page.locator("#f-workarounds-0-action_zh").fill("一");
        page.locator("button[value='add:workarounds']").click();
        page.locator("#f-workarounds-1-action").fill("two");
        page.locator("button[value='up:workarounds:1']").click();

        assertThat(page.locator("#f-workarounds-0-action")).hasValue("two");
        assertThat(page.locator("#f-workarounds-1-action_zh")).hasValue("一");
    }

    @Test
    void takesAnUnknownFromClickToPublishedWithinAMinute() {
        telegraph.send("pier", "ERROR foghorn 12 has no steam in boiler 3");
        telegraph.send("pier", "ERROR foghorn 77 has no steam in boiler 8");
        var cluster = Telegraph.await(() -> inbox.list(Optional.of(Unknown.Status.OPEN), 100).stream()
                .filter(it -> it.statement().contains("no steam"))
                .findFirst());
        var page = opened("inbox");
        long start = System.nanoTime();

        page.locator("a[href='/inbox/unknowns/" + cluster.id() + "/entry/new']").click();
        assertThat(page.locator("#f-regex")).hasValue("foghorn \\d+ has no steam in boiler \\d+");
        page.locator("#f-root_cause").fill("The boiler is cold.");
        page.locator("#f-tags").fill("steam");
        assertThat(page.locator("#json"))
                .hasValue(Pattern.compile("steam"), new HasValueOptions().setTimeout(PATIENCE));
        page.locator("button[value=publish]").click();
        page.waitForURL(Pattern.compile(".*/entries/[^/]+/[^/]+$"));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        assertThat(inbox.find(cluster.id()).orElseThrow().status()).isEqualTo(Unknown.Status.RESOLVED);
    }

    @Test
    void fitsANarrowPhone() {
        var page = BROWSING.page(options().setViewportSize(390, 800));
        Browsing.signIn(page, root, "admin", password);
        page.navigate(root + "entries/new");

        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private Page opened(String path) {
        var page = BROWSING.page(options());
        Browsing.signIn(page, root, "admin", password);
        page.navigate(root + path);
        return page;
    }

    private NewContextOptions options() {
        return new NewContextOptions().setLocale("en-US");
    }
}
