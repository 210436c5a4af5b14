package dev.errata.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Giving a text that nobody knows to the editors. */
@QuarkusTest
@TestProfile(Lanterns.class)
class SubmitPageTest {

    @Test
    void showsWhatEditorsWillSeeAndBringsItToTheirInbox() throws InterruptedException {
        var word = "zeppelin" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var address = asked("ERROR the " + word + " lost its anchor, password=hunter2hunter2");

        var shown = Jsoup.parse(given().get(address).asString())
                .select("#submit pre")
                .text();
        var sent = given().redirects().follow(false).post(address + "/submitted");

        assertThat(shown).contains(word).doesNotContain("hunter2hunter2");
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(sent.header("Location")).endsWith("?submitted=sent#submit");
        assertThat(Jsoup.parse(given().get(address + "?submitted=sent").asString())
                        .select("#submit [role=status]")
                        .text())
                .contains("with the editors");
        assertThat(turnsUp(word)).isTrue();
    }

    @Test
    void takesNothingThatIsKnown() {
        var sent = given().redirects().follow(false).post(asked(Lanterns.WICK) + "/submitted");

        assertThat(sent.header("Location")).contains("submitted=known");
    }

    private boolean turnsUp(String word) throws InterruptedException {
        for (int tries = 0; tries < 100; tries++) {
            if (given().get("/api/v1/unknowns?status=open").asString().contains(word)) {
                return true;
            }
            Thread.sleep(Duration.ofMillis(200));
        }
        return false;
    }

    private static String asked(String text) {
        return given().redirects()
                .follow(false)
                .formParam("text", text)
                .post("/")
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }
}
