package dev.errata.mcp;

import static dev.errata.mcp.Asking.claimed;
import static dev.errata.mcp.Asking.client;
import static dev.errata.mcp.Asking.message;
import static dev.errata.mcp.Asking.modern;
import static dev.errata.mcp.Asking.post;
import static dev.errata.mcp.Asking.shaken;
import static dev.errata.mcp.Asking.withMeta;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class McpResourceTest {

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, 2025-11-25",
        "2025-06-18, 2025-06-18",
        "2025-03-26, 2025-03-26",
        "2024-11-05, 2024-11-05",
        "2026-07-28, 2025-11-25",
        "1999-01-01, 2025-11-25"
    })
    void agreesOnAVersionThatHasAHandshake(String wanted, String agreed) {
        post(message(
                        "initialize",
                        "{\"protocolVersion\":\"" + wanted
                                + "\",\"capabilities\":{},\"clientInfo\":{\"name\":\"tests\",\"version\":\"1\"}}"))
                .then()
                .statusCode(200)
                .body("result.protocolVersion", equalTo(agreed))
                .body("result.serverInfo.name", equalTo("errata"))
                .body("result.capabilities.keySet()", hasItems("tools", "resources"))
                .body("result.instructions", notNullValue());
    }

    @Test
    void discoversTheVersionWithoutAHandshake() {
        claimed("server/discover", "", "{}")
                .then()
                .statusCode(200)
                .body("result.supportedVersions", contains("2026-07-28"))
                .body("result.resultType", equalTo("complete"))
                .body("result.cacheScope", equalTo("private"))
                .body("result._meta.'io.modelcontextprotocol/serverInfo'.name", equalTo("errata"));
    }

    @Test
    void listsTheToolsInBothErasAlike() {
        var before = shaken("tools/list", "{}").then().statusCode(200).extract().jsonPath();
        var now =
                claimed("tools/list", "", "{}").then().statusCode(200).extract().jsonPath();

        assertThat(before.getList("result.tools.name"))
                .containsExactly(
                        "lookup_error",
                        "get_entry",
                        "search_entries",
                        "check_plan",
                        "report_outcome",
                        "submit_unknown_error");
        assertThat(now.getList("result.tools")).isEqualTo(before.getList("result.tools"));
        assertThat(before.getString("result.resultType")).isNull();
        assertThat(now.getString("result.resultType")).isEqualTo("complete");
    }

    @Test
    void pingsOnlyWhereThereIsAHandshake() {
        shaken("ping", "{}").then().statusCode(200).body("result.size()", equalTo(0));
        claimed("ping", "", "{}").then().statusCode(404).body("error.code", equalTo(-32601));
    }

    @Test
    void knowsNoOtherMethod() {
        shaken("prompts/list", "{}").then().statusCode(200).body("error.code", equalTo(-32601));
        claimed("prompts/list", "", "{}").then().statusCode(404).body("error.code", equalTo(-32601));
        claimed("initialize", "", "{}").then().statusCode(404).body("error.code", equalTo(-32601));
    }

    @Test
    void namesItsVersionsToWhoSpeaksAnother() {
        var meta = withMeta("{}").replace("2026-07-28", "2031-01-01");

        client().header("MCP-Protocol-Version", "2031-01-01")
                .header("Mcp-Method", "tools/list")
                .body(message("tools/list", meta))
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32022))
                .body("error.data.requested", equalTo("2031-01-01"))
                .body("error.data.supported", hasItems("2026-07-28", "2025-11-25"));
        client().header("MCP-Protocol-Version", "1999-01-01")
                .body(message("tools/list", "{}"))
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32022));
    }

    @ParameterizedTest
    @CsvSource({
        "2025-11-25, tools/call, lookup_error",
        "'',         tools/call, lookup_error",
        "2026-07-28, tools/list, lookup_error",
        "2026-07-28, '',         lookup_error",
        "2026-07-28, tools/call, get_entry",
        "2026-07-28, tools/call, ''",
        "2026-07-28, tools/call, =?base64?!?="
    })
    void refusesHeadersThatSayAnotherThingThanTheMessage(String version, String method, String name) {
        var request = client();
        if (!version.isEmpty()) {
            request.header("MCP-Protocol-Version", version);
        }
        if (!method.isEmpty()) {
            request.header("Mcp-Method", method);
        }
        if (!name.isEmpty()) {
            request.header("Mcp-Name", name);
        }

        request.body(message("tools/call", withMeta("{\"name\":\"lookup_error\",\"arguments\":{\"text\":\"x\"}}")))
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("id", equalTo(7))
                .body("error.code", equalTo(-32020));
    }

    @Test
    void readsANameThatIsEncoded() {
        modern("tools/call", "=?base64?bG9va3VwX2Vycm9y?=")
                .body(message("tools/call", withMeta("{\"name\":\"lookup_error\",\"arguments\":{\"text\":\"x\"}}")))
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("result.isError", equalTo(false));
    }

    @Test
    void wantsItsWordInTheMessageWhereAHeaderNamesTheNewestVersion() {
        modern("tools/list", "")
                .body(message("tools/list", "{}"))
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32602));
        modern("tools/list", "")
                .body(message("tools/list", "{\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\"}}"))
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32602));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"jsonrpc\":                                        | -32700",
                "[1                                                   | -32700",
                "{} trailing                                          | -32700",
                "''                                                   | -32700",
                "7                                                    | -32600",
                "{\"id\":1,\"method\":\"ping\"}                       | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1}                       | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":null,\"method\":\"ping\"} | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":{},\"method\":\"ping\"}  | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":7}          | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":[]} | -32600",
                "[]                                                   | -32600"
            })
    void refusesWhatIsNoMessage(String body, int code) {
        post(body).then().statusCode(400).body("error.code", equalTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}",
                "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/of/anything\"}",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"result\":{}}"
            })
    void saysNothingToWhatAsksNothing(String body) {
        assertThat(post(body).then().statusCode(202).extract().asString()).isEmpty();
    }

    @Test
    void takesAnArrayOfMessagesOnlyInTheVersionThatHadThem() {
        var batch = "[" + message("ping", "{}") + ",{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"},7]";

        client().header("MCP-Protocol-Version", "2025-03-26")
                .body(batch)
                .post("/mcp")
                .then()
                .statusCode(200)
                .body("$", hasSize(2))
                .body("[0].id", equalTo(7))
                .body("[1].error.code", equalTo(-32600));
        client().header("MCP-Protocol-Version", "2025-06-18")
                .body(batch)
                .post("/mcp")
                .then()
                .statusCode(400)
                .body("error.code", equalTo(-32600));
    }

    @ParameterizedTest
    @CsvSource({
        "http://localhost:6274, 200",
        "http://127.0.0.1:5173, 200",
        "https://evil.example,  403",
        "http://localhost.evil.example, 403",
        "null,                  403"
    })
    void admitsPagesOfTheReadersOwnMachineAndNoOthers(String origin, int status) {
        client().header("Origin", origin)
                .header("Sec-Fetch-Site", "cross-site")
                .body(message("ping", "{}"))
                .post("/mcp")
                .then()
                .statusCode(status);
    }

    @Test
    void refusesWhatAnotherSiteSendsWithoutSayingWhich() {
        client().header("Sec-Fetch-Site", "cross-site")
                .body(message("ping", "{}"))
                .post("/mcp")
                .then()
                .statusCode(403);
    }

    @Test
    void passesOverTheTokensOfOthers() {
        client().header("Authorization", "Bearer of-another-service")
                .body(message("ping", "{}"))
                .post("/mcp")
                .then()
                .statusCode(200);
    }

    @Test
    void takesNothingButPosts() {
        for (var method : new String[] {"GET", "DELETE"}) {
            given().accept("text/event-stream")
                    .request(method, "/mcp")
                    .then()
                    .statusCode(405)
                    .header("Allow", "POST");
        }
    }

    @Test
    void refusesWhatItCannotReadOrAnswer() {
        given().contentType("text/plain").body("x").post("/mcp").then().statusCode(415);
        given().contentType("application/json")
                .accept("text/event-stream")
                .body(message("ping", "{}"))
                .post("/mcp")
                .then()
                .statusCode(406);
        client().body("\"" + "x".repeat(4 << 20) + "\"").post("/mcp").then().statusCode(413);
    }

    @Test
    void readsAnEntryAsAResource() {
        var uri = "errata://entry/redis/bgsave-fork-enomem";

        claimed("resources/read", uri, "{\"uri\":\"" + uri + "\"}")
                .then()
                .statusCode(200)
                .body("result.contents.mimeType", contains("text/markdown", "application/json"))
                .body("result.contents.uri", contains(uri, uri))
                .body("result.ttlMs", equalTo(60_000));
        shaken("resources/read", "{\"uri\":\"errata://entry/redis/none\"}")
                .then()
                .statusCode(200)
                .body("error.code", equalTo(-32602))
                .body("error.data.uri", equalTo("errata://entry/redis/none"));
        shaken("resources/read", "{}").then().body("error.code", equalTo(-32602));
    }

    @Test
    void listsAllEntriesPageByPage() {
        var first =
                shaken("resources/list", "{}").then().statusCode(200).extract().jsonPath();
        var cursor = first.getString("result.nextCursor");

        assertThat(first.getList("result.resources")).hasSizeLessThanOrEqualTo(100);
        if (cursor != null) {
            shaken("resources/list", "{\"cursor\":\"" + cursor + "\"}")
                    .then()
                    .body("result.resources[0].uri", notNullValue());
        }
        shaken("resources/list", "{\"cursor\":\"x\"}").then().body("error.code", equalTo(-32602));
        shaken("resources/templates/list", "{}")
                .then()
                .body("result.resourceTemplates.uriTemplate", hasItem("errata://entry/{domain}/{slug}"));
    }

    @Test
    void tellsAProtocolErrorFromAToolsError() {
        shaken("tools/call", "{\"name\":\"none\"}").then().body("error.code", equalTo(-32602));
        shaken("tools/call", "{\"name\":\"lookup_error\"}")
                .then()
                .statusCode(200)
                .body("error", nullValue())
                .body("result.isError", equalTo(true))
                .body("result.content", hasSize(1))
                .body("result.content.text.findAll { it.isEmpty() }", empty());
    }
}
