package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EditsTest {

    static LongStream seeds() {
        return LongStream.range(0, Boolean.getBoolean("errata.long") ? 5000 : 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void anEditedSetIsAsIfItWereCompiledAnew(long seed) {
        var random = new Random(seed);
        var chance = new RandomRegex(random);
        Map<Integer, String> expected = new LinkedHashMap<>();
        var set = SignatureSet.<Integer>compile(List.of());
        for (int edit = 0; edit < 60; edit++) {
            var removed = Set.of(random.nextInt(40), 50 + random.nextInt(40));
            var added = new LinkedHashMap<Integer, String>();
            for (int i = random.nextInt(edit % 20 == 0 ? 40 : 4); i > 0; i--) {
                added.put(random.nextInt(90), random.nextInt(10) == 0 ? "a(?=b)" : "x?" + chance.regex());
            }

            set = set.with(signatures(added), removed);

            removed.forEach(expected::remove);
            added.keySet().forEach(expected::remove);
            expected.putAll(added);
            var anew = SignatureSet.compile(signatures(expected));
            assertThat(set.size()).isEqualTo(anew.size());
            assertThat(set.refused()).isEqualTo(anew.refused());
            for (int i = 0; i < 5; i++) {
                var line = chance.line();
                assertThat(set.scan(line)).as("edit %d, line '%s'", edit, line).isEqualTo(anew.scan(line));
            }
        }
    }

    @Test
    void manyEditsOneByOneAreAsIfAllWereCompiledAnew() {
        var random = new Random(11);
        var chance = new RandomRegex(random);
        Map<Integer, String> expected = new LinkedHashMap<>();
        var set = SignatureSet.<Integer>compile(List.of());
        for (int edit = 1; edit <= 3000; edit++) {
            int key = random.nextInt(2000);
            int removed = random.nextInt(4000);
            var regex = "x?" + chance.regex();

            set = set.with(List.of(new Signature<>(key, regex)), Set.of(removed));

            expected.remove(removed);
            expected.remove(key);
            expected.put(key, regex);
            if (edit % 250 == 0) {
                var anew = SignatureSet.compile(signatures(expected));
                for (int i = 0; i < 20; i++) {
                    var line = chance.line();
                    assertThat(set.scan(line))
                            .as("edit %d, line '%s'", edit, line)
                            .isEqualTo(anew.scan(line));
                }
            }
        }
    }

    @Test
    void aLineIsGoneThroughFewTimesHoweverManyEditsThereWere() {
        var set = SignatureSet.compile(List.of(new Signature<>(-1, "disk full")));
        for (int edit = 0; edit < 3000; edit++) {
            set = set.with(List.of(new Signature<>(edit, "word" + edit + "s")), Set.of());
        }
        var line = "nothing here that anybody waits for ".repeat(10);

        assertThat(set.work(line)).isBetween((long) line.length(), 5L * line.length());
    }

    private static List<Signature<Integer>> signatures(Map<Integer, String> regexes) {
        var signatures = new ArrayList<Signature<Integer>>();
        regexes.forEach((key, regex) -> signatures.add(new Signature<>(key, regex)));
        return signatures;
    }

    @Test
    void theSetThatWasEditedStaysAsItWas() {
        var before = SignatureSet.compile(List.of(new Signature<>("old", "disk full")));

        var after = before.with(List.of(new Signature<>("new", "disk")), Set.of("old"));

        assertThat(before.scan("disk full")).containsExactly(new Hit<>("old", 0, 9));
        assertThat(after.scan("disk full")).containsExactly(new Hit<>("new", 0, 4));
    }

    @Test
    void refusesOneKeyForTwoSignatures() {
        var twice = List.of(new Signature<>("key", "one"), new Signature<>("key", "two"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> SignatureSet.compile(twice))
                .withMessageContaining("key");
    }
}
