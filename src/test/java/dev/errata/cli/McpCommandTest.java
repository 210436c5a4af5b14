package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class McpCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String INITIALIZE = """
            {"jsonrpc":"2.0","id":1,"method":"initialize","params":{"protocolVersion":"2025-06-18","capabilities":{},"clientInfo":{"name":"t","version":"1"}}}
            """;

    private static final String INITIALIZED = "{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}\n";

    private final Console console = new Console();

    private static String call(int id, String tool, String arguments) {
        return "{\"jsonrpc\":\"2.0\",\"id\":" + id + ",\"method\":\"tools/call\",\"params\":{\"name\":\"" + tool
                + "\",\"arguments\":" + arguments + "}}\n";
    }

    private List<JsonNode> answers() throws IOException {
        var answers = new ArrayList<JsonNode>();
        for (var line : console.out().lines().toList()) {
            answers.add(JSON.readTree(line));
        }
        return answers;
    }

    @Test
    void answersEachRequestInALineAndEndsWithItsInput() throws IOException {
        int code = console.run(
                INITIALIZE + INITIALIZED + "\n" + call(2, "lookup_error", "{\"text\":\"" + Console.FORK + "\"}"),
                "mcp");

        var answers = answers();
        assertThat(code).isZero();
        assertThat(answers).hasSize(2);
        assertThat(answers.getFirst().at("/result/protocolVersion").asText()).isEqualTo("2025-06-18");
        assertThat(answers.getLast().at("/id").asInt()).isEqualTo(2);
        assertThat(answers.getLast()
                        .at("/result/structuredContent/matches/0/entry_id")
                        .asText())
                .isEqualTo("redis/fork");
        assertThat(answers.getLast().at("/result/structuredContent").has("match_id"))
                .isFalse();
        assertThat(console.err()).isEmpty();
    }

    @Test
    void saysThatItKeepsNothing() throws IOException {
        console.run(INITIALIZE + call(2, "submit_unknown_error", "{\"text\":\"x\"}"), "mcp");

        var answer = answers().getLast().path("result");
        assertThat(answer.path("isError").asBoolean()).isTrue();
        assertThat(answer.at("/content/0/text").asText()).contains("keeps nothing", "--server");
    }

    @Test
    void takesArraysOnlyOnceTheirVersionIsAgreed() throws IOException {
        var batch = "[{\"jsonrpc\":\"2.0\",\"id\":2,\"method\":\"ping\"}]\n";

        console.run(INITIALIZE + batch + INITIALIZE.replace("2025-06-18", "2025-03-26") + batch, "mcp");

        var answers = answers();
        assertThat(answers.get(1).at("/error/code").asInt()).isEqualTo(-32600);
        assertThat(answers.get(3).at("/0/id").asInt()).isEqualTo(2);
    }

    @Test
    void speaksTheVersionWithoutAHandshakeToo() throws IOException {
        console.run("""
                {"jsonrpc":"2.0","id":"a","method":"server/discover","params":{"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28","io.modelcontextprotocol/clientCapabilities":{}}}}
                """, "mcp");

        assertThat(answers().getFirst().at("/result/supportedVersions/0").asText())
                .isEqualTo("2026-07-28");
    }

    @Test
    void handsLinesOnWithTheHeadersOfTheirVersion() throws IOException {
        var heard = new ArrayList<Map<String, List<String>>>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/mcp", exchange -> {
            heard.add(exchange.getRequestHeaders());
            answer(exchange);
        });
        server.start();
        try {
            console.with("ERRATA_TOKEN", "t0ken");
            int code = console.run(
                    INITIALIZE + INITIALIZED + """
                            {"jsonrpc":"2.0","id":2,"method":"resources/read","params":{"uri":"errata://entry/a/ä","_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}}}
                            """,
                    "mcp",
                    "--server",
                    "http://127.0.0.1:" + server.getAddress().getPort() + "/");

            assertThat(code).isZero();
            assertThat(answers()).hasSize(2);
            assertThat(heard)
                    .hasSize(3)
                    .allSatisfy(it -> assertThat(it.get("Authorization")).containsExactly("Bearer t0ken"));
            assertThat(heard.getFirst()).doesNotContainKey("Mcp-protocol-version");
            assertThat(heard.get(1).get("Mcp-protocol-version")).containsExactly("2025-06-18");
            assertThat(heard.get(2).get("Mcp-protocol-version")).containsExactly("2026-07-28");
            assertThat(heard.get(2).get("Mcp-method")).containsExactly("resources/read");
            assertThat(heard.get(2).get("Mcp-name")).singleElement().asString().startsWith("=?base64?");
        } finally {
            server.stop(0);
        }
    }

    /** As a service would, over several lines. */
    private static void answer(HttpExchange exchange) throws IOException {
        var message = JSON.readTree(exchange.getRequestBody());
        if (!message.has("id")) {
            exchange.sendResponseHeaders(202, -1);
            exchange.close();
            return;
        }
        var answer = "{\n \"jsonrpc\": \"2.0\",\n \"id\": " + message.path("id")
                + ",\n \"result\": {\"protocolVersion\": \"2025-06-18\"}\n}";
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Test
    void saysThatTheServerCannotBeReached() throws IOException {
        console.run(INITIALIZE + INITIALIZED, "mcp", "--server", "http://127.0.0.1:1");

        assertThat(answers()).singleElement().satisfies(it -> {
            assertThat(it.path("id").asInt()).isOne();
            assertThat(it.at("/error/message").asText()).contains("cannot be reached");
        });
    }

    @Test
    void refusesAServerThatIsNoUrl() {
        assertThat(console.run("", "mcp", "--server", "localhost")).isEqualTo(2);
        assertThat(console.out()).isEmpty();
        assertThat(console.err()).contains("http://localhost:8080");
    }
}
