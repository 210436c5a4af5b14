package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.signature.Part.Case;
import dev.errata.signature.Part.Text;
import java.util.ArrayList;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class NeedleTest {

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = Mode.EXCLUDE)
    void findsTheFirstAndTheLastOfManyPlacesOrFew(Case letters) {
        var random = new Random(4);
        var line = new LineText();
        for (int i = 0; i < 400; i++) {
            // Of few letters a literal overlaps itself, of more it is rare.
            int kinds = 1 + random.nextInt(4);
            var text = letters(random, kinds, random.nextInt(300));
            var literal = letters(random, kinds, 1 + random.nextInt(i % 10 == 0 ? 40 : 5));
            var needle = Needle.of(new Text(literal, letters));
            line.load(text);

            for (int at = 0; at <= text.length(); at++) {
                assertThat(needle.first(line, at))
                        .as("%s in %s from %d", literal, text, at)
                        .isEqualTo(text.indexOf(literal, at));
                assertThat(needle.last(line, at))
                        .as("%s in %s up to %d", literal, text, at)
                        .isEqualTo(text.substring(0, at).lastIndexOf(literal));
            }
        }
    }

    private static String letters(Random random, int kinds, int length) {
        return random.ints(length, 0, kinds)
                .mapToObj("abcd"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    @Test
    void remembersEachOfMoreLiteralsThanItHasRoomFor() {
        var signatures = new ArrayList<Signature<Integer>>();
        for (int i = 0; i < 3_000; i++) {
            signatures.add(new Signature<>(i, "left" + i + "x.*right" + i + "x"));
        }
        var set = SignatureSet.compile(signatures);
        var oneByOne = new OneByOne<>(signatures);
        var random = new Random(6);
        for (int i = 0; i < 40; i++) {
            var line = random.ints(120, 0, 3_000)
                    .mapToObj(it -> "left" + it + "x right" + (random.nextInt(3) == 0 ? it + 1 : it) + "x")
                    .collect(Collectors.joining(" "));

            assertThat(set.scan(line))
                    .hasSizeGreaterThan(60)
                    .isEqualTo(oneByOne.scan(line).hits());
        }
    }
}
