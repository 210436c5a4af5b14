package dev.errata.signature;

/**
 * How often something is repeated.
 *
 * @param most {@link Node.Repeat#UNBOUNDED} without an upper bound
 */
record Quantifier(int least, int most, boolean greedy) {

    /** What RE2 allows, so that a regex stays portable. */
    private static final int MOST = 1000;

    static Quantifier read(RegexText text) {
        int at = text.at();
        int least = 0;
        int most = Node.Repeat.UNBOUNDED;
        switch (text.readSyntax("")) {
            case '?' -> most = 1;
            case '*' -> {}
            case '+' -> least = 1;
            default -> {
                least = number(text, at);
                most = least;
                if (text.take(',')) {
                    most = text.peek() == '}' ? Node.Repeat.UNBOUNDED : number(text, at);
                }
                if (!text.take('}')) {
                    throw RefusedRegex.broken("This repetition has no closing brace; a real { is written \\{.", at);
                }
            }
        }
        if (most < least) {
            throw RefusedRegex.broken("This repetition has its bounds the wrong way round.", at);
        }
        if (least > MOST || (most > MOST && most != Node.Repeat.UNBOUNDED)) {
            throw RefusedRegex.unsafe("Nothing may be repeated more than " + MOST + " times; use * or +.", at);
        }
        if (text.peek() == '+') {
            throw RefusedRegex.unsafe("Possessive quantifiers are not supported; leave the second + out.", text.at());
        }
        return new Quantifier(least, most, !text.take('?'));
    }

    private static int number(RegexText text, int at) {
        int value = 0;
        int digits = 0;
        for (int c = text.peek(); c >= '0' && c <= '9'; c = text.peek()) {
            // Enough to tell that it is too many, whatever follows.
            value = Math.min(value * 10 + (c - '0'), 10 * MOST);
            digits++;
            text.read();
        }
        if (digits == 0) {
            throw RefusedRegex.broken("A brace that opens no repetition is written with a backslash: \\{.", at);
        }
        return value;
    }
}
