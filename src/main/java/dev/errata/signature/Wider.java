package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Writes what lines have in common as one regex, with a class for whatever varies. */
final class Wider {

    /** A number behind one of these says which error it is. */
    private static final Set<String> NAMING =
            Set.of("signal", "errno", "status", "code", "error", "http", "exit", "hresult", "sqlstate", "sqlcode");

    /** As far back as a word still speaks of a number. */
    private static final int NEAR = 3;

    private static final int LONGEST = 600;
    private static final String OPENING = "(<[{:=,-#@";
    private static final String QUOTES = "'\"`";

    private final Common common;
    private final List<List<String>> gaps;
    private final List<List<String>> spelt;

    private Wider(Common common) {
        this.common = common;
        this.gaps = common.gaps();
        this.spelt = common.spelt();
    }

    /** Empty where the lines have no word in common. */
    static String regexOf(Common common) {
        return new Wider(common).regex();
    }

    /**
     * A part of the regex.
     *
     * @param telling whether it is a word of the message
     * @param loose whether it is worth nothing at the end
     */
    private record Piece(String regex, boolean telling, boolean loose) {}

    private String regex() {
        var pieces = new ArrayList<Piece>();
        for (int place = 0; place <= common.tokens().size(); place++) {
            var between = Values.of(gaps.get(place), literalAt(place - 1), literalAt(place));
            if (!between.regex().isEmpty()) {
                pieces.add(new Piece(between.regex(), false, between.wide()));
            }
            if (place < common.tokens().size()) {
                pieces.add(piece(place));
            }
        }
        while (!pieces.isEmpty() && !pieces.getFirst().telling()) {
            pieces.removeFirst();
        }
        while (!pieces.isEmpty() && pieces.getLast().loose()) {
            pieces.removeLast();
        }
        return written(pieces);
    }

    private static String written(List<Piece> pieces) {
        var regex = new StringBuilder();
        for (var piece : pieces) {
            if (regex.length() + piece.regex().length() > LONGEST) {
                break;
            }
            regex.append(piece.regex());
        }
        return regex.toString();
    }

    private Piece piece(int place) {
        var token = common.tokens().get(place);
        var texts = spelt.get(place);
        boolean same = texts.stream().distinct().count() == 1;
        if (token.kind() == Token.Kind.BLANK) {
            return new Piece(same ? Spelling.of(token.text()) : "\\s+", false, true);
        }
        if (token.variable() || (token.doubtful() && !agreed() && !named(place))) {
            return variable(token, texts, place);
        }
        return new Piece(Spelling.of(token.text()), token.telling(), opens(place));
    }

    /** Whether a sign only leads to what follows; a quote does every other time. */
    private boolean opens(int place) {
        var sign = common.tokens().get(place).text();
        boolean fresh = common.tokens().subList(0, place).stream()
                                .filter(it -> it.text().equals(sign))
                                .count()
                        % 2
                == 0;
        return OPENING.contains(sign) || (QUOTES.contains(sign) && fresh);
    }

    private Piece variable(Token token, List<String> texts, int place) {
        if (token.kind() == Token.Kind.MASK || token.kind() == Token.Kind.TIME) {
            return new Piece(token.kind() == Token.Kind.MASK ? "\\S+" : "[\\w:.,+/ -]+", false, true);
        }
        var values = Values.of(texts, literalAt(place - 1), literalAt(place + 1));
        return new Piece(values.regex(), false, values.wide());
    }

    /** Whether different texts say the same there, and not one text several times. */
    private boolean agreed() {
        return common.lines().stream().distinct().count() > 1;
    }

    private boolean named(int place) {
        for (int at = place - 1; at >= Math.max(0, place - NEAR); at--) {
            var token = common.tokens().get(at);
            if (token.kind() == Token.Kind.WORD) {
                return NAMING.contains(token.text().toLowerCase(Locale.ROOT));
            }
        }
        return false;
    }

    private String literalAt(int place) {
        if (place < 0
                || place >= common.tokens().size()
                || common.tokens().get(place).variable()) {
            return "";
        }
        return common.tokens().get(place).text();
    }
}
