package dev.errata.curation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.curation.Merged.Conflict;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MergeTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final ObjectNode BASE = document("""
            {"id": "tap/drips", "signature": "tap drips", "root_cause": "a worn washer", "domain": "tap",
             "workarounds": [
               {"action": "Change the washer", "how": "turn", "success_rate": 0.9, "sources": ["manual"]},
               {"action": "Close the main", "how": "push", "success_rate": 0.5},
               {"action": "Use a bucket", "success_rate": 0.2}],
             "workarounds_zh": ["换垫圈", "关总阀", "用水桶"],
             "dead_ends": [{"action": "Hit it", "why_fails": "it breaks"}],
             "tags": ["water", "noise"], "aliases": [],
             "samples": [{"text": "tap drips", "expect": "match"}],
             "transition_graph": {"leads_to": ["tap/floods"], "preceded_by": [], "frequently_confused_with": []},
             "last_updated": "2026-01-01", "house_note": {"by": "us"}}""");

    @Test
    void changesInDifferentPlacesAreBothThere() {
        var mine = changed("root_cause", "\"a worn washer, or scale\"");
        var theirs = changed("domain", "\"pipe\"");

        var merged = Merge.of(BASE, mine, theirs);

        assertThat(merged.clean()).isTrue();
        assertThat(merged.document().path("root_cause").asText()).isEqualTo("a worn washer, or scale");
        assertThat(merged.document().path("domain").asText()).isEqualTo("pipe");
    }

    @Test
    void whatBothChangedToDifferentThingsIsAConflictWithAllThreeWords() {
        var merged = Merge.of(BASE, changed("root_cause", "\"scale\""), changed("root_cause", "\"rust\""));

        assertThat(merged.conflicts())
                .containsExactly(new Conflict("/root_cause", text("a worn washer"), text("scale"), text("rust")));
        assertThat(merged.document().path("root_cause").asText()).isEqualTo("scale");
    }

    @Test
    void aTranslationStaysWithItsWorkaroundWhenOneMovesAndTheOtherRewords() {
        var mine = BASE.deepCopy();
        mine.withArray("workarounds").add(mine.withArray("workarounds").remove(0));
        mine.withArray("workarounds_zh").add(mine.withArray("workarounds_zh").remove(0));
        var theirs = BASE.deepCopy();
        theirs.withArray("workarounds_zh").set(0, "更换垫圈");
        ((ObjectNode) theirs.at("/workarounds/1")).put("how", "turn");

        var merged = Merge.of(BASE, mine, theirs);

        assertThat(merged.clean()).isTrue();
        assertThat(merged.document().path("workarounds").findValuesAsText("action"))
                .containsExactly("Close the main", "Use a bucket", "Change the washer");
        assertThat(texts(merged.document().path("workarounds_zh"))).containsExactly("关总阀", "用水桶", "更换垫圈");
        assertThat(merged.document().at("/workarounds/0/how").asText()).isEqualTo("turn");
    }

    @Test
    void anAddedWorkaroundWithoutTranslationDoesNotShiftThoseOfOthers() {
        var mine = BASE.deepCopy();
        mine.withArray("workarounds").insert(1, document("{\"action\": \"Call a plumber\"}"));
        mine.withArray("workarounds_zh").insert(1, "");
        var theirs = BASE.deepCopy();
        theirs.withArray("workarounds").remove(2);
        theirs.withArray("workarounds_zh").remove(2);

        var merged = Merge.of(BASE, mine, theirs);

        assertThat(merged.clean()).isTrue();
        assertThat(merged.document().path("workarounds").findValuesAsText("action"))
                .containsExactly("Change the washer", "Call a plumber", "Close the main");
        assertThat(texts(merged.document().path("workarounds_zh"))).containsExactly("换垫圈", "", "关总阀");
    }

    @Test
    void conflictsInATranslationPointIntoTheListOfTranslations() {
        var mine = BASE.deepCopy();
        mine.withArray("workarounds_zh").set(1, "关掉总阀");
        var theirs = BASE.deepCopy();
        theirs.withArray("workarounds_zh").set(1, "关闭总阀");

        assertThat(Merge.of(BASE, mine, theirs).conflicts())
                .extracting(Conflict::pointer)
                .containsExactly("/workarounds_zh/1");
    }

    @Test
    void whatOneTookOutAndTheOtherRewroteStaysAndIsAConflict() {
        var mine = BASE.deepCopy();
        mine.withArray("workarounds").remove(1);
        mine.withArray("workarounds_zh").remove(1);
        var theirs = BASE.deepCopy();
        ((ObjectNode) theirs.at("/workarounds/1")).put("how", "turn to the right");

        var merged = Merge.of(BASE, mine, theirs);

        assertThat(merged.conflicts()).extracting(Conflict::pointer).containsExactly("/workarounds/1");
        assertThat(merged.document().path("workarounds").findValuesAsText("how"))
                .contains("turn to the right");
        assertThat(texts(merged.document().path("workarounds_zh"))).containsExactly("换垫圈", "关总阀", "用水桶");
    }

    @Test
    void aRewordedActionWithoutAnIdIsStillThatWorkaround() {
        var mine = BASE.deepCopy();
        ((ObjectNode) mine.at("/workarounds/0")).put("action", "Replace the washer");
        var theirs = BASE.deepCopy();
        ((ObjectNode) theirs.at("/workarounds/0")).put("success_rate", 0.95);

        var merged = Merge.of(BASE, mine, theirs);

        assertThat(merged.clean()).isTrue();
        assertThat(merged.document().path("workarounds")).hasSize(3);
        assertThat(merged.document().at("/workarounds/0/action").asText()).isEqualTo("Replace the washer");
        assertThat(merged.document().at("/workarounds/0/success_rate").asDouble())
                .isEqualTo(0.95);
    }

    @Test
    void setsTakeWhatEitherAddedAndLoseWhatEitherTookOut() {
        var mine = changed("tags", "[\"water\", \"noise\", \"night\"]");
        var theirs = changed("tags", "[\"water\", \"bathroom\"]");

        var merged = Merge.of(BASE, mine, theirs);

        assertThat(merged.clean()).isTrue();
        assertThat(texts(merged.document().path("tags"))).containsExactlyInAnyOrder("water", "night", "bathroom");
    }

    @Test
    void theLaterDayWins() {
        var merged =
                Merge.of(BASE, changed("last_updated", "\"2026-02-01\""), changed("last_updated", "\"2026-03-01\""));

        assertThat(merged.clean()).isTrue();
        assertThat(merged.document().path("last_updated").asText()).isEqualTo("2026-03-01");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whatOneAloneChangedIsTheirs(int seed) {
        var x = random(BASE, new Random(seed));

        assertThat(Merge.of(BASE, BASE, x).document()).isEqualTo(x);
        assertThat(Merge.of(BASE, x, BASE).document()).isEqualTo(x);
        assertThat(Merge.of(BASE, x, x).document()).isEqualTo(x);
        assertThat(Merge.of(BASE, x, x).clean()).isTrue();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void whoeverIsCalledFirstTheSameComesOutWhereNobodyHasToChoose(int seed) {
        var mine = random(BASE, new Random(seed));
        var theirs = random(BASE, new Random(-seed - 1L));

        var merged = Merge.of(BASE, mine, theirs);
        var turned = Merge.of(BASE, theirs, mine);

        assertThat(turned.conflicts()).hasSameSizeAs(merged.conflicts());
        if (merged.clean()) {
            assertThat(turned.document()).isEqualTo(merged.document());
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNewWordStandsInTheDocumentOrAmongTheConflicts(int seed) {
        var mine = random(BASE, new Random(seed));
        var theirs = random(BASE, new Random(-seed - 1L));

        var merged = Merge.of(BASE, mine, theirs);

        var kept = words(merged.document());
        merged.conflicts().forEach(it -> {
            kept.addAll(words(it.mine()));
            kept.addAll(words(it.theirs()));
        });
        var fresh = words(mine);
        fresh.addAll(words(theirs));
        fresh.removeAll(words(BASE));
        assertThat(kept).containsAll(fresh);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyWorkaroundKeepsATranslationThatSomebodyGaveIt(int seed) {
        var mine = random(BASE, new Random(seed));
        var theirs = random(BASE, new Random(-seed - 1L));
        var given = new HashSet<String>();
        List.of(BASE, mine, theirs).forEach(it -> given.addAll(pairs(it)));

        var merged = Merge.of(BASE, mine, theirs);

        assertThat(given).containsAll(pairs(merged.document()));
    }

    static IntStream seeds() {
        return IntStream.range(0, 400);
    }

    /** Which workaround has which translation; the former by what no change touches. */
    private static Set<String> pairs(ObjectNode document) {
        var pairs = new HashSet<String>();
        var items = document.path("workarounds");
        for (int i = 0; i < items.size(); i++) {
            var zh = document.path("workarounds_zh").path(i).asText("");
            pairs.add(items.get(i).path("action").asText() + " = " + zh);
        }
        return pairs;
    }

    /** A few changes as editors make them; every new text is one that nobody else writes. */
    private static ObjectNode random(ObjectNode base, Random chance) {
        var document = base.deepCopy();
        for (int n = chance.nextInt(4); n >= 0; n--) {
            change(document, chance);
        }
        return document;
    }

    private static void change(ObjectNode document, Random chance) {
        var rows = document.withArray("workarounds");
        var translations = document.withArray("workarounds_zh");
        var word = "w" + chance.nextInt(1_000_000_000);
        switch (chance.nextInt(10)) {
            case 0 -> document.put("root_cause", word);
            case 1 -> document.put("signature_zh", word);
            case 2 -> document.withArray("tags").add(word);
            case 3 -> document.withArray("tags").remove(0);
            case 4 -> {
                int at = chance.nextInt(rows.size() + 1);
                rows.insert(at, JSON.createObjectNode().put("action", word));
                translations.insert(at, "zh-" + word);
            }
            case 5 -> {
                if (rows.size() > 1) {
                    int at = chance.nextInt(rows.size());
                    rows.remove(at);
                    translations.remove(at);
                }
            }
            case 6 -> ((ObjectNode) rows.get(chance.nextInt(rows.size()))).put("how", word);
            case 7 -> shuffle(document, chance);
            case 8 -> document.withObjectProperty("house_note").put(word, word);
            default ->
                document.withObjectProperty("transition_graph")
                        .withArray("leads_to")
                        .add("tap/" + word);
        }
    }

    private static void shuffle(ObjectNode document, Random chance) {
        var rows = document.withArray("workarounds");
        var translations = document.withArray("workarounds_zh");
        var order = new ArrayList<>(IntStream.range(0, rows.size()).boxed().toList());
        Collections.shuffle(order, chance);
        var items = new ArrayList<JsonNode>();
        var words = new ArrayList<JsonNode>();
        order.forEach(at -> {
            items.add(rows.get(at));
            words.add(translations.get(at));
        });
        rows.removeAll().addAll(items);
        translations.removeAll().addAll(words);
    }

    private static Set<String> words(JsonNode node) {
        var words = new HashSet<String>();
        if (node.isTextual()) {
            words.add(node.textValue());
        }
        node.forEach(it -> words.addAll(words(it)));
        return words;
    }

    private static List<String> texts(JsonNode list) {
        var texts = new ArrayList<String>();
        list.forEach(it -> texts.add(it.asText()));
        return texts;
    }

    private static JsonNode text(String text) {
        return JSON.getNodeFactory().textNode(text);
    }

    private static ObjectNode changed(String key, String value) {
        try {
            var document = BASE.deepCopy();
            document.set(key, JSON.readTree(value));
            return document;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }

    private static ObjectNode document(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
