package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What lines have in common: the heaviest sequence of tokens that stands in all of them, and what stands between. */
record Common(List<Token> tokens, List<List<Token>> lines) {

    Common {
        tokens = List.copyOf(tokens);
        lines = List.copyOf(lines);
    }

    static Common of(List<Token> line) {
        return new Common(line, List.of(line));
    }

    Common with(List<Token> line) {
        var more = new ArrayList<>(lines);
        more.add(line);
        return new Common(shared(tokens, line).stream().map(tokens::get).toList(), more);
    }

    int weight() {
        return weight(tokens);
    }

    /** Of words and signs alone: two lines are not alike for their blanks. */
    static int weight(List<Token> tokens) {
        return tokens.stream().filter(Token::telling).mapToInt(Token::weight).sum();
    }

    /** Where the common tokens stand, in each line. */
    private List<List<Integer>> positions() {
        return lines.stream().map(line -> shared(line, tokens)).toList();
    }

    /** What each line has before the first common token, between each two, and behind the last: by place, then by line. */
    List<List<String>> gaps() {
        return places(
                tokens.size() + 1,
                (line, at, place) -> text(
                        line,
                        place == 0 ? 0 : at.get(place - 1) + 1,
                        place == at.size() ? line.size() : at.get(place)));
    }

    /** What stands for each common token: by place, then by line. */
    List<List<String>> spelt() {
        return places(
                tokens.size(), (line, at, place) -> line.get(at.get(place)).text());
    }

    /** Reads the text at a place of a line. */
    private interface Cut {
        String of(List<Token> line, List<Integer> positions, int place);
    }

    private List<List<String>> places(int count, Cut cut) {
        var positions = positions();
        return IntStream.range(0, count)
                .mapToObj(place -> IntStream.range(0, lines.size())
                        .mapToObj(line -> cut.of(lines.get(line), positions.get(line), place))
                        .toList())
                .toList();
    }

    private static String text(List<Token> line, int from, int to) {
        var text = new StringBuilder();
        line.subList(from, to).forEach(token -> text.append(token.text()));
        return text.toString();
    }

    /** Positions in {@code one} of the heaviest sequence that stands in {@code other} too. */
    private static List<Integer> shared(List<Token> one, List<Token> other) {
        var best = new int[one.size() + 1][other.size() + 1];
        for (int i = one.size() - 1; i >= 0; i--) {
            for (int j = other.size() - 1; j >= 0; j--) {
                int without = Math.max(best[i + 1][j], best[i][j + 1]);
                best[i][j] = alike(one.get(i), other.get(j))
                        ? Math.max(without, best[i + 1][j + 1] + one.get(i).weight())
                        : without;
            }
        }
        var found = new ArrayList<Integer>();
        int i = 0;
        int j = 0;
        while (i < one.size() && j < other.size()) {
            if (alike(one.get(i), other.get(j))
                    && best[i][j] == best[i + 1][j + 1] + one.get(i).weight()) {
                found.add(i++);
                j++;
            } else if (best[i + 1][j] >= best[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return found;
    }

    private static boolean alike(Token one, Token other) {
        return one.key().equals(other.key());
    }
}
