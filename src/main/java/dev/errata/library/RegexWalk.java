package dev.errata.library;

/** Walks over a regex that is known to be sound, summing up what its parts ask for. */
final class RegexWalk {

    private static final int UNBOUNDED = Integer.MAX_VALUE;

    private final String regex;
    private int at;
    private boolean repeatsARepeat;

    RegexWalk(String regex) {
        this.regex = regex;
    }

    /**
     * A part of the regex.
     *
     * @param nullable whether it matches the empty string
     * @param wildcards the most unbounded dots that one of its alternatives has
     * @param loops whether all of it may be one unbounded repeat
     */
    record Part(boolean nullable, int wildcards, boolean loops) {

        static final Part NOTHING = new Part(true, 0, false);
        static final Part CHARACTER = new Part(false, 0, false);

        Part or(Part other) {
            return new Part(nullable || other.nullable, Math.max(wildcards, other.wildcards), loops || other.loops);
        }
    }

    boolean repeatsARepeat() {
        return repeatsARepeat;
    }

    Part alternatives() {
        var all = sequence();
        while (more() && regex.charAt(at) == '|') {
            at++;
            all = all.or(sequence());
        }
        return all;
    }

    private Part sequence() {
        boolean nullable = true;
        int wildcards = 0;
        int loops = 0;
        int solid = 0;
        boolean loopIsSolid = false;
        while (more() && regex.charAt(at) != '|' && regex.charAt(at) != ')') {
            boolean dot = regex.charAt(at) == '.';
            var atom = atom();
            var repeat = repeat();
            boolean unbounded = repeat.max == UNBOUNDED;
            repeatsARepeat |= unbounded && atom.loops;
            boolean empty = atom.nullable || repeat.min == 0;
            boolean looping = unbounded || atom.loops;
            nullable &= empty;
            solid += empty ? 0 : 1;
            loops += looping ? 1 : 0;
            loopIsSolid |= looping && !empty;
            wildcards += unbounded && dot ? 1 : atom.wildcards;
        }
        boolean onlyLoop = loops > 0 && (solid == 0 || (solid == 1 && loopIsSolid));
        return new Part(nullable, wildcards, onlyLoop);
    }

    private Part atom() {
        char c = regex.charAt(at++);
        return switch (c) {
            case '(' -> group();
            case '[' -> charactersOfClass();
            case '.' -> Part.CHARACTER;
            case '^', '$' -> Part.NOTHING;
            case '\\' -> escape();
            default -> Part.CHARACTER;
        };
    }

    private Part group() {
        if (more() && regex.charAt(at) == '?') {
            int named = regex.startsWith("?<", at) || regex.startsWith("?P<", at) ? regex.indexOf('>', at) : -1;
            if (named < 0) {
                while (regex.charAt(at) != ':' && regex.charAt(at) != ')') {
                    at++;
                }
                if (regex.charAt(at++) == ')') {
                    return Part.NOTHING;
                }
            } else {
                at = named + 1;
            }
        }
        var inner = alternatives();
        at++;
        return inner;
    }

    private Part charactersOfClass() {
        int depth = 1;
        while (more() && depth > 0) {
            char c = regex.charAt(at++);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                depth++;
            } else if (c == ']') {
                depth--;
            }
        }
        return Part.CHARACTER;
    }

    private Part escape() {
        char c = regex.charAt(at++);
        if (c == 'Q') {
            int end = regex.indexOf("\\E", at);
            boolean nothing = end == at;
            at = end < 0 ? regex.length() : end + 2;
            return nothing ? Part.NOTHING : Part.CHARACTER;
        }
        if ((c == 'p' || c == 'P' || c == 'x' || c == 'N') && more() && regex.charAt(at) == '{') {
            at = regex.indexOf('}', at) + 1;
            return Part.CHARACTER;
        }
        if (c == 'c') {
            at++;
        }
        return "bBAzZ".indexOf(c) < 0 ? Part.CHARACTER : Part.NOTHING;
    }

    private record Repeat(int min, int max) {}

    private Repeat repeat() {
        if (!more()) {
            return new Repeat(1, 1);
        }
        var repeat = switch (regex.charAt(at)) {
            case '?' -> bounds(1, 0, 1);
            case '*' -> bounds(1, 0, UNBOUNDED);
            case '+' -> bounds(1, 1, UNBOUNDED);
            case '{' -> braces();
            default -> null;
        };
        if (repeat == null) {
            return new Repeat(1, 1);
        }
        if (more() && (regex.charAt(at) == '?' || regex.charAt(at) == '+')) {
            at++;
        }
        return repeat;
    }

    private Repeat bounds(int characters, int min, int max) {
        at += characters;
        return new Repeat(min, max);
    }

    private Repeat braces() {
        int end = regex.indexOf('}', at);
        var body = regex.substring(at + 1, end);
        at = end + 1;
        int comma = body.indexOf(',');
        int min = Integer.parseInt(comma < 0 ? body : body.substring(0, comma));
        if (comma < 0) {
            return new Repeat(min, min);
        }
        return new Repeat(min, comma == body.length() - 1 ? UNBOUNDED : Integer.parseInt(body.substring(comma + 1)));
    }

    private boolean more() {
        return at < regex.length();
    }
}
