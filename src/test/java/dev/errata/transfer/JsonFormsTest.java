package dev.errata.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.entry.CanonicalJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class JsonFormsTest {

    @Test
    void theNestedAndTheFlatFormMakeOneEntry() throws IOException {
        var canon = Samples.entry(Samples.read("canon.json").getFirst());
        var flat = Samples.entry(
                Samples.read("flat", Declaration.none().of(Format.DEADENDS)).getFirst());

        assertThat(canon.format()).isEqualTo(Format.ERRORCANON);
        assertThat(withoutOrigin(canon)).isEqualTo(withoutOrigin(flat));
        assertThat(canon.document().json().at("/provenance/original_id").asText())
                .isEqualTo("gauge/valve-stuck/gauge2-linux")
                .isEqualTo(flat.document().json().at("/provenance/original_id").asText());
    }

    @Test
    void errorCanonSaysWhereItComesFromAndWhatWasLost() throws IOException {
        var read = Samples.entry(Samples.read("canon.json").getFirst());

        assertThat(read.document().json().at("/provenance/source").asText())
                .isEqualTo("https://canon.example.org/gauge/valve-stuck/gauge2-linux");
        assertThat(read.document().json().at("/provenance").has("licence")).isFalse();
        assertThat(Samples.fields(read))
                .containsExactly(
                        "environment.additional",
                        "environment.hardware.vram_gb",
                        "metadata.generated_by",
                        "verification_tier");
    }

    @Test
    void whatStrangersReviewedIsTheCommunitysWordHere() throws IOException {
        var read = Samples.entry(Samples.read("canon.json").getFirst());

        assertThat(read.document().json().path("verification_tier").asText()).isEqualTo("community");
    }

    @Test
    void ratesKeepTheDigitsThatTheirAuthorWrote() throws IOException {
        var read = Samples.entry(Samples.read("canon.json").getFirst());

        assertThat(CanonicalJson.of(read.document().json())).contains("\"fix_success_rate\": 0.850,");
    }

    @Test
    void aLicenceAndASourceGoIntoEveryEntry() throws IOException {
        var declared = new Declaration(
                java.util.Optional.empty(), "https://canon.example.org", "CC-BY-4.0", java.util.Map.of());
        var read = Samples.entry(Samples.read("canon.json", declared).getFirst());

        assertThat(read.document().json().at("/provenance/licence").asText()).isEqualTo("CC-BY-4.0");
        assertThat(read.document().json().at("/provenance/source").asText()).isEqualTo("https://canon.example.org");
    }

    @Test
    void ourOwnFormStaysAsItIsToTheByte() throws IOException {
        var file = Path.of("kb-entries/redis/bgsave-fork-enomem.json");
        var own = Files.readString(Files.exists(file) ? file : Path.of("src/test/resources/seed-entry.json"));
        var read = Samples.entry(Samples.text("one.json", own).getFirst());
        var again = Samples.entry(
                Samples.text("two.json", CanonicalJson.of(read.document().json()))
                        .getFirst());

        assertThat(read.lost()).isEmpty();
        assertThat(read.document().json().has("provenance")).isFalse();
        assertThat(CanonicalJson.of(again.document().json()))
                .isEqualTo(CanonicalJson.of(read.document().json()));
    }

    @Test
    void readsAListAndALineEach() throws IOException {
        var one = "{\"id\": \"pump/a\", \"signature\": \"a\"}";
        var two = "{\"id\": \"pump/b\", \"signature\": \"b\"}";

        assertThat(Samples.text("list.json", "[" + one + ",\n" + two + "]")).hasSize(2);
        var lines = Samples.text("lines.ndjson", one + "\n\nnonsense\n" + two + "\n");
        assertThat(lines).hasSize(3);
        assertThat(Samples.refusal(lines.get(1)).place()).isEqualTo("lines.ndjson:3");
    }

    @Test
    void aBrokenFileIsRefusedWithItsLineAndTheOthersGoOn() throws IOException {
        var arrived = Samples.text("one.json", "{\"id\": \"pump/a\",\n\"signature\": }");

        assertThat(Samples.refusal(arrived.getFirst()).place()).isEqualTo("one.json:2");
    }

    @Test
    void anEntryWithoutASignatureIsRefusedAndAFileOfSettingsPassedOver() throws IOException {
        assertThat(Samples.refusal(
                                Samples.text("a.json", "{\"id\": \"pump/a\"}").getFirst())
                        .reason())
                .contains("no signature");
        assertThat(Samples.text("package.json", "{\"name\": \"x\"}").getFirst()).isInstanceOf(Arrived.PassedOver.class);
    }

    @Test
    void anIdThatStandsTwiceCountsOnce() throws IOException {
        var one = "{\"id\": \"pump/a\", \"signature\": \"a\"}";
        var arrived = Samples.text("list.json", "[" + one + "," + one + "]");

        assertThat(Samples.refusal(arrived.get(1)).reason()).contains("pump/a").contains("list.json[0]");
    }

    @Test
    void aRegexThatTheDialectRefusesIsKeptAndReported() throws IOException {
        var read = Samples.entry(
                Samples.text("a.json", "{\"id\": \"pump/a\", \"signature\": \"a\", \"regex\": \"a(?=b)\"}")
                        .getFirst());

        assertThat(read.document().entry().recognition().regex()).isEqualTo("a(?=b)");
        assertThat(read.lost()).singleElement().satisfies(it -> {
            assertThat(it.field()).isEqualTo("regex");
            assertThat(it.reason()).contains("switched off");
        });
    }

    @Test
    void nestingWithoutEndIsRefused() throws IOException {
        var deep =
                "{\"id\": \"pump/a\", \"signature\": \"a\", \"x\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

        assertThat(Samples.refusal(Samples.text("a.json", deep).getFirst()).reason())
                .contains("deep");
    }

    private static ObjectNode withoutOrigin(Arrived.Read read) {
        return read.document().json().deepCopy().without("provenance");
    }
}
