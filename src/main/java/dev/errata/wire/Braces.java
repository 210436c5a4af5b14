package dev.errata.wire;

/** Finds where objects start and end in a body of JSON that is broken somewhere. */
final class Braces {

    private final byte[] body;

    /** What was found last, as the same is asked again and again: no object starts a line between the two. */
    private int lineFrom = -1;

    private int line = -1;

    Braces(byte[] body) {
        this.body = body;
    }

    /**
     * Where to go on behind the broken value that starts at {@code start}: where its braces close, if that is on its own line, else with
     * the next line that an object starts; -1 where there is none.
     */
    int next(int start) {
        int next = nextLine(start);
        int end = end(start, next < 0 ? body.length : next);
        return end < 0 ? next : end;
    }

    /** Where to go on behind what is no value: with an object glued to it, else as behind a broken line. */
    int behind(int start) {
        int at = start;
        while (at < body.length && body[at] > ' ' && body[at] != '{') {
            at++;
        }
        return at < body.length && body[at] == '{' ? at : nextLine(start);
    }

    /** The next object that starts a line behind {@code from}, or -1. */
    int nextLine(int from) {
        if (lineFrom >= 0 && lineFrom <= from && (line < 0 || line > from)) {
            return line;
        }
        lineFrom = from;
        line = -1;
        int i = from;
        while (i < body.length && line < 0) {
            if (body[i] == '\n') {
                int first = i + 1;
                while (first < body.length && (body[first] == ' ' || body[first] == '\t' || body[first] == ',')) {
                    first++;
                }
                line = first < body.length && body[first] == '{' ? first : -1;
                i = first;
            } else {
                i++;
            }
        }
        return line;
    }

    /** Behind the bracket that closes the one at {@code start}, or -1 where that is not before {@code limit}. */
    int end(int start, int limit) {
        int depth = 0;
        boolean quoted = false;
        for (int i = start; i < limit; i++) {
            byte b = body[i];
            if (quoted) {
                if (b == '\\') {
                    i++;
                } else if (b == '"') {
                    quoted = false;
                }
            } else if (b == '"') {
                quoted = true;
            } else if (b == '{' || b == '[') {
                depth++;
            } else if ((b == '}' || b == ']') && --depth <= 0) {
                return i + 1;
            }
        }
        return -1;
    }
}
