package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.errata.curation.Drafts;
import dev.errata.entry.EntryId;
import dev.errata.match.Context;
import dev.errata.match.Lookup;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What keeps people out of pages, as axe sees it: nothing, on any page, in any language, colours or width. */
@QuarkusTest
@TestProfile(Lanterns.class)
class AccessibilityTest {

    private static final String ENTRY = "lantern/wick-too-short";

    /** For everybody. */
    private static final List<String> OPEN = List.of(
            "/",
            "/entries",
            "/entries?q=wick",
            "/entries/" + ENTRY,
            "/entries/lantern/nothing-there",
            "/inbox",
            "/now",
            "/quality",
            "/quality/worklists",
            "/reverify",
            "/pipelines",
            "/signin",
            "/nothing-there");

    /** For those who signed in. */
    private static final List<String> SIGNED_IN = List.of(
            "/notify",
            "/outcomes",
            "/people",
            "/account",
            "/audit",
            "/import",
            "/bulk",
            "/entries/new",
            "/entries/" + ENTRY + "/edit",
            "/entries/" + ENTRY + "/history");

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

    @Inject
    Drafts drafts;

    @Inject
    Lookup lookup;

    @ParameterizedTest
    @CsvSource({"en, LIGHT, 1280", "en, DARK, 390", "zh, DARK, 1280", "zh, LIGHT, 390"})
    void findsNothingThatKeepsPeopleOut(String language, ColorScheme scheme, int width) throws Exception {
        var axe = Axe.installed();
        var faults = new ArrayList<String>();
        for (boolean signedIn : new boolean[] {false, true}) {
            var options = new NewContextOptions()
                    .setLocale(language)
                    .setColorScheme(scheme)
                    .setViewportSize(width, 900)
                    .setBypassCSP(true);
            if (signedIn) {
                var credentials = "admin:" + password;
                options.setExtraHTTPHeaders(Map.of(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8))));
            }
            var page = BROWSING.page(options);
            for (var path : paths(signedIn)) {
                page.navigate(root.resolve(path).toString());
                faults.addAll(axe.faults(page, path + (signedIn ? " signed in" : "")));
            }
            BROWSING.forgiveNotFound();
        }

        assertThat(faults).isEmpty();
    }

    private List<String> paths(boolean signedIn) {
        var paths = new ArrayList<>(OPEN);
        var answer = lookup.look(Lanterns.WICK, Context.NONE, 5);
        paths.add("/m/" + answer.matchId());
        paths.add("/m/" + lookup.look(Lanterns.NOBODY_KNOWS, Context.NONE, 5).matchId());
        if (signedIn) {
            paths.addAll(SIGNED_IN);
            telegraph.send("pier", "ERROR gull 12 sits on the lamp of pier 3");
            var cluster = Telegraph.await(() -> inbox.list(Optional.of(Unknown.Status.OPEN), 100).stream()
                    .filter(it -> it.statement().contains("sits on the lamp"))
                    .findFirst());
            paths.add("/inbox/unknowns/" + cluster.id() + "/entry/new");
            var draft = drafts.edit(EntryId.of(ENTRY), "admin").orElseThrow();
            paths.add("/drafts/" + draft.id());
            paths.add("/drafts/" + draft.id() + "/edit");
        }
        return paths;
    }
}
