package dev.errata.entry;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalJsonTest {

    private static final Path SEED = Path.of("src/test/resources/seed-entry.json");

    @Test
    void writesTheSeedAsItStandsWithANewlineAtItsEnd() throws IOException {
        var seed = Files.readString(SEED);

        var canonical = canonical(seed);

        assertThat(canonical).isEqualTo(seed + "\n");
    }

    @Test
    void changesNothingInWhatItWroteItself() {
        var once = canonical("""
                {"z": {"b": [1, {"y": [], "x": {}}]}, "signature": "s", "aliases": ["a"], "id": "d/s"}""");

        assertThat(canonical(once)).isEqualTo(once);
    }

    @Test
    void putsKnownKeysInOrderAndUnknownOnesAfterThemAsAuthored() {
        var canonical = canonical("""
                {"zebra": 1, "severity": "error", "aliases": [], "apple": 2, "signature": "s", "id": "d/s",
                 "workarounds": [{"mango": 1, "how": "h", "action": "a", "id": "w-1"}]}""");

        assertThat(canonical).isEqualTo("""
                {
                  "id": "d/s",
                  "signature": "s",
                  "workarounds": [
                    {
                      "id": "w-1",
                      "action": "a",
                      "how": "h",
                      "mango": 1
                    }
                  ],
                  "aliases": [],
                  "severity": "error",
                  "zebra": 1,
                  "apple": 2
                }
                """);
    }

    @Test
    void keepsUnknownKeysAtEveryLevel() {
        var canonical = canonical("""
                {"id": "d/s", "signature": "s", "note": {"deep": [{"deeper": null}]}, "os_specific": {"linux": {"own": true}},
                 "transition_graph": {"own": 1, "leads_to": [{"own": 2, "error_id": "d/t"}]},
                 "samples": [{"own": 3}], "checks": [{"own": 4}], "versions": [{"own": 5}], "dead_ends": [{"own": 6}]}""");

        assertThat(canonical).contains("\"deeper\": null", "\"own\": true").contains(owns());
    }

    private static String[] owns() {
        return new String[] {"\"own\": 1", "\"own\": 2", "\"own\": 3", "\"own\": 4", "\"own\": 5", "\"own\": 6"};
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.9",
                "1.0",
                "1e-3",
                "1E+3",
                "-0",
                "-0.0",
                "0",
                "17",
                "-17",
                "12345678901234567890",
                "0.10",
                "2147483648",
                "1234567890123"
            })
    void keepsNumbersAsTheirAuthorWroteThem(String number) {
        var canonical = canonical("{\"id\": \"d/s\", \"signature\": \"s\", \"n\": " + number + "}");

        assertThat(canonical).contains("\"n\": " + number + "\n");
    }

    @Test
    void escapesOnlyWhatJsonDemands() {
        var canonical = canonical("""
                {"id": "d/s", "signature": "\\u4e2d\\/\\u00e9<'\\ud83d\\ude00\\u2028 \\"\\\\ \\n\\t\\u0000\\u007f"}""");

        assertThat(canonical).contains("\"signature\": \"中/é<'😀\u2028 \\\"\\\\ \\n\\t\\u0000\u007f\"");
    }

    @Test
    void keepsHalfASurrogatePairAsAnEscape() {
        var canonical = canonical("""
                {"id": "d/s", "signature": "x\\ud83dy\\ude00"}""");

        assertThat(canonical).contains("x\\ud83dy\\ude00");
    }

    private static String canonical(String text) {
        return CanonicalJson.of(
                ((Reading.Complete) EntryText.read(text)).document().json());
    }
}
