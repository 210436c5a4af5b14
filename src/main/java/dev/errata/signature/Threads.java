package dev.errata.signature;

import java.util.Arrays;

/**
 * Runs a {@link Program} over a line with all its alternatives side by side, so that the work is at most the line's length
 * times the program's size, whatever the line. Finds the leftmost match, and of those the one that backtracking prefers.
 *
 * <p>Not thread-safe; keeps its arrays between runs.
 */
final class Threads {

    private int[] marks = {};
    private int[] stack = {};
    private int[] now = {};
    private int[] nowStarts = {};
    private int[] soon = {};
    private int[] soonStarts = {};
    private int stamp;
    private int soonSize;
    private final WordEdge edge = new WordEdge();
    private final Opens opens = new Opens();
    private long steps;
    private int start;
    private int end;

    /** Where the last find began and ended. */
    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** Work done since {@code new}, in instructions looked at. */
    long steps() {
        return steps;
    }

    boolean find(Program program, Openers openers, LineText text) {
        var line = text.chars(false);
        int length = text.length();
        prepare(program.size());
        opens.begin(openers);
        start = -1;
        int i = 0;
        while (true) {
            if (soonSize == 0 && start < 0) {
                i = openers.areKnown() ? opens.next(text, i) : skip(program, line, length, i);
                // What was looked at where the last thread ended may look different here.
                stamp++;
            }
            int c = i < length ? Character.codePointAt(line, i, length) : -1;
            if (start < 0 && program.mayBeginWith(c)) {
                spawn(program, 0, i, line, length, i);
            }
            int size = soonSize;
            swap();
            int next = i + (c < 0 ? 1 : Character.charCount(c));
            step(program, size, c, line, length, i, next);
            if (i >= length || (soonSize == 0 && start >= 0)) {
                return start >= 0;
            }
            i = stands(program, size) ? glide(program, size, c, line, length, next) : next;
        }
    }

    /** Whether the last character left every thread where it was, and would again wherever it stood. */
    private boolean stands(Program program, int size) {
        return soonSize == size
                && !program.hasPlaces()
                && Arrays.equals(now, 0, size, soon, 0, size)
                && Arrays.equals(nowStarts, 0, size, soonStarts, 0, size);
    }

    /**
     * Goes over the characters that would leave every thread where it is, as {@code c} did, and begin no new one: most of what a {@code
     * .*} takes.
     */
    private int glide(Program program, int size, int c, char[] line, int length, int from) {
        long low = start < 0 ? ~program.beginningsBelow64() : -1;
        long high = start < 0 ? ~program.beginningsBelow128() : -1;
        for (int t = 0; t < size; t++) {
            if (program.kind(now[t]) == Program.TAKE) {
                var set = program.set(now[t]);
                boolean takes = set.has(c);
                low &= takes ? set.below64() : ~set.below64();
                high &= takes ? set.below128() : ~set.below128();
            }
        }
        int i = from;
        while (i < length && line[i] < 128 && (((line[i] < 64 ? low : high) >>> line[i]) & 1) != 0) {
            i++;
        }
        steps += i - from;
        return i;
    }

    private void prepare(int size) {
        if (marks.length < size) {
            marks = new int[size];
            stack = new int[2 * size];
            now = new int[size];
            nowStarts = new int[size];
            soon = new int[size];
            soonStarts = new int[size];
            stamp = 0;
        }
        if (stamp > Integer.MAX_VALUE / 2) {
            Arrays.fill(marks, 0);
            stamp = 0;
        }
        stamp++;
        soonSize = 0;
        edge.reset();
    }

    private void swap() {
        var list = now;
        now = soon;
        soon = list;
        var starts = nowStarts;
        nowStarts = soonStarts;
        soonStarts = starts;
    }

    private int skip(Program program, char[] line, int length, int from) {
        int i = from;
        while (i < length) {
            int c = Character.codePointAt(line, i, length);
            if (program.mayBeginWith(c)) {
                break;
            }
            i += Character.charCount(c);
        }
        steps += i - from;
        return i;
    }

    /** Moves every thread in {@code now} over one character, into {@code soon}; one that is through ends those behind it. */
    private void step(Program program, int size, int c, char[] line, int length, int at, int next) {
        stamp++;
        soonSize = 0;
        for (int t = 0; t < size; t++) {
            int pc = now[t];
            steps++;
            if (program.kind(pc) == Program.FOUND) {
                start = nowStarts[t];
                end = at;
                return;
            }
            if (c >= 0 && program.set(pc).has(c)) {
                spawn(program, pc + 1, nowStarts[t], line, length, next);
            }
        }
    }

    /** Adds what can be reached from an instruction without taking a character, in order of preference. */
    private void spawn(Program program, int from, int began, char[] line, int length, int at) {
        int depth = 0;
        stack[depth++] = from;
        while (depth > 0) {
            int pc = stack[--depth];
            if (marks[pc] == stamp) {
                continue;
            }
            marks[pc] = stamp;
            steps++;
            switch (program.kind(pc)) {
                case Program.FORK -> {
                    stack[depth++] = program.other(pc);
                    stack[depth++] = program.target(pc);
                }
                case Program.JUMP -> stack[depth++] = program.target(pc);
                case Program.BE_AT -> {
                    if (isAt(program.place(pc), line, length, at)) {
                        stack[depth++] = pc + 1;
                    }
                }
                default -> {
                    soon[soonSize] = pc;
                    soonStarts[soonSize++] = began;
                }
            }
        }
    }

    private boolean isAt(Node.Place place, char[] line, int length, int at) {
        return switch (place) {
            case LINE_START -> at == 0;
            case START_OF_SOMETHING -> at == 0 && length > 0;
            case LINE_END -> at == length;
            case WORD_EDGE -> edge.at(line, length, at);
            case NO_WORD_EDGE -> !edge.at(line, length, at);
        };
    }
}
