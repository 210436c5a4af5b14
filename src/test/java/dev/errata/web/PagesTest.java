package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page, in both languages. */
@QuarkusTest
@TestProfile(Lanterns.class)
class PagesTest {

    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void saysWhichLanguageItSpeaks(String path, String language) {
        var page = page(path, language);

        assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language.equals("zh") ? "zh-Hans" : "en");
        assertThat(page.title()).endsWith("· Errata").hasSizeGreaterThan("· Errata".length() + 1);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void hasOneMainHeadingAndSkipsNoLevel(String path, String language) {
        var page = page(path, language);

        var levels = page.select(HEADINGS).stream()
                .map(it -> it.tagName().charAt(1) - '0')
                .toList();

        assertThat(page.select("h1")).hasSize(1);
        for (int at = 1; at < levels.size(); at++) {
            assertThat(levels.get(at))
                    .as(page.select(HEADINGS).get(at).outerHtml())
                    .isLessThanOrEqualTo(levels.get(at - 1) + 1);
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void hasLandmarksAndAWayToSkipToThem(String path, String language) {
        var page = page(path, language);

        assertThat(page.select("body > header, body > main, body > footer")).hasSize(3);
        assertThat(page.select("nav[aria-label]")).isNotEmpty();
        assertThat(page.body().child(0).attr("href")).isEqualTo("#main");
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void labelsEveryField(String path, String language) {
        var page = page(path, language);

        for (var field : page.select("input:not([type=hidden]), textarea, select")) {
            assertThat(page.select("label[for=" + field.id() + "]").text())
                    .as(field.outerHtml())
                    .isNotBlank();
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void usesEveryIdOnceAndPointsOnlyAtIdsThatAreThere(String path, String language) {
        var page = page(path, language);

        var ids = page.select("[id]").eachAttr("id");
        var targets = new ArrayList<String>();
        page.select("a[href^=#]").forEach(it -> targets.add(it.attr("href").substring(1)));
        page.select("[aria-labelledby]").forEach(it -> targets.add(it.attr("aria-labelledby")));
        page.select("[aria-describedby]").forEach(it -> targets.add(it.attr("aria-describedby")));

        assertThat(ids).doesNotHaveDuplicates().containsAll(targets);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void bringsNoScriptOrStyleOfItsOwn(String path, String language) {
        var page = page(path, language);

        assertThat(page.select("script:not([src]), style, [style], iframe, object, embed"))
                .isEmpty();
        assertThat(page.select("script[src], link[rel=stylesheet]").eachAttr("src"))
                .allMatch(it -> it.startsWith("/assets/"));
        assertThat(page.getAllElements()).allSatisfy(PagesTest::hasNoHandler);
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void linksToPlacesOnTheWebOnly(String path, String language) {
        var page = page(path, language);

        var links = page.select("a[href], form[action]").stream()
                .map(it -> it.hasAttr("href") ? it.attr("href") : it.attr("action"));

        assertThat(links).allMatch(it -> it.startsWith("/") || it.startsWith("#") || it.startsWith("https://"));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("pages")
    void leavesNoWordOut(String path, String language) {
        var page = page(path, language);

        // A script for a shell may well name /dev/null.
        page.select(".script").remove();
        assertThat(page.text()).doesNotContain("NOT_FOUND", "{msg", "{it", "{#", "null");
    }

    @ParameterizedTest(name = "{0} in Chinese")
    @MethodSource("paths")
    void speaksChineseWhereverItDoesNotSayOtherwise(String path) {
        var page = page(path, "zh");
        page.select("[lang=en], [translate=no], code, pre, kbd, time, option, textarea, svg")
                .remove();

        var english = page.select("h1, h2, h3, h4, label, button, summary, caption, th").stream()
                .map(Element::text)
                .filter(text -> text.matches(".*[A-Za-z]{3,}.*"))
                .filter(text -> !text.matches("(?s).*\\p{IsHan}.*"));

        assertThat(english).isEmpty();
    }

    static Stream<Arguments> pages() {
        return paths().flatMap(path -> Stream.of("en", "zh").map(language -> Arguments.of(path, language)));
    }

    static Stream<String> paths() {
        return Stream.of(
                "/",
                "look: " + Lanterns.WICK,
                "look: " + Lanterns.REFUSED + "\n" + "ordinary line\n".repeat(20) + Lanterns.WICK,
                "look: " + Lanterns.NOBODY_KNOWS,
                "look: Hostile wording <script>alert(1)</script>",
                "look: the glass is fogged and the light is gone, nobody sees",
                "look: lantern: The glass is fogged: nobody sees the light\n\n\n\n\n\n\n" + Lanterns.WICK,
                "versus lantern/oil-empty: " + Lanterns.WICK,
                "versus nobody: " + Lanterns.WICK,
                "look: ",
                "/m/nobody-asked-this",
                "/quality",
                "/reverify",
                "/pipelines",
                "/now",
                "/now?source=nowhere",
                "/inbox",
                "/inbox?status=resolved",
                "/pipelines?sent=true",
                "/boards/measured",
                "/boards/not-judged",
                "/boards/not-measured",
                "/entries",
                "/entries?q=wick&domain=lantern",
                "/entries?q=zzzzzz",
                "/entries/lantern/wick-too-short",
                "/entries/lantern/light-refused",
                "/entries/lantern/oil-empty",
                "/entries/lantern/hostile",
                "/entries/lantern/nobody-wrote-this");
    }

    private static void hasNoHandler(Element element) {
        assertThat(element.attributes().asList())
                .as(element.tagName())
                .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }

    private static Document page(String path, String language) {
        var request = given().accept("text/html").header("Accept-Language", language);
        var versus = path.startsWith("versus ") ? path.substring(7, path.indexOf(": ")) : "";
        var look = List.of(path.replaceFirst("^versus [^:]*: ", "look: ").split("look: ", -1));
        var answer = look.size() == 2
                ? request.formParam("text", look.get(1))
                        .redirects()
                        .follow(false)
                        .post("/")
                : request.get(path);
        var landed = answer.statusCode() == 303
                ? given().header("Accept-Language", language)
                        .queryParam("versus", versus)
                        .get(answer.header("Location"))
                : answer;
        return Jsoup.parse(landed.asString());
    }
}
