package dev.errata.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Saying what came of it, and telling causes apart, in a browser. */
@QuarkusTest
@TestProfile(Lanterns.class)
class OutcomeBrowserTest {

    private static final Pattern PERMALINK = Pattern.compile(".*/m/[0-9a-f]+");
    private static final String FAILED = "#match-1-do-1-failed";
    private static final String OUTPUT = "$ lantern status\nwick:1mm\n";

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TestHTTPResource
    URI root;

    @Test
    void hearsWithOneClickAndShowsWhatItMoved() {
        var page = answered(new NewContextOptions(), Lanterns.REFUSED);
        var figures = page.locator("#match-1-do-1-how .gauge strong");
        var before = figures.textContent();

        page.locator(FAILED).click();

        assertThat(page.locator(FAILED)).hasAttribute("aria-pressed", "true");
        assertThat(figures).not().hasText(before);
        assertThat(page.locator("#match-1-do-1 .told")).containsText(before + " → ");
        assertThat(page.locator("#status")).containsText(before + " → ");
        assertThat(page).hasURL(PERMALINK);
    }

    @Test
    void leavesFocusAndTheButtonWhereTheyWere() {
        var page = answered(new NewContextOptions(), Lanterns.WICK);
        page.locator("#match-1-do-2-how summary").click();
        page.locator("#match-1-do-2-failed").scrollIntoViewIfNeeded();
        double before = page.locator("#match-1-do-2-failed").boundingBox().y;

        page.locator("#match-1-do-2-failed").click();

        assertThat(page.locator("#match-1-do-2-failed")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#match-1-do-2-failed")).isFocused();
        assertThat(page.locator("#match-1-do-2-failed").boundingBox().y).isCloseTo(before, within(1.0));
    }

    @Test
    void opensTheNextFixAndTheChecksAfterAFailure() {
        var page = answered(new NewContextOptions(), Lanterns.WICK);
        assertThat(page.locator("#match-1-narrow-output")).isHidden();

        page.locator(FAILED).click();

        assertThat(page.locator(".workarounds .next .steps")).isVisible();
        assertThat(page.locator("#match-1-narrow-output")).isVisible();
    }

    @Test
    void keepsOpenWhatTheReaderOpened() {
        var page = answered(new NewContextOptions(), Lanterns.WICK);
        page.locator("#match-1-do-2-how summary").click();

        page.locator("#match-1-do-1-worked").click();

        assertThat(page.locator("#match-1-do-1-worked")).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#match-1-do-2-how .steps")).isVisible();
    }

    @Test
    void hearsWithoutScriptAndComesBackToThePlace() {
        var page = answered(new NewContextOptions().setJavaScriptEnabled(false), Lanterns.WICK);

        page.locator(FAILED).click();

        assertThat(page).hasURL(Pattern.compile(".*#match-1-do-1"));
        assertThat(page.locator(FAILED)).hasAttribute("aria-pressed", "true");
        assertThat(page.locator("#match-1-do-1 .told")).isInViewport();
        page.navigate(page.url().replaceFirst("\\?.*", ""));
        assertThat(page.locator(FAILED)).hasAttribute("aria-pressed", "true");
    }

    @ParameterizedTest(name = "with script: {0}")
    @ValueSource(booleans = {true, false})
    void tellsCausesApartAndLeavesTheOutputInItsField(boolean script) {
        var page = answered(new NewContextOptions().setJavaScriptEnabled(script), Lanterns.REFUSED);

        page.locator("#match-1-narrow-output").fill(OUTPUT);
        page.locator("#match-1-narrow-go").click();

        assertThat(page.locator("#match-1-narrow .suspects .suspect").first())
                .hasText("Can't keep the flame: wick is too short");
        assertThat(page.locator("#match-1-narrow .bar").first()).containsText(" → ");
        assertThat(page.locator("#match-1-narrow-output")).hasValue(OUTPUT);
        assertThat(page.locator("#match-1-narrow-output")).isVisible();
    }

    @ParameterizedTest(name = "at {0}")
    @ValueSource(ints = {390, 320})
    void fitsAPhoneWhateverWasSaid(int width) {
        var page = answered(new NewContextOptions().setViewportSize(width, 844), Lanterns.WICK);
        page.locator(FAILED).click();
        assertThat(page.locator(FAILED)).hasAttribute("aria-pressed", "true");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);

        page.locator("#match-1-narrow-output").fill(OUTPUT);
        page.locator("#match-1-narrow-go").click();
        assertThat(page.locator("#match-1-narrow .verdicts")).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);

        page.navigate(root + "entries/lantern/wick-too-short");
        assertThat(page.locator(".plot").first()).isVisible();
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
    }

    private Page answered(NewContextOptions options, String text) {
        var page = BROWSING.page(options);
        page.navigate(root.toString());
        page.locator("#text").fill(text);
        page.locator("form.ask .go").click();
        assertThat(page).hasURL(PERMALINK);
        return page;
    }
}
