package dev.errata.api;

import static dev.errata.api.Pumps.look;
import static dev.errata.api.Pumps.said;
import static dev.errata.api.Pumps.say;
import static dev.errata.api.Pumps.sayMany;
import static dev.errata.api.Pumps.somewhere;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(Pumps.class)
class FeedbackResourceTest {

    private static final String FIRST_RATE = "matches[0].workarounds.find { it.id == 'loosen' }.success_rate.";

    @Test
    void movesTheFigureInTheSameAnswerAndInTheNextLookup() {
        var answer = look("alder");
        var said = said(answer.getString("match_id"), "alder", "w:loosen", "worked");

        var heard = say(said, somewhere()).statusCode(200).extract().jsonPath();

        assertThat(heard.getString("recorded")).isEqualTo("new");
        assertThat(heard.getInt("before.worked")).isZero();
        assertThat(heard.getInt("after.worked")).isOne();
        assertThat(heard.getDouble("before.value")).isEqualTo(answer.getDouble(FIRST_RATE + "value"));
        assertThat(heard.getDouble("after.value")).isGreaterThan(heard.getDouble("before.value"));
        assertThat(heard.getInt("confidence.right")).isOne();
        assertThat(heard.getString("next")).isNull();
        var later = look("alder");
        assertThat(later.getDouble(FIRST_RATE + "value")).isEqualTo(heard.getDouble("after.value"));
        assertThat(later.getInt(FIRST_RATE + "worked")).isOne();
        assertThat(later.getDouble(FIRST_RATE + "authored")).isEqualTo(0.9);
    }

    @Test
    void showsTodaysFiguresUnderTheLinkOfAnOlderAnswer() {
        String older = look("beech").getString("match_id");

        var heard = say(said(older, "beech", "w:loosen", "failed"), somewhere())
                .extract()
                .jsonPath();

        given().get("/api/v1/matches/" + older)
                .then()
                .body(FIRST_RATE + "failed", equalTo(1))
                .body(FIRST_RATE + "value", equalTo(heard.getFloat("after.value")));
    }

    @Test
    void sinksAWorkaroundThatFailsBelowTheNextBest() {
        assertThat(ids(look("birch"))).containsExactly("loosen", "replace", "oil");

        sayMany(2, "birch", "w:loosen", "failed");
        var last = say(said(look("birch").getString("match_id"), "birch", "w:loosen", "failed"), somewhere());

        var moved = last.extract().jsonPath();
        assertThat(moved.getList("workarounds.id", String.class)).startsWith("replace");
        assertThat(moved.getString("next.id")).isEqualTo("replace");
        assertThat(moved.getString("next.how")).isEqualTo("Buy one.");
        assertThat(moved.getString("narrow")).isEqualTo("/api/v1/matches/" + moved.getString("match_id") + "/narrow");
        assertThat(ids(look("birch"))).startsWith("replace");
    }

    @Test
    void saysWhenTheOrderChanged() {
        var changes = IntStream.range(0, 4)
                .mapToObj(reader -> say(
                                said(look("cedar").getString("match_id"), "cedar", "w:loosen", "failed"),
                                "10.0.%d.1".formatted(reader))
                        .extract()
                        .jsonPath()
                        .getBoolean("order_changed"))
                .toList();

        assertThat(changes).contains(true).contains(false);
    }

    @Test
    void offersNoWorkaroundThatTheSameReporterCalledAFailure() {
        String id = look("ebony").getString("match_id");

        say(said(id, "ebony", "w:loosen", "failed"), "10.20.2.1").body("next.id", equalTo("replace"));
        say(said(id, "ebony", "w:replace", "failed"), "10.20.2.1").body("next.id", equalTo("oil"));
        say(said(id, "ebony", "w:oil", "failed"), "10.20.2.1")
                .body("next", nullValue())
                .body("narrow", containsString(id));
    }

