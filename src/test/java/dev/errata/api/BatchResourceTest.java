package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BatchResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answersEachLineInOrderAndGoesOnAfterABadOne() throws IOException {
        var answers = batch("""
                {"id": "a", "text": "(error) LOADING Redis is loading the dataset in memory"}
                this is no JSON
                {"id": 7, "text": ""}

                {"id": "b", "text": "all is well"}
                """);

        assertThat(answers).hasSize(4);
        assertThat(answers.get(0).path("id").asText()).isEqualTo("a");
        assertThat(answers.get(0).at("/matches/0/entry_id").asText()).isEqualTo("redis/loading");
        assertThat(answers.get(1).path("status").asInt()).isEqualTo(400);
        assertThat(answers.get(2).path("id").asInt()).isEqualTo(7);
        assertThat(answers.get(2).path("status").asInt()).isEqualTo(400);
        assertThat(answers.get(3).path("verdict").asText()).isEqualTo("unknown");
    }

    @Test
    void keepsTheOrderOfMany() throws IOException {
        var lines = new StringBuilder();
        for (int at = 0; at < 300; at++) {
            lines.append("{\"id\": ")
                    .append(at)
                    .append(", \"text\": \"line ")
                    .append(at)
                    .append("\"}\n");
        }

        var answers = batch(lines.toString());

        assertThat(answers).hasSize(300);
        for (int at = 0; at < 300; at++) {
            assertThat(answers.get(at).path("id").asInt()).isEqualTo(at);
        }
    }

    @Test
    void refusesOneLineThatIsTooLargeAndAnswersTheNext() throws IOException {
        var answers =
                batch("{\"id\": 1, \"text\": \"" + "x".repeat(1_200_000) + "\"}\n{\"id\": 2, \"text\": \"short\"}\n");

        assertThat(answers.get(0).path("status").asInt()).isEqualTo(413);
        assertThat(answers.get(1).path("id").asInt()).isEqualTo(2);
    }

    private static List<JsonNode> batch(String body) throws IOException {
        var answer = given().contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/match/batch")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        var lines = new ArrayList<JsonNode>();
        for (var line : answer.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
