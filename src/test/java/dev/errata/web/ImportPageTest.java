package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import dev.errata.entry.EntryId;
import dev.errata.library.Revisions;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Without script all the way: a page that refreshes itself shows the progress. */
@QuarkusTest
class ImportPageTest {

    private static final Path RULES = Path.of("src/test/resources/transfer/rules.yaml");
    private static final EntryId TAKEN = EntryId.of("gauge-daemon/cre-2030-0001");

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @TestHTTPResource("/import")
    URL address;

    @Inject
    Revisions revisions;

    @Test
    void showsFirstWhatWouldBecomeOfItAndThenMakesDrafts() {
        var page = editor();
        page.navigate(address.toString());
        page.setInputFiles("#import-file", RULES);
        page.fill("#import-licence", "Apache-2.0");
        page.click("main button");

        finished(page);
        assertThat(page.locator("h1").textContent()).isEqualTo("Import of rules.yaml");
        assertThat(page.locator(".totals").textContent()).contains("4 new").contains("4 refused");
        assertThat(page.locator("#refused + ul").textContent()).contains("an entry recognises one line");
        assertThat(page.locator(".tallies").first().textContent()).contains("rule.event.source");
        assertThat(revisions.history(TAKEN)).isEmpty();

        page.click("main form[action$='/drafts'] button");
        finished(page);
        assertThat(page.locator("main").textContent()).contains("What is new waits as drafts.");
        page.reload();
        assertThat(page.locator(".totals").textContent()).contains("4 new");
        assertThat(revisions.history(TAKEN)).isEmpty();
    }

    @Test
    void speaksChinese() {
        var page = editor();
        page.navigate(address + "?lang=zh");
        assertThat(page.locator("h1").textContent()).isEqualTo("导入条目");
        assertThat(page.locator("footer").textContent()).contains("导入");

        page.setInputFiles("#import-file", RULES);
        page.click("main button");
        finished(page);
        assertThat(page.locator("#refused + ul").textContent()).contains("无法表达");
        assertThat(page.locator(".tallies").first().textContent()).contains("条目里没有地方可以存放");
    }

    @Test
    void anImportThatIsForgottenIsSaidToBe() {
        var page = editor();
        BROWSING.forgiveNotFound();
        page.navigate(address + "/000000000000000000000000");

        assertThat(page.locator("[role=alert]").textContent()).contains("forgotten");
        BROWSING.forgiveNotFound();
    }

    private static void finished(Page page) {
        page.waitForSelector(".totals");
    }

    private Page editor() {
        var basic = Base64.getEncoder().encodeToString("admin:open-sesame-in-tests".getBytes(StandardCharsets.UTF_8));
        return BROWSING.page(new NewContextOptions()
                .setJavaScriptEnabled(false)
                .setLocale("en")
                .setExtraHTTPHeaders(Map.of("authorization", "Basic " + basic)));
    }
}
