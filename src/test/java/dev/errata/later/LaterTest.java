package dev.errata.later;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import dev.errata.later.Wish.Channel;
import dev.errata.later.Wish.State;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever met an unknown error is told once an entry that answers it is published. */
@QuarkusTest
class LaterTest {

    private static final int TRIES = 300;

    @Inject
    Pen pen;

    @Inject
    Wishes wishes;

    private final String word = "nr" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    @AfterEach
    void takeOut() {
        pen.retire();
    }

    @Test
    void aReaderIsToldOnTheAnswerAndOnTheLookUpPageUntilItWasSeen() throws InterruptedException {
        var asked = matchId(Pen.error(word));
        var noted = given().redirects().follow(false).post("/m/" + asked + "/later");
        var voter = noted.cookie("voter");
        assertThat(noted.statusCode()).isEqualTo(303);
        assertThat(text("/m/" + asked, voter, "#later")).contains("You will be told");
        assertThat(text("/", voter, ".known")).isEmpty();

        pen.publish(word);
        until(() -> !wishes.known(Channel.PAGE, voter).isEmpty());

        assertThat(text("/m/" + asked, voter, "#later")).contains("known now");
        assertThat(text("/m/" + asked, "", "#later")).doesNotContain("known now");
        var link = Jsoup.parse(page("/", voter)).select(".known a").attr("href");
        assertThat(text(link, voter, "h2")).contains("1 match");
        assertThat(text("/", voter, ".known")).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsShownAtOnce() {
        var asked = matchId(Pen.error(word));
        pen.publish(word);

        var sent = given().redirects().follow(false).post("/m/" + asked + "/later");

        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(text(sent.header("Location").replaceFirst("^https?://[^/]+", ""), "", "h2"))
                .contains("1 match");
    }

    @Test
    void anEntryThatDoesNotAnswerLeavesTheWishWaiting() throws InterruptedException {
        var other = "other" + word;
        var asked = matchId(Pen.error(other));
        var voter =
                given().redirects().follow(false).post("/m/" + asked + "/later").cookie("voter");
        var second = matchId(Pen.error(word));
        var told = given().redirects()
                .follow(false)
                .post("/m/" + second + "/later")
                .cookie("voter");

        pen.publish(word);
        until(() -> !wishes.known(Channel.PAGE, told).isEmpty());

        assertThat(wishes.find(asked, Channel.PAGE, voter).orElseThrow().state())
                .isEqualTo(State.WAITING);
    }

    @Test
    void aProgramIsCalledOnce() throws InterruptedException {
        var asked = matchId(Pen.error(word));
        var body = "{\"callback\": \"https://hooks.example.com/" + word + "\"}";

        var first = signedIn(body).post("/api/v1/matches/" + asked + "/later");
        var again = signedIn(body).post("/api/v1/matches/" + asked + "/later");

        assertThat(first.statusCode()).as(first.asString()).isEqualTo(201);
        assertThat(first.path("state").toString()).isEqualTo("waiting");
        assertThat(first.path("secret").toString()).startsWith("whsec_");
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<Object>path("secret")).isNull();

        pen.publish(word);
        until(() -> signedIn("")
                .get("/api/v1/matches/" + asked + "/later")
                .path("state")
                .equals("known"));

        var deliveries = deliveries().stream().filter(it -> it.contains(asked)).toList();
        assertThat(deliveries).hasSize(1);
        assertThat(deliveries.getFirst()).contains("unknown.known").contains("teapots/lid-jammed");
    }

    @Test
    void aCallbackNeedsAnAccountAndAnAddressOutside() {
        var asked = matchId(Pen.error(word));
        var path = "/api/v1/matches/" + asked + "/later";

        given().contentType("application/json")
                .body("{\"callback\": \"https://hooks.example.com/x\"}")
                .post(path)
                .then()
                .statusCode(401);
        for (var url : List.of("http://127.0.0.1:9/x", "ftp://example.com", "", "https://a:b@example.com/")) {
            signedIn("{\"callback\": \"" + url + "\"}")
                    .post(path)
                    .then()
                    .statusCode(400)
                    .body(containsString("/callback"));
        }
        signedIn("{\"callback\": \"https://hooks.example.com/x\"}")
                .post("/api/v1/matches/0123456789ab/later")
                .then()
                .statusCode(404);
    }

    @Test
    void nobodyWaitsForMoreThanOneCanRead() {
        var voter = "f".repeat(31) + "0";
        for (int at = 0; at < 50; at++) {
            var asked = wishes.ask(
                    matchId("ERROR kettle " + word + "x".repeat(at) + " blew"), Channel.PAGE, voter, "", false);
            assertThat(asked).isInstanceOf(Asked.Noted.class);
        }

        assertThat(wishes.ask(matchId("ERROR kettle " + word + " left"), Channel.PAGE, voter, "", false))
                .isInstanceOf(Asked.TooMany.class);
    }

    @Test
    void anOpenClusterThatIsCoveredLeavesTheInbox() throws InterruptedException {
        var asked = matchId(Pen.error(word));
        given().post("/m/" + asked + "/submitted");
        until(() -> given().get("/api/v1/unknowns?status=open").asString().contains(word));

        pen.publish(word);

        until(() -> !given().get("/api/v1/unknowns?status=open").asString().contains(word));
        assertThat(given().get("/api/v1/unknowns?status=resolved").asString()).contains(word);
    }

    private static void until(BooleanSupplier done) throws InterruptedException {
        for (int tries = 0; !done.getAsBoolean(); tries++) {
            assertThat(tries).as("it came to pass").isLessThan(TRIES);
            Thread.sleep(100);
        }
    }

    private static String matchId(String text) {
        var answer = given().contentType("text/plain").body(text).post("/api/v1/match");
        assertThat(answer.path("verdict").toString()).isEqualTo("unknown");
        return answer.path("match_id");
    }

    private static io.restassured.specification.RequestSpecification signedIn(String body) {
        var request = given().auth().preemptive().basic("admin", "open-sesame-in-tests");
        return body.isEmpty()
                ? request
                : request.contentType("application/json").body(body);
    }

    private static List<String> deliveries() {
        Response answer = signedIn("").get("/api/v1/notify/deliveries");
        List<String> ids = answer.path("items.id");
        return ids.stream()
                .map(id -> signedIn("").get("/api/v1/notify/deliveries/" + id).asString())
                .toList();
    }

    private static String page(String path, String voter) {
        return given().cookie("voter", voter).get(path).asString();
    }

    private static String text(String path, String voter, String select) {
        return Jsoup.parse(page(path, voter)).select(select).text();
    }
}
