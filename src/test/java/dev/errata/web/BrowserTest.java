package dev.errata.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.ScreenshotCaret;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages as a reader meets them, in a real browser. */
@QuarkusTest
@TestProfile(Lanterns.class)
class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Pattern PERMALINK = Pattern.compile(".*/m/[A-Za-z0-9_-]+");

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TestHTTPResource("/")
    URI root;

    @ParameterizedTest(name = "in {0}, {1} wide, {2}")
    @CsvSource({
        "en, 1280, LIGHT, Find fixes, Entries",
        "en, 390, DARK, Find fixes, Entries",
        "zh, 1280, DARK, 查找解法, 条目",
        "zh, 390, LIGHT, 查找解法, 条目"
    })
    void leadsFromAPasteToTheFixTheEntryAndTheOthers(
            String language, int width, ColorScheme scheme, String submit, String entries) {
        var page = BROWSING.page(new NewContextOptions()
                .setLocale(language)
                .setViewportSize(width, 844)
                .setColorScheme(scheme));
        var shots = language + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
        page.navigate(root.toString());
        assertThat(page.locator("#text")).isFocused();
        shoot(page, "look-" + shots);

        page.locator("#text").fill(Lanterns.WICK);
        page.getByText(submit).click();
        assertThat(page).hasURL(PERMALINK);
        assertThat(page.locator("#answer-title")).isFocused();
        assertThat(page.locator("#status")).not().isEmpty();
        assertThat(page.locator("#match-1 mark").first()).hasText("Can't keep the flame: wick is too short");
        shoot(page, "answer-" + shots);

        page.reload();
        page.locator("#match-1-title a").click();
        assertThat(page).hasURL(Pattern.compile(".*/entries/lantern/wick-too-short"));
        shoot(page, "entry-" + shots);

        page.locator(".masthead nav").getByText(entries).click();
        assertThat(page.locator(".rows > li")).hasCount(6);
        shoot(page, "browse-" + shots);

        page.navigate(root + "boards/measured");
        assertThat(page.locator(".curve")).isVisible();
        shoot(page, "quality-" + shots);
    }

    @Test
    void looksUpOnControlEnter() {
        var page = BROWSING.page(new NewContextOptions());
        page.navigate(root.toString());

        // Focus comes a moment after the page; what is typed sooner goes nowhere.
        assertThat(page.locator("#text")).isFocused();
        page.keyboard().insertText(Lanterns.REFUSED);
        page.keyboard().press("Control+Enter");

        assertThat(page.locator("#match-1-title")).hasText(Lanterns.REFUSED);
    }

    @Test
    void looksUpAnExampleWithOneClick() {
        var page = BROWSING.page(new NewContextOptions());
        page.navigate(root.toString());

        page.locator(".example")
                .filter(new FilterOptions().setHasText("wick is too short"))
                .click();

        assertThat(page.locator("#match-1")).isVisible();
        assertThat(page.locator("#text")).hasValue(Lanterns.WICK);
    }

    @Test
    void copiesACommandWithoutItsPrompt() {
        var page = BROWSING.page(new NewContextOptions().setPermissions(List.of("clipboard-read", "clipboard-write")));
        page.navigate(root + "entries/lantern/wick-too-short");

        page.locator(".copy").first().click();

        assertThat(page.locator("#status")).hasText("Copied");
        assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo("lantern wick --up 2");
    }

    @Test
    void readsADroppedFileIntoTheField() {
        var page = BROWSING.page(new NewContextOptions());
        page.navigate(root.toString());

        page.locator("#file").setInputFiles(file("lantern.log", "ordinary line\n".repeat(30) + Lanterns.WICK));

        assertThat(page.locator("#match-1")).isVisible();
        assertThat(page.locator("#text")).hasValue("ordinary line\n".repeat(30) + Lanterns.WICK);
    }

    @Test
    void saysThatAFileIsTooLargeAndKeepsTheText() {
        var page = BROWSING.page(new NewContextOptions());
        page.navigate(root.toString());
        page.locator("#text").fill("half a thought");

        page.locator("#file").setInputFiles(file("big.log", "x".repeat(1024 * 1024 + 1)));

        assertThat(page.locator("#fault")).containsText("larger than 1 MiB");
        assertThat(page.locator("#text")).hasValue("half a thought");
    }

    @Test
    void leadsFromAMatchToItsLineInTheWholeTextAndBack() {
        var page = BROWSING.page(new NewContextOptions());
        page.navigate(root.toString());
        page.locator("#text").fill("ordinary line\n".repeat(60) + Lanterns.WICK + "\nordinary line".repeat(60));
        page.keyboard().press("Control+Enter");

        page.locator("#match-1 .line.hit a").click();
        assertThat(page.locator("#L61")).isInViewport();

        page.locator("#L61 a").click();
        assertThat(page.locator("#match-1-title")).isInViewport();
    }

    @Test
    void searchesAsOneTypes() {
        var page = BROWSING.page(new NewContextOptions());
        page.navigate(root + "entries");

        page.locator("#q").pressSequentially("wick");

        assertThat(page.locator("#results-title")).not().hasText("6 entries");
        assertThat(page).hasURL(Pattern.compile(".*/entries\\?q=wick"));
        assertThat(page.locator("#q")).isFocused();
        page.goBack();
        assertThat(page.locator("#results-title")).hasText("6 entries");
    }

    @Test
    void opensTheFacetsAsADrawerOnAPhone() {
        var page = BROWSING.page(new NewContextOptions().setViewportSize(390, 844));
        page.navigate(root + "entries");
        assertThat(page.locator("#facets")).isHidden();

        page.locator("a.drawer").click();
        page.locator("#facets").getByText("Symptom").click();

        assertThat(page.locator("#results-title")).hasText("1 entry");
        assertThat(page.locator("#facets")).isHidden();
    }

    @Test
    void changesColoursWithoutLosingTheTextAndRemembersThem() {
        var page = BROWSING.page(new NewContextOptions().setColorScheme(ColorScheme.LIGHT));
        page.navigate(root.toString());
        page.locator("#text").fill("half a thought");

        page.waitForResponse(
                "**/scheme", () -> page.locator(".scheme button[value=dark]").click());

        assertThat(page.locator("#text")).hasValue("half a thought");
        assertThat(page.evaluate("getComputedStyle(document.body).backgroundColor"))
                .isEqualTo("rgb(22, 24, 28)");
        page.navigate(root + "entries");
        assertThat(page.locator("html")).hasAttribute("data-scheme", "dark");
    }

    @Test
    void changesLanguageInPlaceAfterALookUp() {
        var page = BROWSING.page(new NewContextOptions().setLocale("en"));
        page.navigate(root.toString());
        page.locator("#text").fill(Lanterns.WICK);
        page.keyboard().press("Control+Enter");
        assertThat(page).hasURL(PERMALINK);

        page.getByText("中文").click();

        assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
        assertThat(page.locator("#match-1 .cause-of-it")).containsText("灯芯够不到油");
    }

    @Test
    void worksWithoutScript() {
        var page = BROWSING.page(
                new NewContextOptions().setJavaScriptEnabled(false).setLocale("en"));
        page.navigate(root.toString());
        assertThat(page.locator(".pick")).isHidden();

        page.locator("#text").fill(Lanterns.WICK);
        page.getByText("Find fixes").click();
        assertThat(page).hasURL(PERMALINK);
        assertThat(page.locator("#match-1 .command code").first()).isVisible();
        assertThat(page.locator("#match-1 .copy").first()).isHidden();

        page.locator(".scheme button[value=dark]").click();
        assertThat(page).hasURL(PERMALINK);
        assertThat(page.locator("html")).hasAttribute("data-scheme", "dark");

        page.navigate(root + "entries");
        page.locator("#q").fill("wick");
        page.locator(".search button").click();
        assertThat(page).hasURL(Pattern.compile(".*/entries\\?q=wick"));
    }

    @Test
    void canBeReadWithTheKeyboardAlone() {
        var page = BROWSING.page(new NewContextOptions());
        page.navigate(root + "entries/lantern/wick-too-short");

        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        page.keyboard().press("Tab");

        assertThat(page.locator(".path a").first()).isFocused();
    }

    @ParameterizedTest
    @CsvSource({
        "entries/lantern/wick-too-short",
        "entries/lantern/hostile",
        "entries",
        "boards/measured",
        "m/nobody-asked-this"
    })
    void fitsANarrowPhone(String path) {
        var page = BROWSING.page(new NewContextOptions().setViewportSize(320, 640));

        page.navigate(root + path);

        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(320);
        BROWSING.forgiveNotFound();
    }

    private static FilePayload file(String name, String text) {
        return new FilePayload(name, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static void shoot(Page page, String name) {
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setCaret(ScreenshotCaret.INITIAL)
                .setPath(SCREENSHOTS.resolve(name + ".png")));
    }
}
