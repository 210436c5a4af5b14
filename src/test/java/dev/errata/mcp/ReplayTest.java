package dev.errata.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What real clients once said to a server of the official SDK is said again, and answered alike. */
@QuarkusTest
class ReplayTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI server;

    /** As the clients did. */
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Stream<Recorded> everyClientIsAnsweredAsByTheOfficialServer() {
        return Recorded.all().stream();
    }

    @ParameterizedTest
    @MethodSource
    void everyClientIsAnsweredAsByTheOfficialServer(Recorded recorded) throws Exception {
        var response = http.send(recorded.to(server), BodyHandlers.ofString());

        assertThat(response.statusCode()).as(response.body()).isEqualTo(recorded.status());
        if (recorded.answer().isEmpty()) {
            assertThat(response.body()).isEmpty();
            return;
        }
        assertThat(response.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        var theirs = JSON.readTree(recorded.answer());
        var ours = JSON.readTree(response.body());
        assertThat(ours.path("id")).isEqualTo(theirs.path("id"));
        assertThat(ours.has("result")).isEqualTo(theirs.has("result"));
        theirs.path("result")
                .fieldNames()
                .forEachRemaining(
                        key -> assertThat(ours.path("result").has(key)).as(key).isTrue());
        if (recorded.status() == 405) {
            assertThat(response.headers().firstValue("allow")).contains("POST");
        }
        looksUp(ours.path("result"));
    }

    private static void looksUp(JsonNode result) {
        if (result.has("protocolVersion")) {
            assertThat(result.path("protocolVersion").asText()).isEqualTo("2025-11-25");
        }
        if (result.has("tools")) {
            assertThat(result.path("tools").findValuesAsText("name")).contains("lookup_error");
        }
        if (result.has("structuredContent")) {
            assertThat(result.path("isError").asBoolean()).isFalse();
            assertThat(result.at("/structuredContent/verdict").asText()).isEqualTo("unknown");
        }
    }
}