    @Test
    void countsTheSameOnceMoreAsNothing() {
        var said = said(look("hazel").getString("match_id"), "hazel", "w:loosen", "worked");

        var once = say(said, "10.20.3.1").extract().jsonPath();
        var twice = say(said, "10.20.3.1").extract().jsonPath();

        assertThat(twice.getString("recorded")).isEqualTo("repeated");
        assertThat(twice.getMap("after")).isEqualTo(once.getMap("after")).isEqualTo(twice.getMap("before"));
        assertThat(twice.getInt("after.worked")).isOne();
    }

    @Test
    void letsAReporterChangeItsWord() {
        var said = said(look("holly").getString("match_id"), "holly", "w:loosen", "worked");
        said.put("reporter", "alice");
        say(said, "10.20.4.1");

        said.put("outcome", "failed");

        say(said, "10.9.9.9")
                .body("recorded", equalTo("changed"))
                .body("after.worked", equalTo(0))
                .body("after.failed", equalTo(1));
    }

    @Test
    void takesTheAddressForTheReporterWhereNobodyIsNamed() {
        String id = look("larch").getString("match_id");

        say(said(id, "larch", "w:loosen", "worked"), "2001:db8::1").body("recorded", equalTo("new"));
        say(said(id, "larch", "w:loosen", "worked"), "2001:db8::2").body("recorded", equalTo("repeated"));
        say(said(id, "larch", "w:loosen", "worked"), "2001:db8:0:1::2").body("recorded", equalTo("new"));
    }

    @Test
    void countsABurstFromOneAddressLittle() {
        for (int reader = 0; reader < 20; reader++) {
            var said = said(look("linden").getString("match_id"), "linden", "w:loosen", "failed");
            said.put("reporter", "sock puppet " + reader);
            say(said, "10.3.0.1").statusCode(200);
        }
        sayMany(4, "maple", "w:loosen", "failed");

        double afterBurst = look("linden").getDouble(FIRST_RATE + "value");
        double afterFew = look("maple").getDouble(FIRST_RATE + "value");
        assertThat(afterBurst).isGreaterThan(afterFew);
    }

    @Test
    void refusesTooMuchFromOneReporterAndKeepsNothingOfIt() {
        var said = said(look("myrtle").getString("match_id"), "myrtle", "w:loosen", "worked");
        said.put("reporter", "chatterbox");
        for (int word = 0; word < Pumps.PER_REPORTER; word++) {
            said.put("outcome", word % 2 == 0 ? "worked" : "failed");
            say(said, "10.0.0.%d".formatted(word)).statusCode(200);
        }

        said.put("outcome", "worked");
        var refused = say(said, "10.0.0.99");

        refused.statusCode(429)
                .contentType("application/problem+json")
                .body("type", equalTo("/problems/too-many-requests"));
        assertThat(Integer.parseInt(refused.extract().header("Retry-After"))).isBetween(1, 3600);
        assertThat(look("myrtle").getInt(FIRST_RATE + "worked")).isZero();
        assertThat(look("myrtle").getInt(FIRST_RATE + "failed")).isOne();
    }

