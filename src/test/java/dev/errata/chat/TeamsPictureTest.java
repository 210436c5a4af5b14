package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.errata.mcp.Node;
import dev.errata.web.Browsing;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A card as the renderer of Adaptive Cards draws it, in the narrow column of a chat; the pictures are in target/screenshots. */
@QuarkusTest
@TestProfile(Platforms.class)
class TeamsPictureTest {

    private static final int WIDTH = 420;

    private static final String DRAW = """
            made => {
              const read = new AdaptiveCards.SerializationContext(AdaptiveCards.Versions.v1_4);
              const card = new AdaptiveCards.AdaptiveCard();
              card.parse(made, read);
              const wrong = [];
              for (let at = 0; at < read.eventCount; at++) wrong.push(read.getEventAt(at).message);
              const checked = card.validateProperties();
              for (const it of checked.validationEvents) wrong.push(it.message);
              document.body.replaceChildren(card.render());
              return {wrong, wide: document.documentElement.scrollWidth, links: document.querySelectorAll("button").length};
            }""";

    @RegisterExtension
    static final Browsing BROWSING = new Browsing();

    @Inject
    Conversation conversation;

    @Inject
    SaidLinks links;

    @BeforeAll
    static void renderer() throws Exception {
        Node.install();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            en | known   | MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk. | MISCONF
            zh | known   | MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist to disk. | MISCONF
            en | unknown | the quick brown fox jumped over the lazy dog | Nothing that is known
            zh | help    | help | 贴上报错
            """)
    void isDrawnWhole(String language, String name, String text, String title) {
        var by = new Speaker("teams", "tenant", "somebody");
        var asked = new Said(by, text, Optional.of(language.equals("zh")));
        var card = links.linked(conversation.answer(asked), by);
        var json = TeamsCard.of(card).path("attachments").path(0).path("content");

        var page = BROWSING.page(
                new NewContextOptions().setViewportSize(WIDTH, 800).setColorScheme(ColorScheme.LIGHT));
        // Long words are for the client's own style to break; the renderer brings none.
        page.setContent("<!doctype html><title>Card</title>"
                + "<style>body{margin:8px;font:14px sans-serif;overflow-wrap:anywhere}</style>");
        page.addScriptTag(new AddScriptTagOptions()
                .setPath(Node.FOLDER.resolve("node_modules/adaptivecards/dist/adaptivecards.min.js")));
        var drawn = (Map<?, ?>) page.evaluate("json => (" + DRAW + ")(JSON.parse(json))", json.toString());
        page.screenshot(new ScreenshotOptions()
                .setFullPage(true)
                .setPath(Path.of("target", "screenshots", "teams-" + name + "-" + language + ".png")));

        assertThat(drawn.get("wrong")).isEqualTo(List.of());
        assertThat((int) drawn.get("wide")).isLessThanOrEqualTo(WIDTH);
        assertThat((int) drawn.get("links")).isEqualTo(card.links().size());
        assertThat(page.locator("body").innerText()).contains(title);
    }
}
