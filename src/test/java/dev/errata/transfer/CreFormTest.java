package dev.errata.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CreFormTest {

    @Test
    void aValueBecomesASignatureAndARegexOfExactlyTheseWords() throws IOException {
        var read = Samples.entry(Samples.read("rules.yaml").getFirst());
        var json = read.document().json();

        assertThat(read.id()).hasToString("gauge-daemon/cre-2030-0001");
        assertThat(json.path("signature").asText()).isEqualTo("valve 3 (main) is stuck");
        assertThat(Pattern.compile(json.path("regex").asText())
                        .matcher("x valve 3 (main) is stuck y")
                        .find())
                .isTrue();
        assertThat(json.path("severity").asText()).isEqualTo("error");
        assertThat(json.path("verification_tier").asText()).isEqualTo("community");
        assertThat(json.path("root_cause").asText())
                .isEqualTo("A valve stays shut.\n\nIt was shut while the pump ran.");
        assertThat(json.at("/versions/0/version").asText()).isEqualTo("Gauge Daemon 2.10");
        assertThat(json.at("/provenance/author").asText()).isEqualTo("Gauge people");
        assertThat(json.at("/provenance/original_id").asText()).isEqualTo("CRE-2030-0001");
    }

    @Test
    void aPlainListOfAdviceBecomesAWorkaroundEach() throws IOException {
        var json =
                Samples.entry(Samples.read("rules.yaml").getFirst()).document().json();

        assertThat(json.path("workarounds")).hasSize(2);
        assertThat(json.at("/workarounds/1/action").asText()).isEqualTo("Open the valve by hand");
        assertThat(json.at("/workarounds/1/how").asText()).isEqualTo("Open the valve by hand:\n`gauge valve open 3`");
        assertThat(json.at("/workarounds/1/sources/0").asText()).isEqualTo("https://gauge.example.org/valves");
        assertThat(json.at("/workarounds/0").has("success_rate")).isFalse();
    }

    @Test
    void otherAdviceStaysWhole() throws IOException {
        var json = Samples.entry(Samples.read("rules.yaml").get(1)).document().json();

        assertThat(json.path("workarounds")).hasSize(1);
        assertThat(json.at("/workarounds/0/action").asText()).isEqualTo("At once");
        assertThat(json.at("/workarounds/0/how").asText()).isEqualTo("**At once:**\nLeave the room.");
    }

    @Test
    void whatHasNoPlaceIsReportedFieldByField() throws IOException {
        assertThat(Samples.fields(Samples.entry(Samples.read("rules.yaml").getFirst())))
                .containsExactly(
                        "cre.title",
                        "rule.event.source",
                        "cre.applications.processName",
                        "cre.impact",
                        "cre.impactScore",
                        "cre.mitigationScore",
                        "metadata");
    }

    @Test
    void aRegexIsTakenAndTheTitleStandsForTheWords() throws IOException {
        var read = Samples.entry(Samples.read("rules.yaml").get(1));

        assertThat(read.id()).hasToString("gauge/cre-2030-0002");
        assertThat(read.document().json().path("regex").asText()).isEqualTo("pressure (\\d+) bar is above \\d+");
        assertThat(read.document().json().path("signature").asText()).isEqualTo("Pressure far too high");
        assertThat(Samples.fields(read)).contains("rule.regex");
    }

    @Test
    void whatOneLineCannotSayIsRefusedWithTheReason() throws IOException {
        var arrived = Samples.read("rules.yaml");

        assertThat(Samples.refusal(arrived.get(2)).reason())
                .isEqualTo(
                        "Not expressible: it asks for 2 conditions in order within 30s, and an entry recognises one line.");
        assertThat(Samples.refusal(arrived.get(3)).reason()).contains("10 such lines within 5s");
        assertThat(Samples.refusal(arrived.get(4)).reason()).contains("negate");
        assertThat(Samples.refusal(arrived.get(5)).reason()).contains("jq");
    }

    @Test
    void aTermIsFoundByItsName() throws IOException {
        var read = Samples.entry(Samples.read("rules.yaml").get(6));

        assertThat(read.document().json().path("regex").asText()).isEqualTo("valve \\d+ is frozen");
    }

    @Test
    void aRegexThatLooksAheadIsSwitchedOff() throws IOException {
        var read = Samples.entry(Samples.read("rules.yaml").get(7));

        assertThat(read.document().json().path("regex").asText()).isEqualTo("valve(?! 3) stuck");
        assertThat(Samples.fields(read)).contains("regex");
    }

    @Test
    void aliasesThatUnfoldWithoutEndAreRefused() throws IOException {
        var bomb = "a: &a [x, x]\nb: &b [*a, *a]\nrules:\n  - [*b, *b]\n";

        assertThat(Samples.refusal(Samples.text("bomb.yaml", bomb).getFirst()).reason())
                .contains("aliases");
    }

    @Test
    void brokenYamlIsRefusedWithItsLine() throws IOException {
        var arrived = Samples.text("a.yaml", "rules:\n  - cre: [\n  x: }\n");

        assertThat(Samples.refusal(arrived.getFirst()).place()).startsWith("a.yaml:");
    }
}
