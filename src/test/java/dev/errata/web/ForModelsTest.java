package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What language models read instead of pages. */
@QuarkusTest
@TestProfile(Lanterns.class)
class ForModelsTest {

    @ParameterizedTest
    @CsvSource({"en, ## Do this, ## Do not", "zh, ## 这样做, ## 不要这样做"})
    void anEntryIsMarkdownWhereThatIsAskedFor(String language, String does, String doesNot) {
        var answer = given().accept("text/markdown")
                .header("Accept-Language", language)
                .get("/entries/lantern/wick-too-short");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).startsWith("text/markdown");
        assertThat(answer.asString()).startsWith("# `").contains(does, doesNot);
    }

    @Test
    void aBrowserGetsThePage() {
        var answer = given().accept("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8")
                .get("/entries/lantern/wick-too-short");

        assertThat(answer.contentType()).startsWith("text/html");
    }

    @Test
    void whatAnAuthorWroteStartsNothingInMarkdown() {
        var text =
                given().accept("text/markdown").get("/entries/lantern/hostile").asString();

        // Between backticks it is code, and stays what it is.
        assertThat(text.replaceAll("`[^`]*`", "")).doesNotContain("<script", "](javascript:");
    }

    @Test
    void anEntryThatIsNotThereIsNoPage() {
        var answer = given().accept("text/markdown").get("/entries/lantern/nobody-wrote-this");

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void llmsTxtNamesEachEntry() {
        var answer = given().get("/llms.txt");

        assertThat(answer.contentType()).startsWith("text/plain");
        assertThat(answer.asString())
                .startsWith("# Errata\n")
                .contains("POST /mcp", "](/entries/lantern/wick-too-short)");
    }
}
