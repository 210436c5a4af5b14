package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.feedback.Beliefs;
import dev.errata.match.Evidence;
import dev.errata.match.Evidence.Kind;
import dev.errata.match.Grounds;
import dev.errata.match.Match;
import dev.errata.match.VersionFit;
import dev.errata.web.MarkedText.Stretch;
import dev.errata.web.TextLine.Piece;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    @Test
    void marksWhatWasRecognised() {
        var text = new MarkedText("one\ntwo three", List.of(match(at(2, 4, 9))));

        var line = text.stretches().getFirst().lines().get(1);

        assertThat(line.pieces()).containsExactly(new Piece("two ", false), new Piece("three", true));
        assertThat(line.match()).isEqualTo(1);
    }

    @Test
    void joinsMarksThatOverlap() {
        var line = TextLine.of(1, "abcdef", List.of(at(1, 1, 3), at(1, 2, 5)), 1);

        assertThat(line.pieces())
                .containsExactly(new Piece("a", false), new Piece("bcde", true), new Piece("f", false));
    }

    @Test
    void doesNotMarkWhatIsMerelyAlikeBesideWhatIsExact() {
        var alike = new Evidence(Kind.TEXT, 1, 0, 9, "", 1);
        var text = new MarkedText("one two three", List.of(match(at(1, 4, 7), alike)));

        var line = text.stretches().getFirst().lines().getFirst();

        assertThat(line.pieces())
                .containsExactly(new Piece("one ", false), new Piece("two", true), new Piece(" three", false));
    }

    @Test
    void survivesAMarkThatReachesBeyondTheLine() {
        var line = TextLine.of(1, "abc", List.of(at(1, 2, 99), at(1, 50, 60)), 1);

        assertThat(line.pieces()).containsExactly(new Piece("ab", false), new Piece("c", true));
    }

    @Test
    void foldsALongTextAroundItsMarks() {
        var text = new MarkedText(lines(100), List.of(match(at(50, 0, 4))));

        assertThat(text.stretches())
                .extracting(Stretch::from, Stretch::to, Stretch::hidden)
                .containsExactly(tuple(1, 47, true), tuple(48, 52, false), tuple(53, 100, true));
    }

    @Test
    void losesNoLineInFolding() {
        var whole = lines(40);
        var text = new MarkedText(whole, List.of(match(at(3, 0, 4), at(30, 0, 4))));

        var unfolded = text.stretches().stream().map(MarkedTextTest::content).collect(Collectors.joining("\n"));

        assertThat(unfolded).isEqualTo(whole);
    }

    @Test
    void doesNotFoldAShortText() {
        var text = new MarkedText(lines(12), List.of(match(at(1, 0, 4))));

        assertThat(text.stretches()).singleElement().extracting(Stretch::hidden).isEqualTo(false);
    }

    @Test
    void showsTheMostTellingLinesOfAMatchOnly() {
        var match = match(at(60, 0, 4), at(10, 0, 4), at(80, 0, 4));
        var text = new MarkedText(lines(100), List.of(match));

        assertThat(text.around(match, 2))
                .extracting(Stretch::from, Stretch::to)
                .containsExactly(tuple(8, 12), tuple(58, 62));
    }

    @Test
    void cutsALongLineAroundItsMark() {
        var longLine = "a".repeat(5_000) + "HIT" + "b".repeat(5_000);
        var match = match(at(1, 5_000, 5_003));
        var text = new MarkedText(longLine, List.of(match));

        var shown = content(text.around(match, 1).getFirst());

        assertThat(shown).startsWith("…a").contains("HIT").endsWith("b…").hasSizeLessThan(600);
    }

    @Test
    void splitsLinesAsTheEvidenceCountsThem() {
        var text = new MarkedText("a\r\nb\rc\n\nd\n", List.of());

        assertThat(content(text.stretches().getFirst())).isEqualTo("a\nb\rc\n\nd");
    }

    private static String content(Stretch stretch) {
        return stretch.hidden()
                ? stretch.folded()
                : stretch.lines().stream()
                        .map(line -> line.pieces().stream().map(Piece::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n"));
    }

    private static String lines(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> "line " + number)
                .collect(Collectors.joining("\n"));
    }

    private static Evidence at(int line, int start, int end) {
        return new Evidence(Kind.REGEX, line, start, end, "", 1);
    }

    private static Match match(Evidence... evidence) {
        return new Match(
                Entries.empty(),
                1,
                0.9,
                List.of(evidence),
                Beliefs.AUTHORED.of(Entries.empty()),
                List.of(),
                List.of(),
                VersionFit.UNKNOWN,
                List.of(),
                List.of(),
                Grounds.NONE,
                Optional.empty());
    }
}
