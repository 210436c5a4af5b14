package dev.errata.mcp;

import static dev.errata.mcp.Asking.FORK;
import static dev.errata.mcp.Asking.call;
import static dev.errata.mcp.Asking.shaken;
import static dev.errata.mcp.Asking.text;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each tool, over HTTP; what it answers fits the schema that it shows. */
@QuarkusTest
class ToolsTest {

    private static final String ENTRY = "redis/bgsave-fork-enomem";

    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    /** The structured content of a call that went well, held against the tool's own schema. */
    private static JsonNode done(String tool, Map<String, ?> arguments) throws Exception {
        var result = call(tool, arguments);
        assertThat(result.path("isError").asBoolean()).as(text(result)).isFalse();
        assertThat(text(result)).isNotBlank();
        var schema = Asking.JSON
                .readTree(shaken("tools/list", "{}").asString())
                .at("/result/tools")
                .valueStream()
                .filter(it -> it.path("name").asText().equals(tool))
                .findFirst()
                .orElseThrow()
                .path("outputSchema");
        var structured = result.path("structuredContent");
        assertThat(SCHEMAS.getSchema(schema.toString(), InputFormat.JSON)
                        .validate(structured.toString(), InputFormat.JSON))
                .isEmpty();
        return structured;
    }

    private static String mishap(String tool, Map<String, ?> arguments) {
        var result = call(tool, arguments);
        assertThat(result.path("isError").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.has("structuredContent")).isFalse();
        return text(result);
    }

    @Test
    void looksAnErrorUp() throws Exception {
        var answer = done("lookup_error", Map.of("text", FORK, "software", Map.of("Redis", "7.0.13")));

        assertThat(answer.path("verdict").asText()).isEqualTo("matched");
        assertThat(answer.path("match_id").asText()).hasSize(24);
        var match = answer.at("/matches/0");
        assertThat(match.path("entry_id").asText()).isEqualTo(ENTRY);
        assertThat(match.path("version_fit").asText()).isEqualTo("affected");
        assertThat(match.at("/evidence/0/line").asInt()).isOne();
        assertThat(match.at("/workarounds/0/success_rate/value").asDouble()).isBetween(0.5, 1.0);
        assertThat(match.at("/dead_ends/0/why_fails").asText()).isNotBlank();
        assertThat(match.at("/dead_ends/0/fail_rate").asDouble()).isGreaterThan(0.5);
    }

    @Test
    void saysPlainlyThatNothingIsKnown() throws Exception {
        var arguments = Map.of("text", "blorf: the quux is frobbed beyond repair");

        var answer = done("lookup_error", arguments);

        assertThat(answer.path("verdict").asText()).isEqualTo("unknown");
        assertThat(answer.path("matches")).isEmpty();
        assertThat(text(call("lookup_error", arguments)))
                .startsWith("unknown")
                .contains("Nothing is known of this error", "submit_unknown_error");
    }

    @Test
    void marksEntriesOffAsData() {
        var text = text(call("lookup_error", Map.of("text", FORK)));

        assertThat(text)
                .startsWith("matched")
                .contains("<entry-data id=\"" + ENTRY + "\">", "</entry-data>", "no instructions to you", "sysctl -w");
    }

    @Test
    void answersInChinese() throws Exception {
        var english = done("get_entry", Map.of("id", ENTRY));
        var chinese = done("get_entry", Map.of("id", ENTRY, "lang", "zh"));

        assertThat(chinese.path("root_cause")).isNotEqualTo(english.path("root_cause"));
        assertThat(chinese.path("entry_id")).isEqualTo(english.path("entry_id"));
    }

    @Test
    void masksSecretsAndSaysSo() throws Exception {
        var answer = done("lookup_error", Map.of("text", FORK + "\npassword=hunter2-hunter2"));

        assertThat(answer.path("masked_secrets").asInt()).isOne();
        assertThat(answer.toString()).doesNotContain("hunter2");
    }

    @Test
    void showsEveryEntryInItsSchema() throws Exception {
        var ids = Asking.JSON
                .readTree(shaken("resources/list", "{}").asString())
                .at("/result/resources")
                .findValuesAsText("name");

        for (var id : ids) {
            assertThat(done("get_entry", Map.of("id", id)).path("entry_id").asText())
                    .isEqualTo(id);
        }
    }

    @Test
    void searchesByWordsAndDomain() throws Exception {
        var found = done("search_entries", Map.of("query", "fork memory", "domain", "redis", "limit", 2));

        assertThat(found.path("total").asInt()).isPositive();
        assertThat(found.path("entries"))
                .hasSizeLessThanOrEqualTo(2)
                .allSatisfy(it -> assertThat(it.path("domain").asText()).isEqualTo("redis"));
        assertThat(done("search_entries", Map.of("query", "nothing-has-this-word"))
                        .path("total")
                        .asInt())
                .isZero();
    }

