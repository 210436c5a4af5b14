package dev.errata.signature;

/** Reads a class in brackets by Java's rules: classes nest, {@code ]} first is itself, and a hyphen at either end is one. */
final class ClassReader {

    private static final String UNCLOSED = "The class opened here has no closing bracket.";

    private final RegexText text;
    private final Flags flags;

    private ClassReader(RegexText text, Flags flags) {
        this.text = text;
        this.flags = flags;
    }

    static CodePoints read(RegexText text, Flags flags, int depth) {
        return new ClassReader(text, flags).union(depth);
    }

    private CodePoints union(int depth) {
        int opened = text.at();
        if (depth > RegexReader.DEEPEST) {
            throw RefusedRegex.unsafe(RegexReader.TOO_DEEP, opened);
        }
        text.readSyntax(UNCLOSED);
        boolean negated = text.take('^');
        var set = CodePoints.NONE;
        boolean empty = true;
        while (empty || text.peek() != ']') {
            if (text.ended()) {
                throw RefusedRegex.broken(UNCLOSED, opened);
            }
            set = set.or(text.peek() == '[' ? union(depth + 1) : item());
            empty = false;
        }
        text.readSyntax(UNCLOSED);
        return negated ? set.not() : set;
    }

    private CodePoints item() {
        int at = text.at();
        if (text.peek() == '&' && text.peek(1) == '&') {
            throw RefusedRegex.unsafe("Intersections (&&) are not supported; write the members out.", at);
        }
        int first;
        if (text.peek() == '\\') {
            switch (Escapes.read(text, flags, text.peek(1) == 'v' && text.peek(2) == '-')) {
                case Escaped.Kind(var set) -> {
                    return set;
                }
                case Escaped.Letter(var letter) -> first = letter;
            }
        } else {
            first = Escapes.whole(text.read(), at);
        }
        boolean range = text.peek() == '-' && text.peek(1) != '[' && text.peek(1) != ']' && !lastIsHyphen();
        return cased(range ? CodePoints.of(first, last(first, at)) : CodePoints.of(first));
    }

    /** Without a closing bracket the class is broken anyway; say that, not that the range is. */
    private boolean lastIsHyphen() {
        int mark = text.mark();
        text.readSyntax("");
        boolean ended = text.ended();
        text.reset(mark);
        return ended;
    }

    private int last(int first, int at) {
        text.readSyntax(UNCLOSED);
        int last = text.peek() == '\\' ? escapedLast(at) : Escapes.whole(text.read(), at);
        if (last < first) {
            throw RefusedRegex.broken("The range runs backwards; write its lower end first.", at);
        }
        return last;
    }

    private int escapedLast(int at) {
        return switch (Escapes.read(text, flags, true)) {
            case Escaped.Kind _ ->
                throw RefusedRegex.broken("A range must end in a single character, not in a class.", at);
            case Escaped.Letter(var letter) -> letter;
        };
    }

    private CodePoints cased(CodePoints set) {
        return flags.ignoreCase() ? set.ignoringCase() : set;
    }
}
