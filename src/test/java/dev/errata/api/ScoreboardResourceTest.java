package dev.errata.api;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.match.Scoreboard;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ScoreboardResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void answersWhatCameWithTheBuildAndNothingElse() throws JsonProcessingException {
        var answer = given().get("/api/v1/scoreboard");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JSON.readTree(answer.asString()))
                .isEqualTo(JSON.readTree(JSON.writeValueAsString(Scoreboard.ofThisBuild())));
    }

    @Test
    void sparesWhoeverHasItAlready() {
        var tag = given().get("/api/v1/scoreboard").header("ETag");

        var again = given().header("If-None-Match", tag).get("/api/v1/scoreboard");

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.asString()).isEmpty();
    }

    @Test
    void isDescribedAsItGoesOverTheWire() throws JsonProcessingException {
        var described = given().get("/q/openapi?format=json").asString();

        var schemas = JSON.readTree(described).path("components").path("schemas");
        assertThat(schemas.path("Scoreboard").path("properties").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("measured", "quality", "speed");
        assertThat(schemas.path("Part").path("properties").fieldNames())
                .toIterable()
                .contains("p_at_1", "mrr", "answers_per_thousand");
        assertThat(schemas.at("/Measured/properties/commit/type").toString()).contains("null");
        assertThat(schemas.at("/Scoreboard/properties/quality").toString()).contains("null");
    }
}
