package dev.errata.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The official clients, each in a process of its own: they hold every answer against the specification and against our own schemas. */
@QuarkusTest
class McpClientsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RUNS = "dev.errata.Errata";

    @TestHTTPResource("/mcp")
    URI endpoint;

    @BeforeAll
    static void installClients() throws Exception {
        Node.install();
    }

    @ParameterizedTest
    @CsvSource({"v1.mjs, '', 2025-11-25", "v2.mjs, legacy, 2025-11-25", "v2.mjs, auto, 2026-07-28"})
    void theTypeScriptClientsHoldAWholeConversation(String client, String mode, String version) throws Exception {
        var said = JSON.readTree(Node.said("node", client, endpoint.toString(), mode));

        assertThat(said.path("version").asText()).isEqualTo(version);
        assertConversed(said);
        assertThat(said.path("outcome").asText()).isIn("new", "repeated");
    }

    @Test
    void theTypeScriptClientTalksToTheCommandOverAPipe() throws Exception {
        var said = JSON.readTree(Node.said(
                "node",
                "v1.mjs",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RUNS,
                "mcp",
                "--entries",
                Path.of("kb-entries").toAbsolutePath().toString()));

        assertConversed(said);
        assertThat(said.path("outcome").asText()).contains("--server");
    }

    @Test
    void theTypeScriptClientTalksToTheServiceThroughTheCommand() throws Exception {
        var said = JSON.readTree(Node.said(
                "node",
                "v1.mjs",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                RUNS,
                "mcp",
                "--server",
                endpoint.toString()));

        assertConversed(said);
        assertThat(said.path("outcome").asText()).isIn("new", "repeated");
    }

    private static void assertConversed(JsonNode said) {
        assertThat(said.path("server").asText()).isEqualTo("errata");
        assertThat(said.path("tools")).hasSize(6);
        assertThat(said.path("verdict").asText()).isEqualTo("matched");
        assertThat(said.path("text").asText()).contains("<entry-data id=\"redis/bgsave-fork-enomem\">");
        assertThat(said.path("steps")).extracting(JsonNode::asText).containsExactly("dead_end", "known_fix");
        assertThat(said.path("total").asInt()).isPositive();
        assertThat(said.path("entry").asText()).isEqualTo("redis/bgsave-fork-enomem");
        assertThat(said.path("wrong").asBoolean()).isTrue();
        assertThat(said.path("templates").asInt()).isOne();
        assertThat(said.path("contents"))
                .extracting(JsonNode::asText)
                .containsExactly("text/markdown", "application/json");
        assertThat(said.path("missing").asInt()).isEqualTo(-32602);
    }

    @Test
    void theInspectorListsAndCallsTools() throws Exception {
        var listed = JSON.readTree(inspect("tools/list"));
        var called =
                JSON.readTree(inspect("tools/call", "--tool-name", "lookup_error", "--tool-arg", "text=ORA-00942"));

        assertThat(listed.path("tools").findValuesAsText("name")).contains("lookup_error", "check_plan");
        assertThat(called.at("/structuredContent/verdict").asText()).isEqualTo("unknown");
    }

    private String inspect(String method, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                "node_modules/.bin/mcp-inspector",
                "--cli",
                endpoint.toString(),
                "--transport",
                "http",
                "--method",
                method));
        command.addAll(List.of(arguments));
        return Node.said(command.toArray(String[]::new));
    }
}