    @Test
    void refusesTooMuchFromOneAddress() {
        var said = said(look("olive").getString("match_id"), "olive", "", "right_entry");
        var statuses = IntStream.range(0, 41)
                .map(reader -> {
                    said.put("reporter", "crowd " + reader);
                    return say(said, "10.5.0.1").extract().statusCode();
                })
                .boxed()
                .toList();

        assertThat(statuses.subList(0, 40)).containsOnly(200);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void losesNoVoiceOfManyAtOnce() throws InterruptedException {
        String id = look("poplar").getString("match_id");

        try (var threads = Executors.newFixedThreadPool(32)) {
            threads.invokeAll(IntStream.range(0, 32)
                    .<java.util.concurrent.Callable<Integer>>mapToObj(
                            reader -> () -> say(said(id, "poplar", "w:loosen", "worked"), "10.6.%d.1".formatted(reader))
                                    .extract()
                                    .statusCode())
                    .toList());
        }

        assertThat(look("poplar").getInt(FIRST_RATE + "worked")).isEqualTo(32);
    }

    @Test
    void keepsVersionsApart() {
        var answer = look("rowan", "7.0.3");
        var said = said(answer.getString("match_id"), "rowan", "w:loosen", "failed");

        say(said, somewhere())
                .body("after.software", equalTo("Pump 7.0"))
                .body("after.failed_on_it", equalTo(1))
                .body("after.overall.value", not(nullValue()));

        assertThat(look("rowan", "7.0.9").getInt(FIRST_RATE + "failed_on_it")).isOne();
        assertThat(look("rowan", "6.2").getString(FIRST_RATE + "software")).isNull();
        assertThat(look("rowan", "6.2").getInt(FIRST_RATE + "failed")).isOne();
        assertThat(look("rowan").getString(FIRST_RATE + "software")).isNull();
    }

    @Test
    void takesAnOlderIdOfTheEntry() {
        var said = said(look("spruce").getString("match_id"), "spruce", "w:loosen", "worked");
        said.put("entry_id", "pump/old-spruce");

        say(said, somewhere()).statusCode(200).body("entry_id", equalTo("pump/spruce"));

        assertThat(look("spruce").getInt(FIRST_RATE + "worked")).isOne();
    }

    @Test
    void takesWhatIsSaidOfACauseThatTheAnswerShows() {
        String id = look("oak").getString("match_id");

        say(said(id, "palm", "w:loosen", "worked"), somewhere()).statusCode(200).body("entry_id", equalTo("pump/palm"));
    }

    @Test
    void believesMoreInADeadEndThatFailed() {
        var said = said(look("sumac").getString("match_id"), "sumac", "d:hammer", "failed");

        var heard = say(said, somewhere()).statusCode(200).extract().jsonPath();

        assertThat(heard.getDouble("after.value")).isGreaterThan(heard.getDouble("before.value"));
        assertThat(heard.getInt("after.failed")).isOne();
        assertThat(heard.getString("dead_end_id")).isEqualTo("hammer");
        assertThat(heard.getString("narrow")).isNull();
        var dead = "matches[0].dead_ends[0].";
        assertThat(look("sumac").getInt(dead + "failure.failed")).isOne();
        assertThat(look("sumac").getDouble(dead + "fail_rate")).isEqualTo(0.9);
    }

    @Test
    void learnsWhetherAnythingInTheEntryHelps() {
        var heard = say(said(look("walnut").getString("match_id"), "walnut", "", "failed"), somewhere());

        heard.body("after.failed", equalTo(1)).body("helps.failed", equalTo(1)).body("confidence.wrong", equalTo(0));
        assertThat(look("walnut").getInt("matches[0].helps.failed")).isOne();
        assertThat(look("yew").getString("matches[0].helps")).isNull();
    }

    @Test
    void lowersTheScoreOfAnEntryThatKeepsBeingWrongAndSaysWhy() {
        double sure = look("willow").getDouble("matches[0].score");

        sayMany(7, "willow", "", "wrong_entry");
        say(said(look("willow").getString("match_id"), "willow", "", "right_entry"), somewhere());

        var now = given().contentType("text/plain")
                .body(Pumps.text("willow"))
                .post("/api/v1/match?explain=true")
                .jsonPath();
        var all = Stream.of("matches", "near")
                .flatMap(it -> now.<Map<String, Object>>getList(it).stream())
                .filter(it -> it.get("entry_id").equals("pump/willow"))
                .toList();
        assertThat(all).hasSize(1);
        assertThat(((Number) all.getFirst().get("score")).doubleValue()).isLessThan(sure - 0.2);
        assertThat(all.getFirst().get("why").toString()).contains("name=outcomes");
        assertThat(all.getFirst().get("explanation").toString())
                .contains("readers said of 7 of 8 answers that this was not their error");
        assertThat(all.getFirst().get("explanation_zh").toString())
                .contains("8 个答案")
                .contains("7 个不是");
    }

    @Test
    void passesOverAnItemBesideAWordOnTheEntry() {
        var said = said(look("acacia").getString("match_id"), "acacia", "w:loosen", "right_entry");

        say(said, somewhere())
                .statusCode(200)
                .body("workaround_id", nullValue())
                .body("after.right", equalTo(1));
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                Arguments.of(Map.of("match_id", 7), "/match_id"),
                Arguments.of(Map.of("entry_id", ""), "/entry_id"),
                Arguments.of(Map.of("entry_id", "no id"), "/entry_id"),
                Arguments.of(Map.of("entry_id", "pump/elder"), "/entry_id"),
                Arguments.of(Map.of("entry_id", "pump/nobody"), "/entry_id"),
                Arguments.of(Map.of("workaround_id", "pray"), "/workaround_id"),
                Arguments.of(Map.of("workaround_id", 1), "/workaround_id"),
                Arguments.of(Map.of("workaround_id", "x".repeat(300)), "/workaround_id"),
                Arguments.of(Map.of("dead_end_id", "pray"), "/dead_end_id"),
                Arguments.of(Map.of("workaround_id", "oil", "dead_end_id", "hammer"), "/dead_end_id"),
                Arguments.of(Map.of("outcome", "perhaps"), "/outcome"),
                Arguments.of(Map.of("outcome", List.of("worked")), "/outcome"),
                Arguments.of(Map.of("reporter", " "), "/reporter"),
                Arguments.of(Map.of("reporter", "x".repeat(201)), "/reporter"),
                Arguments.of(Map.of("note", 3), "/note"),
                Arguments.of(Map.of("note", "x".repeat(1001)), "/note"),
                Arguments.of(Map.of("workaroundId", "oil"), "/workaroundId"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void pointsAtWhatIsWrong(Map<String, Object> fault, String pointer) {
        var said = new HashMap<>(said(look("bamboo").getString("match_id"), "bamboo", "", "worked"));
        said.putAll(fault);

        say(said, somewhere())
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.pointer", hasItem(pointer));
        assertThat(look("bamboo").getString("matches[0].helps")).isNull();
    }

    @Test
    void namesTheWorkaroundsThatThereAre() {
        var said = said(look("bamboo").getString("match_id"), "bamboo", "w:pray", "worked");

        say(said, somewhere()).body("errors[0].detail", containsString("loosen, replace, oil"));
    }

    @Test
    void knowsNoAnswerThatWasNeverGiven() {
        for (var id : new String[] {"00112233", "not-an-id", "\0", "x".repeat(5000)}) {
            say(said(id, "bamboo", "", "worked"), somewhere()).statusCode(404).contentType("application/problem+json");
        }
    }

    @Test
    void refusesWhatIsNoJson() {
        for (var body : new String[] {"", "{", "[]", "null", "worked", "{\"a\": 1} {}"}) {
            given().contentType("application/json")
                    .body(body)
                    .post("/api/v1/feedback")
                    .then()
                    .statusCode(400)
                    .contentType("application/problem+json")
                    .body("detail", not(containsString("fasterxml")));
        }
        given().contentType("text/plain")
                .body("worked")
                .post("/api/v1/feedback")
                .then()
                .statusCode(415);
        given().contentType("application/json")
                .body("{\"note\": \"" + "x".repeat(70_000) + "\"}")
                .post("/api/v1/feedback")
                .then()
                .statusCode(413);
    }

    @Test
    void keepsANoteWhateverIsInIt() {
        var said = said(look("elder").getString("match_id"), "elder", "w:oil", "worked");
        said.put("note", "line\0one\n\ud800 password=hunter2secret");

        say(said, somewhere()).statusCode(200).body("recorded", equalTo("new"));
    }

    private static List<String> ids(JsonPath answer) {
        return answer.getList("matches[0].workarounds.id", String.class);
    }
}
