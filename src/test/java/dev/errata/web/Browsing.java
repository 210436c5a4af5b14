package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * One browser for the tests of a class, each with pages of its own. A test fails where the browser complained: something refused by the
 * content security policy, not found, thrown.
 */
public final class Browsing implements BeforeAllCallback, AfterEachCallback, AfterAllCallback {

    private final List<String> complaints = new ArrayList<>();
    private final List<BrowserContext> contexts = new ArrayList<>();
    private @Nullable Chromium chromium;

    /** An empty page in a context of its own. */
    public Page page(NewContextOptions options) {
        if (chromium == null) {
            throw new IllegalStateException("a page is opened in a test");
        }
        // A button that is still being scrolled to cannot be clicked.
        var context = chromium.browser().newContext(options.setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        var page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        return page;
    }

    /**
     * Signs in as a reader does, by the form.
     *
     * @param root of the service, with a slash at its end
     */
    public static void signIn(Page page, URI root, String name, String password) {
        page.navigate(root + "signin");
        page.locator("#name").fill(name);
        page.locator("#password").fill(password);
        page.locator("main form button").click();
        page.waitForURL(root.toString());
    }

    /** Browsers complain of a page that is not there even where that is what the test asks for. */
    void forgiveNotFound() {
        complaints.removeIf(complaint -> complaint.contains("404"));
    }

    /** The same of a page that is there no more. */
    void forgiveGone() {
        complaints.removeIf(complaint -> complaint.contains("410"));
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        chromium = Chromium.start();
    }

    @Override
    public void afterEach(ExtensionContext context) {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        var heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).isEmpty();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (chromium != null) {
            chromium.close();
        }
    }
}