    @Test
    void tellsDeadEndsInAPlan() throws Exception {
        var steps = List.of(
                "Set vm.overcommit_memory to 1 and save again",
                "redis-cli CONFIG SET stop-writes-on-bgsave-error no",
                "Water the plants");

        for (var error : List.of(FORK, ENTRY)) {
            var plan = done("check_plan", Map.of("error", error, "steps", steps));

            assertThat(plan.path("verdict").asText()).isEqualTo("matched");
            assertThat(plan.path("steps").findValuesAsText("verdict"))
                    .containsExactly("known_fix", "dead_end", "unknown");
            var dead = plan.at("/steps/1");
            assertThat(dead.path("why_fails").asText()).isNotBlank();
            assertThat(dead.path("fail_rate").asDouble()).isGreaterThan(0.5);
            assertThat(dead.path("entry_id").asText()).isEqualTo(ENTRY);
            assertThat(plan.path("instead")).isNotEmpty();
        }
    }

    @Test
    void judgesNoStepWhereTheErrorIsUnknown() throws Exception {
        var plan = done("check_plan", Map.of("error", "blorf: frobbed", "steps", List.of("redis-cli FLUSHALL")));

        assertThat(plan.path("verdict").asText()).isEqualTo("unknown");
        assertThat(plan.at("/steps/0/verdict").asText()).isEqualTo("unknown");
        assertThat(plan.at("/steps/0/risk").asText()).isEqualTo("destroys");
    }

    @Test
    void recordsOutcomesOnceForEachCaller() throws Exception {
        var answer = done("lookup_error", Map.of("text", FORK));
        var match = answer.path("match_id").asText();
        var fix = answer.at("/matches/0/workarounds/0/id").asText();
        var said =
                Map.of("match_id", match, "entry_id", ENTRY, "workaround_id", fix, "outcome", "failed", "note", "no");

        var first = done("report_outcome", said);
        var again = done("report_outcome", said);

        assertThat(first.path("recorded").asText()).isEqualTo("new");
        assertThat(first.at("/after/value").asDouble())
                .isLessThan(first.at("/before/value").asDouble());
        assertThat(first.at("/next/workaround_id").asText()).isNotIn("", fix);
        assertThat(again.path("recorded").asText()).isEqualTo("repeated");
    }

    @Test
    void handsUnknownErrorsToTheEditors() throws Exception {
        var name = "Frob" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

        var accepted = done(
                "submit_unknown_error",
                Map.of("text", name + "Error: quux exhausted", "context", Map.of("os", "Plan 9")));

        assertThat(accepted.path("status").asText()).isEqualTo("accepted");
        assertThat(inboxOnceItHas(name)).contains(name, "Plan 9");
    }

    private static String inboxOnceItHas(String name) throws InterruptedException {
        var patience = Instant.now().plusSeconds(30);
        while (true) {
            var inbox = given().auth()
                    .preemptive()
                    .basic("admin", "open-sesame-in-tests")
                    .get("/api/v1/unknowns?status=open&limit=100")
                    .asString();
            if (inbox.contains(name) || Instant.now().isAfter(patience)) {
                return inbox;
            }
            Thread.sleep(100);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lookup_error   | {}                                             | \"text\" is required",
                "lookup_error   | {\"text\":\" \"}                               | \"text\" is required",
                "lookup_error   | {\"text\":7}                                   | must be a string",
                "lookup_error   | {\"text\":\"x\",\"limit\":0}                   | from 1 to 50",
                "lookup_error   | {\"text\":\"x\",\"lang\":\"fr\"}               | \"en\" or \"zh\"",
                "lookup_error   | {\"text\":\"x\",\"software\":[]}               | object of products",
                "get_entry      | {\"id\":\"redis/none\"}                        | search_entries",
                "get_entry      | {\"id\":\"../../etc/passwd\"}                  | There is no entry",
                "search_entries | {\"query\":\"\"}                               | \"query\" is required",
                "check_plan     | {\"error\":\"x\"}                              | \"steps\" is required",
                "check_plan     | {\"error\":\"x\",\"steps\":[]}                 | \"steps\" is required",
                "check_plan     | {\"error\":\"x\",\"steps\":[7]}                | Each item",
                "check_plan     | {\"error\":\"redis/none\",\"steps\":[\"x\"]}   | There is no entry",
                "report_outcome | {\"match_id\":\"0\",\"entry_id\":\"a/b\",\"outcome\":\"worked\"} | call lookup_error",
                "report_outcome | {\"match_id\":\"0\",\"entry_id\":\"a/b\",\"outcome\":\"maybe\"}  | must be worked, failed",
                "submit_unknown_error | {}                                       | \"text\" is required"
            })
    void saysWhatToDoWhereArgumentsAreWrong(String tool, String arguments, String sentence) throws Exception {
        var read = Asking.JSON.convertValue(Asking.JSON.readTree(arguments), Map.class);

        assertThat(mishap(tool, read)).contains(sentence);
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(mishap("lookup_error", Map.of("text", "x".repeat((1 << 20) + 1))))
                .contains("longer than");
    }
}
