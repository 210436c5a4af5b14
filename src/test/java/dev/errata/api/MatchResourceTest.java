package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MatchResourceTest {

    private static final String FORK =
            "4873:M 23 Sep 2024 10:08:15.028 # Can't save in background: fork: Cannot allocate memory";

    @Test
    void answersRealOutputWithItsEntryAndThePlace() {
        given().contentType(ContentType.JSON)
                .body(Map.of("text", "all quiet\n" + FORK))
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .body("verdict", equalTo("matched"))
                .body("lines", equalTo(2))
                .body("matches[0].entry_id", equalTo("redis/bgsave-fork-enomem"))
                .body("matches[0].evidence[0].kind", equalTo("regex"))
                .body("matches[0].evidence[0].line", equalTo(2))
                .body("matches[0].evidence[0].start", equalTo(FORK.indexOf("Can't")))
                .body("matches[0].evidence[0].end", equalTo(FORK.length()))
                .body(
                        "matches[0].evidence[0].excerpt",
                        equalTo("Can't save in background: fork: Cannot allocate memory"))
                .body("matches[0].workarounds[0].success_rate.low", greaterThan(0f));
    }

    @Test
    void takesThePlainTextAsTheBody() {
        given().contentType("text/plain")
                .body(FORK)
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .body("matches[0].entry_id", equalTo("redis/bgsave-fork-enomem"));
    }

    @Test
    void takesWhatCurlSendsWithoutBeingTold() {
        given().contentType("application/x-www-form-urlencoded")
                .body(FORK)
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .body("matches[0].entry_id", equalTo("redis/bgsave-fork-enomem"));
    }

    @Test
    void saysUnknownWhenNothingFits() {
        given().contentType("text/plain")
                .body("the quick brown fox jumps over the lazy dog")
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("unknown"))
                .body("matches", empty());
    }

    @Test
    void answersPeopleInTheirLanguage() {
        given().contentType("text/plain")
                .accept("text/plain")
                .header("Accept-Language", "fr, zh-CN;q=0.8, en;q=0.3")
                .body(FORK)
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .contentType("text/plain")
                .body(containsString("内存"));
    }

    @Test
    void answersInMarkdown() {
        given().contentType("text/plain")
                .accept("text/markdown")
                .body(FORK)
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .contentType("text/markdown")
                .body(containsString("redis/bgsave-fork-enomem"));
    }

    @Test
    void givesTheAnswerAgainWithTheSecretsMasked() {
        String id = given().contentType("text/plain")
                .body("connecting to redis://app:hunter2secret@cache:6379\n" + FORK)
                .post("/api/v1/match")
                .then()
                .body("masked_secrets", equalTo(1))
                .extract()
                .path("match_id");

        given().get("/api/v1/matches/" + id)
                .then()
                .statusCode(200)
                .body("match_id", equalTo(id))
                .body("matches[0].entry_id", equalTo("redis/bgsave-fork-enomem"))
                .body("matches[0].evidence[0].line", equalTo(2))
                .body("masked_text", not(containsString("hunter2secret")))
                .body("masked_text", containsString("[masked:password]"));
    }

    @Test
    void pointsIntoTheTextAsItWasSentWhereASecretWasMasked() {
        var line = "password=hunter2-and-a-lot-longer-than-the-mark " + FORK;

        given().contentType("text/plain")
                .body(line)
                .post("/api/v1/match")
                .then()
                .body("masked_secrets", equalTo(1))
                .body("matches[0].evidence[0].start", equalTo(line.indexOf("Can't")))
                .body("matches[0].evidence[0].end", equalTo(line.length()));
    }

    @Test
    void listsTheCausesOfASymptomWithTheirChecks() {
        given().contentType("text/plain")
                .body(
                        "# Persistence\r\nloading:0\r\nrdb_changes_since_last_save:12\r\nrdb_last_bgsave_status:err\r\nrdb_last_bgsave_time_sec:0\r\n")
                .post("/api/v1/match")
                .then()
                .body("matches[0].entry_id", equalTo("redis/bgsave-failed-generic"))
                .body("matches[0].causes.entry_id", hasItem("redis/bgsave-disk-full"))
                .body("matches[0].causes[0].checks[0].run", not(equalTo("")));
    }

    @Test
    void refusesNothingToLookUp() {
        for (var body : new String[] {"{\"text\": \"\"}", "{\"text\": \" \\n \"}"}) {
            given().contentType(ContentType.JSON)
                    .body(body)
                    .post("/api/v1/match")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("errors[0].pointer", equalTo("/text"));
        }
        given().contentType("text/plain")
                .body("")
                .post("/api/v1/match")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void pointsAtWhatIsWrongInARequest() {
        given().contentType(ContentType.JSON)
                .body("{\"text\": 3, \"limit\": 0, \"context\": {\"domains\": \"redis\"}}")
                .post("/api/v1/match")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem("/text"))
                .body("errors.pointer", hasItem("/limit"))
                .body("errors.pointer", hasItem("/context/domains"));
        given().contentType(ContentType.JSON)
                .body("{\"text\": ")
                .post("/api/v1/match")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("detail", not(containsString("com.fasterxml")));
    }

    @Test
    void refusesWhatIsTooLargeWhole() {
        given().contentType("text/plain")
                .body("x".repeat(2 << 20))
                .post("/api/v1/match")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }

    @Test
    void refusesWhatCameCompressedInsteadOfCallingItUnknown() {
        given().contentType("text/plain")
                .header("Content-Encoding", "gzip")
                .body(new byte[] {31, -117, 8, 0})
                .post("/api/v1/match")
                .then()
                .statusCode(415)
                .contentType("application/problem+json");
    }

    @Test
    void wantsOneJsonValueAndNoMore() {
        given().contentType(ContentType.JSON)
                .body("{\"text\": \"x\"} and more")
                .post("/api/v1/match")
                .then()
                .statusCode(400);
    }

    @Test
    void answersInEnglishWhereTheLanguageCannotBeRead() {
        given().contentType("text/plain")
                .accept("text/plain")
                .header("Accept-Language", "xx-!!,;q=z")
                .body(FORK)
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .body(containsString("Do this"));
    }

    @Test
    void decodesWhatIsNotUtf8() {
        var bytes = ("caf\u00e9 " + FORK).getBytes(StandardCharsets.ISO_8859_1);

        given().contentType("text/plain; charset=UTF-8")
                .body(bytes)
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .body("matches[0].entry_id", equalTo("redis/bgsave-fork-enomem"));
    }

    @Test
    void survivesControlCharacters() {
        String id = given().contentType("text/plain")
                .body("\u0000\u0001 " + FORK + "\u0000\n\ud800")
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .body("matches[0].entry_id", equalTo("redis/bgsave-fork-enomem"))
                .extract()
                .path("match_id");

        given().get("/api/v1/matches/" + id).then().statusCode(200);
    }

    @Test
    void answersAMillionShortLines() {
        given().contentType("text/plain")
                .body("a\n".repeat(520_000))
                .post("/api/v1/match")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("unknown"));
    }

    @Test
    void answersAHostileLine() {
        given().contentType("text/plain")
                .body("Failed opening the RDB file (in server root dir ".repeat(85))
                .post("/api/v1/match")
                .then()
                .statusCode(200);
    }

    @Test
    void explainsAScoreOnRequest() {
        given().contentType("text/plain")
                .body(FORK)
                .post("/api/v1/match?explain=true")
                .then()
                .body("matches[0].why.name", hasItem("regex"));
        given().contentType("text/plain")
                .body(FORK)
                .post("/api/v1/match")
                .then()
                .body("matches[0].why", is(org.hamcrest.Matchers.nullValue()));
    }

    @Test
    void explainsAScoreInASentenceOfBothLanguages() {
        given().contentType("text/plain")
                .body(FORK)
                .post("/api/v1/match?explain=true")
                .then()
                .body("matches[0].explanation", containsString("ts regex hits line 1"))
                .body("matches[0].explanation_zh", containsString("它的正则命中第 1 行"));
        given().contentType("text/plain")
                .accept("text/markdown")
                .body(FORK)
                .post("/api/v1/match?explain=true")
                .then()
                .body(containsString("ts regex hits line 1"));
    }

    @Test
    void saysWhyAnotherEntryIsNotFirst() {
        given().contentType("text/plain")
                .body(FORK)
                .post("/api/v1/match?explain=true&versus=redis/bgsave-disk-full")
                .then()
                .statusCode(200)
                .body("versus.entry_id", equalTo("redis/bgsave-disk-full"))
                .body("versus.first", is(false))
                .body("versus.before", equalTo("redis/bgsave-fork-enomem"))
                .body("versus.apart", not(empty()))
                .body("versus.explanation", containsString("is ahead: "))
                .body("versus.explanation_zh", containsString("靠前："));
    }

    @Test
    void saysWhyAnotherEntryIsNotFirstInAKeptAnswer() {
        String id = kept(Map.of("text", FORK));

        given().get("/api/v1/matches/" + id + "/versus/redis/bgsave-disk-full")
                .then()
                .statusCode(200)
                .body("before", equalTo("redis/bgsave-fork-enomem"));
        given().get("/api/v1/matches/" + id + "/versus/redis/bgsave-fork-enomem")
                .then()
                .statusCode(200)
                .body("first", is(true))
                .body("explanation", containsString("is the first itself"));
        given().accept("text/plain")
                .header("Accept-Language", "zh")
                .get("/api/v1/matches/" + id + "/versus/redis/bgsave-disk-full")
                .then()
                .contentType("text/plain")
                .body(containsString("靠前："));
    }

    @Test
    void comparesWithTheVersionsThatWereAskedAbout() {
        String id = kept(Map.of("text", FORK, "context", Map.of("software", Map.of("Redis", "7.0.13"), "os", "linux")));
        String bare = kept(Map.of("text", FORK));

        String with = "apart.find { it.name == 'right-version' || it.name == 'system' }";
        given().get("/api/v1/matches/" + id + "/versus/redis/bgsave-disk-full")
                .then()
                .statusCode(200);
        given().get("/api/v1/matches/" + id).then().body("matches[0].version_fit", equalTo("affected"));
        given().get("/api/v1/matches/" + bare).then().body("matches[0].version_fit", equalTo("unknown"));
        given().get("/api/v1/matches/" + bare + "/versus/redis/bgsave-disk-full")
                .then()
                .body(with, is(org.hamcrest.Matchers.nullValue()));
    }

    @Test
    void knowsNoEntryToCompareThatIsNotThere() {
        String id = kept(Map.of("text", FORK));

        for (var other : new String[] {"redis/nobody-wrote-this", "no%20id/at%20all"}) {
            given().urlEncodingEnabled(false)
                    .get("/api/v1/matches/" + id + "/versus/" + other)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("detail", containsString("There is no entry"));
        }
        given().contentType("text/plain")
                .body(FORK)
                .post("/api/v1/match?versus=nonsense")
                .then()
                .statusCode(404);
    }

    private static String kept(Map<String, Object> body) {
        return given().contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/match")
                .then()
                .extract()
                .path("match_id");
    }

    @Test
    void doesNotKnowAnAnswerThatWasNeverGiven() {
        given().get("/api/v1/matches/00112233").then().statusCode(404).contentType("application/problem+json");
    }
}
