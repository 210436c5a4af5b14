package dev.errata.signature;

import static dev.errata.signature.RefusedRegex.broken;
import static dev.errata.signature.RefusedRegex.unsafe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a regex by the rules of {@code java.util.regex}, and refuses what a machine without backtracking cannot do. It never
 * guesses: what is not understood is refused.
 */
final class RegexReader {

    static final int DEEPEST = 100;
    static final String TOO_DEEP = "Groups and classes nest more than " + DEEPEST + " deep.";

    private static final int LONGEST = 4000;
    private static final String UNCLOSED = "The group opened here has no closing parenthesis.";

    private final RegexText text;
    private final Set<String> names = new HashSet<>();
    private Flags flags = Flags.NONE;

    private RegexReader(RegexText text) {
        this.text = text;
    }

    /** @throws RefusedRegex if it is outside the dialect */
    static Node read(String regex) {
        if (regex.length() > LONGEST) {
            throw unsafe("The regex is longer than " + LONGEST + " characters.", LONGEST);
        }
        var reader = new RegexReader(new RegexText(regex));
        var node = reader.choice(0);
        if (!reader.text.ended()) {
            throw broken("This closing parenthesis closes nothing.", reader.text.at());
        }
        return Shape.checked(node);
    }

    private Node choice(int depth) {
        var options = new ArrayList<Node>();
        do {
            options.add(sequence(depth));
        } while (text.take('|'));
        return options.size() == 1 ? options.getFirst() : new Node.Choice(options);
    }

    private Node sequence(int depth) {
        var parts = new ArrayList<Node>();
        while (!text.ended() && text.peek() != '|' && text.peek() != ')') {
            int at = text.at();
            if (text.peek() == '(') {
                group(depth + 1, at, parts);
            } else {
                parts.add(quantified(atom(depth, at), at));
            }
        }
        return parts.size() == 1 ? parts.getFirst() : new Node.Sequence(parts);
    }

    private Node atom(int depth, int at) {
        return switch (text.peek()) {
            case '[' -> new Node.One(ClassReader.read(text, flags, depth + 1));
            case '\\' -> escape(at);
            case '^' -> place(flags.multiline() ? Node.Place.START_OF_SOMETHING : Node.Place.LINE_START);
            case '$' -> place(Node.Place.LINE_END);
            case '.' -> {
                text.readSyntax("");
                yield new Node.One(flags.dotAll() ? CodePoints.ALL : CodePoints.DOT);
            }
            case '*', '+', '?' ->
                throw broken(
                        "There is nothing here to repeat; a real " + (char) text.peek()
                                + " is written with a backslash before it.",
                        at);
            case '{' -> {
                Quantifier.read(text);
                throw unsafe("There is nothing here to repeat.", at);
            }
            default -> letter(Escapes.whole(text.read(), at));
        };
    }

    private Node place(Node.Place place) {
        text.readSyntax("");
        return place;
    }

    private Node letter(int codePoint) {
        var set = CodePoints.of(codePoint);
        return new Node.One(flags.ignoreCase() ? set.ignoringCase() : set);
    }

    private Node escape(int at) {
        return switch (text.peek(1)) {
            case 'b' -> wordEdge(at);
            case 'B' -> escaped(Node.Place.NO_WORD_EDGE);
            case 'A' -> escaped(Node.Place.LINE_START);
            case 'Z', 'z' -> escaped(Node.Place.LINE_END);
            case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k' ->
                throw unsafe("Back-references are not supported; write the text again.", at);
            case 'R' -> throw unsafe("\\R is not supported: a signature is matched inside single lines.", at);
            case 'X' -> throw unsafe("Grapheme clusters (\\X) are not supported.", at);
            case 'G' -> throw unsafe("\\G is not supported: every line is searched on its own.", at);
            default ->
                switch (Escapes.read(text, flags, false)) {
                    case Escaped.Kind(var set) -> new Node.One(set);
                    case Escaped.Letter(var codePoint) -> letter(codePoint);
                };
        };
    }

    private Node escaped(Node.Place place) {
        text.readSyntax("");
        return place(place);
    }

    private Node wordEdge(int at) {
        var edge = escaped(Node.Place.WORD_EDGE);
        if (text.peek() == '{' && text.peek(1) == 'g') {
            throw unsafe("Grapheme boundaries (\\b{g}) are not supported.", at);
        }
        return edge;
    }

    private Node quantified(Node body, int at) {
        int here = text.at();
        return switch (text.peek()) {
            case '*', '+', '?', '{' -> Shape.repeated(body, Quantifier.read(text), at, here);
            default -> body;
        };
    }

    private void group(int depth, int at, List<Node> parts) {
        if (depth > DEEPEST) {
            throw unsafe(TOO_DEEP, at);
        }
        text.readSyntax("");
        var outside = flags;
        if (text.take('?') && opened(at) && text.take(')')) {
            return;
        }
        var inside = choice(depth);
        if (!text.take(')')) {
            throw broken(UNCLOSED, at);
        }
        flags = outside;
        parts.add(quantified(inside, at));
    }

    /** Reads what follows {@code (?}; true if it was flags alone, which hold to the end of the group around them. */
    private boolean opened(int at) {
        switch (text.peek()) {
            case ':' -> text.readSyntax("");
            case '=', '!' -> throw unsafe("Look-ahead is not supported; match the text itself, or a part of it.", at);
            case '>' -> throw unsafe("Atomic groups are not supported; write (?:...).", at);
            case '<' -> {
                if (text.peek(1) == '=' || text.peek(1) == '!') {
                    throw unsafe("Look-behind is not supported; match the text itself, or a part of it.", at);
                }
                name(at);
            }
            case 'P' -> {
                text.readSyntax("");
                switch (text.peek()) {
                    case '<' -> name(at);
                    case '=' -> throw unsafe("Back-references are not supported; write the text again.", at);
                    default -> throw broken("There is no group of this kind.", at);
                }
            }
            default -> {
                flags = Flags.read(text, flags);
                if (text.peek() == ')') {
                    return true;
                }
                if (!text.take(':')) {
                    throw broken("There is no group of this kind.", at);
                }
            }
        }
        return false;
    }

    private void name(int at) {
        text.readSyntax("");
        var name = new StringBuilder();
        while (!text.take('>')) {
            int c = text.readSyntax("The group's name has no closing angle bracket.");
            boolean letter = c < 128 && Character.isLetter(c);
            if (!letter && (name.isEmpty() || c >= 128 || !Character.isDigit(c))) {
                throw broken("A group's name has only letters and digits, a letter first.", at);
            }
            name.append((char) c);
        }
        if (name.isEmpty() || !names.add(name.toString())) {
            throw broken("A group needs a name that no other group has.", at);
        }
    }
}
