package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Regexes and lines as people and programs write them. */
class CorpusTest {

    private static final List<Signature<Integer>> SIGNATURES = signatures();

    private static List<Signature<Integer>> signatures() {
        var signatures = new ArrayList<Signature<Integer>>();
        for (var regex : LogText.regexes()) {
            signatures.add(new Signature<>(signatures.size(), regex));
        }
        return signatures;
    }

    @Test
    void acceptsEveryRegexThatPeopleWrite() {
        var set = SignatureSet.compile(SIGNATURES);

        assertThat(set.refused()).isEmpty();
        assertThat(set.size()).isEqualTo(SIGNATURES.size()).isGreaterThan(140);
    }

    @Test
    void findsInLogsWhatOneByOneWouldFind() {
        var set = SignatureSet.compile(SIGNATURES);
        var oneByOne = new OneByOne<>(SIGNATURES);

        for (var line : new LogText(new Random(7)).lines(8)) {
            var answer = oneByOne.scan(line);
            assertThat(answer.answered(set.scan(line))).as(line).isEqualTo(answer.hits());
        }
    }

    @Test
    void theLinesGiveTheRegexesSomethingToFind() {
        var set = SignatureSet.compile(SIGNATURES);

        var found = new LogText(new Random(8))
                .lines(8).stream().flatMap(line -> set.scan(line).stream()).map(Hit::key);

        assertThat(found.distinct()).hasSizeGreaterThan(120);
    }
}
