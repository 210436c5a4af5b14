package dev.errata.curation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.errata.curation.Difference.Change;
import dev.errata.curation.Difference.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DifferenceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String BASE = """
            {"id": "tap/drips", "root_cause": "a worn washer in the tap", "root_cause_zh": "水龙头的垫圈磨损了", "severity": null,
             "workarounds": [{"action": "Change it", "how": "turn"}, {"action": "Close it", "how": "push"}],
             "workarounds_zh": ["更换", "关闭"], "tags": ["a", "b"]}""";

    @Test
    void equalDocumentsHaveNoDifference() {
        assertThat(Difference.between(document(BASE), document(BASE)).none()).isTrue();
    }

    @Test
    void marksTheWordsThatWentAndCame() {
        var change = only(BASE.replace("a worn washer", "a broken washer"));

        assertThat(change.pointer()).isEqualTo("/root_cause");
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.marks())
                .containsExactly(
                        new Mark(Mark.Kind.SAME, "a "),
                        new Mark(Mark.Kind.DELETED, "worn"),
                        new Mark(Mark.Kind.INSERTED, "broken"),
                        new Mark(Mark.Kind.SAME, " washer in the tap"));
    }

    @Test
    void marksChineseCharacterByCharacter() {
        assertThat(only(BASE.replace("磨损", "破损")).marks())
                .containsExactly(
                        new Mark(Mark.Kind.SAME, "水龙头的垫圈"),
                        new Mark(Mark.Kind.DELETED, "磨"),
                        new Mark(Mark.Kind.INSERTED, "破"),
                        new Mark(Mark.Kind.SAME, "损了"));
    }

    @Test
    void aSentenceThatWasReplacedIsTwoTextsAndNotAHeapOfWords() {
        assertThat(only(BASE.replace("a worn washer in the tap", "somebody left the tap open, a little"))
                        .marks())
                .containsExactly(
                        new Mark(Mark.Kind.DELETED, "a worn washer in the tap"),
                        new Mark(Mark.Kind.INSERTED, "somebody left the tap open, a little"));
        assertThat(only(BASE.replace("水龙头的垫圈磨损了", "有人没关紧水阀")).marks())
                .containsExactly(new Mark(Mark.Kind.DELETED, "水龙头的垫圈磨损了"), new Mark(Mark.Kind.INSERTED, "有人没关紧水阀"));
    }

    @Test
    void aSentenceMoreOrLessLeavesTheRestAsItWas() {
        var longer =
                only(BASE.replace("in the tap", "in the tap. It drips all night, and nobody in the house can sleep."));

        assertThat(longer.marks())
                .containsExactly(
                        new Mark(Mark.Kind.SAME, "a worn washer in the tap"),
                        new Mark(Mark.Kind.INSERTED, ". It drips all night, and nobody in the house can sleep."));
    }

    @Test
    void whatIsNewAndWhatIsGoneAreOneChangeAValue() {
        var changes = changes(BASE.replace("null", "\"error\"").replace(", \"b\"]", "]"));

        assertThat(changes)
                .extracting(Change::pointer, Change::kind, Change::before, Change::after)
                .containsExactly(tuple("/severity", Kind.ADDED, "", "error"), tuple("/tags/1", Kind.REMOVED, "b", ""));
    }

    @Test
    void aWorkaroundThatMovedIsComparedWithItself() {
        var moved = """
                {"id": "tap/drips", "root_cause": "a worn washer in the tap", "root_cause_zh": "水龙头的垫圈磨损了", "severity": null,
                 "workarounds": [{"action": "Close it", "how": "pull"}, {"action": "Change it", "how": "turn"}],
                 "workarounds_zh": ["关掉", "更换"], "tags": ["a", "b"]}""";

        assertThat(changes(moved))
                .extracting(Change::pointer, Change::kind, Change::before, Change::after)
                .containsExactly(
                        tuple("/workarounds/0/how", Kind.CHANGED, "push", "pull"),
                        tuple("/workarounds_zh/0", Kind.CHANGED, "关闭", "关掉"),
                        tuple("/workarounds", Kind.MOVED, "1, 2", "2, 1"));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothTextsCanBeReadOffTheMarks(int seed) {
        var chance = new Random(seed);
        var before = text(chance);
        var after = text(chance);

        var marks = WordMarks.of(before, after);

        assertThat(without(marks, Mark.Kind.INSERTED)).isEqualTo(before);
        assertThat(without(marks, Mark.Kind.DELETED)).isEqualTo(after);
    }

    @Test
    void longTextsAreMarkedWithoutEnd() {
        var before = "x ".repeat(40_000);
        var after = "y ".repeat(40_000);

        assertThat(WordMarks.of(before, after)).hasSize(2);
    }

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    private static String text(Random chance) {
        return IntStream.range(0, chance.nextInt(30))
                .mapToObj(n -> List.of("tap", "drips", " ", "垫", "圈", ".", "\n", "\uD83D\uDE00")
                        .get(chance.nextInt(8)))
                .collect(Collectors.joining());
    }

    private static String without(List<Mark> marks, Mark.Kind kind) {
        return marks.stream().filter(it -> it.kind() != kind).map(Mark::text).collect(Collectors.joining());
    }

    private static Change only(String after) {
        var changes = changes(after);
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    private static List<Change> changes(String after) {
        return Difference.between(document(BASE), document(after)).changes();
    }

    private static ObjectNode document(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
