package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class LintReportsTest {

    private static final Finding ERROR = new Finding(
            Rule.RATE_OUT_OF_RANGE, "kb/a b/ü.json", "a/b", "/confidence", "confidence is 1.5.", "Write a share.", 7);
    private static final Finding WARNING =
            new Finding(Rule.TAGS_EMPTY, "", "a/b", "/tags", "No \u001b[31mtags\n here.", "Add \"some\".", 0);

    @Test
    void showsPlaceRuleAndMendAndATallyAsText() {
        var text = LintText.render(List.of(ERROR, WARNING));

        assertThat(text).isEqualTo("""
                kb/a b/ü.json:7: error rate-out-of-range: confidence is 1.5.
                    Write a share.
                a/b: warning tags-empty: No \uFFFD[31mtags\uFFFD here.
                    Add "some".
                1 error, 1 warning in 2 files
                """);
    }

    @Test
    void saysSoWhereNothingWasFound() {
        assertThat(LintText.render(List.of())).isEqualTo("nothing found\n");
    }

    @Test
    void writesEveryFieldAsJson() throws JsonProcessingException {
        var report = parsed(LintJson.render(List.of(ERROR, WARNING)));

        assertThat(report.path("errors").asInt()).isEqualTo(1);
        assertThat(report.path("warnings").asInt()).isEqualTo(1);
        assertThat(report.at("/findings/0").toString()).isEqualTo("""
                {"code":"rate-out-of-range","severity":"error","path":"kb/a b/ü.json","entry_id":"a/b","pointer":"/confidence",\
                "line":7,"message":"confidence is 1.5.","mend":"Write a share."}""");
    }

    @Test
    void writesSarifWithRulesAndPlaces() throws JsonProcessingException {
        var log = parsed(LintSarif.render(List.of(ERROR, WARNING)));

        assertThat(log.path("version").asText()).isEqualTo("2.1.0");
        var run = log.at("/runs/0");
        assertThat(run.at("/tool/driver/name").asText()).isEqualTo("errata");
        assertThat(run.at("/tool/driver/rules")).hasSize(Rule.values().length);
        var result = run.at("/results/0");
        var described =
                run.at("/tool/driver/rules").get(result.path("ruleIndex").asInt());
        assertThat(described.path("id").asText())
                .isEqualTo(result.path("ruleId").asText());
        assertThat(result.path("level").asText()).isEqualTo("error");
        var place = result.at("/locations/0/physicalLocation");
        assertThat(place.at("/artifactLocation/uri").asText()).isEqualTo("kb/a%20b/%C3%BC.json");
        assertThat(place.at("/region/startLine").asInt()).isEqualTo(7);
        assertThat(run.at("/results/1/locations/0").has("physicalLocation")).isFalse();
        assertThat(run.at("/results/1/locations/0/logicalLocations/0/fullyQualifiedName")
                        .asText())
                .isEqualTo("a/b#/tags");
    }

    @Test
    void spellsAbsolutePathsAsFileAddressesInSarif() throws JsonProcessingException {
        var finding = new Finding(Rule.NOT_JSON, "/srv/kb/x.json", "", "", "m", "n", 1);

        var log = parsed(LintSarif.render(List.of(finding)));

        assertThat(log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri")
                        .asText())
                .isEqualTo("file:///srv/kb/x.json");
    }

    private static JsonNode parsed(String json) throws JsonProcessingException {
        return new ObjectMapper().readTree(json);
    }
}
