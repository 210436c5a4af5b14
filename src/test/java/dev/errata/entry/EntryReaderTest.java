package dev.errata.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.errata.entry.Entry.Resolvable;
import dev.errata.entry.Entry.Severity;
import dev.errata.entry.Entry.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EntryReaderTest {

    @Test
    void readsTheSeed() throws IOException {
        var seed = entry(Files.readString(Path.of("src/test/resources/seed-entry.json")));

        assertThat(seed.id()).isEqualTo(EntryId.of("redis/err-bgsave-failed-disk"));
        assertThat(seed.recognition().signature().zh()).startsWith("错误");
        assertThat(seed.workarounds())
                .hasSize(3)
                .allMatch(workaround -> workaround.id().matches("w-[0-9a-f]{8}"));
        assertThat(seed.deadEnds()).hasSize(2).extracting(Entry.DeadEnd::id).doesNotHaveDuplicates();
        assertThat(seed.applicability().versions().get(2).version()).isEqualTo("Linux kernel 5.10");
        assertThat(seed.standing().confidence().value()).isEqualTo(0.9);
        assertThat(seed.standing().tier()).isEqualTo(Tier.AI_GENERATED);
        assertThat(seed.standing().resolvable()).isEqualTo(Resolvable.TRUE);
        assertThat(seed.classification().generic()).isTrue();
    }

    @Test
    void takesDefaultsWhereNothingIsGiven() {
        var bare = entry("{}");

        assertThat(bare.locale()).isEqualTo("en");
        assertThat(bare.recognition().regex()).isEmpty();
        assertThat(bare.classification().severity()).isEqualTo(Severity.ERROR);
        assertThat(bare.standing().confidence().value()).isEqualTo(0.5);
        assertThat(bare.standing().resolvable()).isEqualTo(Resolvable.PARTIAL);
        assertThat(bare.ties()).isEqualTo(Entry.Ties.NONE);
    }

    @Test
    void movesRatesIntoTheirBounds() {
        var wild = entry("""
                {"confidence": 1.5, "fix_success_rate": -1e400, "evidence_count": 1e999999999,
                 "workarounds": [{"action": "a", "success_rate": 7}]}""");

        assertThat(wild.standing().confidence().value()).isEqualTo(1);
        assertThat(wild.standing().fixSuccessRate().value()).isZero();
        assertThat(wild.standing().evidenceCount()).isEqualTo(Integer.MAX_VALUE);
        assertThat(wild.workarounds().getFirst().successRate().value()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"true,TRUE", "false,FALSE", "\"true\",TRUE", "\"partial\",PARTIAL", "\"Partial\",PARTIAL", "7,PARTIAL"})
    void takesResolvableAsTextOrBoolean(String json, Resolvable expected) {
        var entry = entry("{\"resolvable\": " + json + "}");

        assertThat(entry.standing().resolvable()).isEqualTo(expected);
    }

    @Test
    void takesOsNotesAsTextOrObjectAndTiesAsIdOrObject() {
        var entry = entry("""
                {"os_specific": {"linux": "note", "macos": {"path": "/opt", "since": 12}},
                 "transition_graph": {"leads_to": ["d/t", {"error_id": "d/u", "probability": 0.4}, {"probability": 1}, 5]}}""");

        assertThat(entry.applicability().osNotes())
                .containsExactly(new Entry.OsNote("linux", "note"), new Entry.OsNote("macos", "path: /opt\nsince: 12"));
        assertThat(entry.ties().leadsTo()).extracting(Entry.Tie::errorId).containsExactly("d/t", "d/u");
        assertThat(entry.ties().leadsTo().getFirst().probability()).isNaN();
        assertThat(entry.ties().leadsTo().getLast().probability()).isEqualTo(0.4);
    }

    @Test
    void pairsTranslationsByPositionAndNeverWithAnother() {
        var entry = entry("""
                {"workarounds": [{"action": "one"}, 7, {"action": "three"}, {"action": "four"}],
                 "workarounds_zh": ["一", "二", "三"]}""");

        assertThat(entry.workarounds())
                .extracting(Entry.Workaround::action)
                .containsExactly(new Localized("one", "一"), new Localized("three", "三"), new Localized("four", ""));
    }

    @Test
    void keepsAWorkaroundsIdWhenTheListIsReorderedOrSpacingMended() {
        var before = entry("""
                {"workarounds": [{"action": "Free  some disk "}, {"action": "Restart"}]}""");
        var after = entry("""
                {"workarounds": [{"action": "Restart"}, {"action": "free some disk"}]}""");

        assertThat(after.workarounds().getLast().id())
                .isEqualTo(before.workarounds().getFirst().id());
    }

    @Test
    void prefersTheAuthoredIdAndNumbersThoseThatCollide() {
        var entry = entry("""
                {"workarounds": [{"id": "w-own", "action": "a"}, {"id": "w-own", "action": "b"}],
                 "dead_ends": [{"action": "", "why_fails": "x"}, {"action": "", "why_fails": "y"}, {"action": "", "why_fails": "x"}]}""");

        assertThat(entry.workarounds()).extracting(Entry.Workaround::id).containsExactly("w-own", "w-own-2");
        assertThat(entry.deadEnds()).extracting(Entry.DeadEnd::id).doesNotHaveDuplicates();
        assertThat(entry.deadEnds().getLast().id())
                .isEqualTo(entry.deadEnds().getFirst().id() + "-2");
    }

    @Test
    void refusesADocumentWithoutIdOrSignature() {
        var empty = JsonNodeFactory.instance.objectNode();

        assertThatIllegalArgumentException().isThrownBy(() -> EntryReader.read(empty));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EntryReader.read(empty.deepCopy().put("id", "d/s")))
                .withMessageContaining("signature");
    }

    /** Whatever stands under the optional keys, an entry with id and signature is read. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsWhateverTypesTheOptionalKeysHave(long seed) throws IOException {
        var random = new Random(seed);
        var text = Files.readString(Path.of("src/test/resources/seed-entry.json"));
        String[] values = {
            "null", "7", "-1.5", "true", "\"x\"", "[]", "{}", "[null, [], {}, 3]", "{\"linux\": [1], \"x\": null}"
        };

        for (int round = 0; round < 300; round++) {
            var document = ((Reading.Complete) EntryText.read(text)).document().json();
            for (var key : document.deepCopy().properties()) {
                if (!key.getKey().equals("id") && !key.getKey().equals("signature") && random.nextInt(4) == 0) {
                    document.set(key.getKey(), value(values[random.nextInt(values.length)]));
                }
            }

            assertThat(EntryReader.read(document).id().slug()).isEqualTo("err-bgsave-failed-disk");
        }
    }

    private static com.fasterxml.jackson.databind.JsonNode value(String json) {
        return document("{\"v\": " + json + "}").json().get("v");
    }

    private static Entry entry(String rest) {
        return document(rest).entry();
    }

    private static EntryDocument document(String rest) {
        var separator = rest.length() > 2 && !rest.contains("\"id\": \"redis")
                ? "{\"id\": \"d/s\", \"signature\": \"s\", "
                : "";
        var text = rest.equals("{}")
                ? "{\"id\": \"d/s\", \"signature\": \"s\"}"
                : separator.isEmpty() ? rest : separator + rest.substring(1);
        return ((Reading.Complete) EntryText.read(text)).document();
    }
}
