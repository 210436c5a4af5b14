package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PiecesTest {

    @Test
    void keepsAShortTextWhole() throws IOException {
        assertThat(pieces("a\nb")).containsExactly(new Piece("a\nb", 0));
    }

    @Test
    void takesAnEmptyTextForOneEmptyPiece() throws IOException {
        assertThat(pieces("")).containsExactly(new Piece("", 0));
    }

    @Test
    void keepsATextOfJustTheLimitWhole() throws IOException {
        assertThat(pieces("x".repeat(Pieces.LIMIT))).hasSize(1);
    }

    @Test
    void losesNothingAndCountsTheLines() throws IOException {
        var text = new StringBuilder();
        for (int line = 0; text.length() < 3 * Pieces.LIMIT; line++) {
            text.append("2024-11-21 05:16:01 line ").append(line).append('\n');
        }

        var pieces = pieces(text.toString());

        assertThat(pieces).hasSizeGreaterThan(2);
        assertThat(joined(pieces).contentEquals(text)).isTrue();
        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.text()).hasSizeLessThanOrEqualTo(Pieces.LIMIT + 1).startsWith("2024-");
            assertThat(piece.text()).contains("line " + piece.linesBefore() + "\n");
        });
    }

    @Test
    void cutsNoStackTraceInTwo() throws IOException {
        var trace = "java.lang.IllegalStateException: broken\n" + "\tat com.example.App.run(App.java:7)\n".repeat(40);
        var text = "ready\n".repeat((Pieces.LIMIT - 700) / 6) + trace + "ready\n".repeat(2000);

        var pieces = pieces(text);

        assertThat(pieces).hasSize(2);
        assertThat(pieces.stream().filter(piece -> piece.text().contains(trace)).count())
                .isEqualTo(1);
    }

    @Test
    void cutsALineWithoutEndBetweenCharacters() throws IOException {
        var text = "x" + "\uD83D\uDCA5".repeat(Pieces.LIMIT);

        var pieces = pieces(text);

        assertThat(joined(pieces).equals(text)).isTrue();
        assertThat(pieces.stream()
                        .noneMatch(
                                piece -> Character.isLowSurrogate(piece.text().charAt(0))))
                .isTrue();
    }

    /** Texts of mebibytes make no readable message, so they are compared by hand. */
    private static String joined(List<Piece> pieces) {
        return pieces.stream().map(Piece::text).collect(Collectors.joining());
    }

    private static List<Piece> pieces(String text) throws IOException {
        var pieces = new Pieces(new StringReader(text));
        var all = new ArrayList<Piece>();
        for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            all.add(piece.get());
        }
        return all;
    }
}
