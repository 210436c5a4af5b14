package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.Entry;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TwinsTest {

    @Test
    void describeOneFailureWhereTheyQuoteTheSameMessage() {
        var twins = among(entry("x/a", "the marbles are lost", ""), entry("x/b", " The Marbles are lost ", ""));

        assertThat(twins.same(0, 1)).isTrue();
        assertThat(twins.alike(0, 1)).isTrue();
    }

    @Test
    void describeOneFailureWhereTheyShareARegex() {
        var twins = among(entry("x/a", "one message", "marbles lost"), entry("x/b", "quite another", "marbles lost"));

        assertThat(twins.same(0, 1)).isTrue();
    }

    @Test
    void describeOneFailureByWayOfAThird() {
        var twins = among(
                entry("x/a", "one message", "marbles lost"),
                entry("x/b", "a stranger", "nothing of it"),
                entry("x/c", "quite another", "spoons bent"),
                entry("x/d", "quite another", "marbles lost"));

        assertThat(twins.same(0, 2)).isTrue();
        assertThat(twins.of(2)).isZero();
        assertThat(twins.same(0, 1)).isFalse();
    }

    @Test
    void areAlikeButNotTheSameWhereEachRegexHitsTheOthersMessage() {
        var twins = among(
                entry("x/a", "marbles are lost today", "marbles are lost"),
                entry("x/b", "all marbles are lost", "marbles are (?:lost|gone)"));

        assertThat(twins.alike(0, 1)).isTrue();
        assertThat(twins.alike(1, 0)).isTrue();
        assertThat(twins.same(0, 1)).isFalse();
    }

    @Test
    void areStrangersWhereOnlyOneRegexHitsTheOthersMessage() {
        var twins = among(
                entry("x/broad", "something is lost", "is lost"),
                entry("x/narrow", "the key of the vault is lost", "key of the vault is lost"));

        assertThat(twins.alike(0, 1)).isFalse();
        assertThat(twins.alike(1, 0)).isFalse();
    }

    @Test
    void areStrangersWhereBothLackARegex() {
        var twins = among(entry("x/a", "one message", ""), entry("x/b", "quite another", ""));

        assertThat(twins.alike(0, 1)).isFalse();
    }

    private static Twins among(Entry... entries) {
        var list = List.of(entries);
        var signatures = IntStream.range(0, list.size())
                .filter(at -> !list.get(at).recognition().regex().isEmpty())
                .mapToObj(at -> new Signature<>(at, list.get(at).recognition().regex()))
                .toList();
        return Twins.among(list, Twins.hitBy(list, SignatureSet.compile(signatures)));
    }

    private static Entry entry(String id, String signature, String regex) {
        return AnswerSamples.entry(new ObjectMapper()
                .valueToTree(Map.of("id", id, "signature", signature, "regex", regex))
                .toString());
    }
}
