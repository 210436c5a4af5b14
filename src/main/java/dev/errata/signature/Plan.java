package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one regex is looked for. Immutable but for its tally and the program, which is made when it is first needed; thread-safe. */
final class Plan {

    private final String regex;
    private final List<Trail> trails;
    private final boolean plain;
    private final boolean always;
    private final CodePoints[] musts;
    private final Openers openers;
    private volatile Tally tally = new Tally();
    private volatile @Nullable Program program;

    private Plan(String regex, Node root, Strands strands) {
        this.regex = regex;
        trails = strands.ways().stream().map(Trail::of).toList();
        plain = strands.arePlain();
        always = trails.stream().anyMatch(trail -> trail.needles().isEmpty());
        musts = always ? musts(root, new ArrayList<>()).toArray(CodePoints[]::new) : new CodePoints[0];
        openers = plain ? Openers.NONE : Openers.of(trails);
    }

    /** @throws RefusedRegex if it is outside the dialect */
    static Plan of(String regex) {
        var root = RegexReader.read(regex);
        return new Plan(regex, root, Strands.of(root));
    }

    /** What it costs in service, wherever it is moved. */
    Tally tally() {
        return tally;
    }

    /** Counts on where another does, if that has the same regex; {@code together} where the other is not looked for beside this. */
    void countOn(Plan former, boolean together) {
        if (former.regex.equals(regex)) {
            tally = together ? former.tally : former.tally.copy();
        }
    }

    List<Trail> trails() {
        return trails;
    }

    /** Whether one of its ways has no literal, so that every line is a candidate. */
    boolean always() {
        return always;
    }

    /** Whether the line has a character of each kind that every match must have. */
    boolean mayBeIn(LineText line) {
        for (var must : musts) {
            if (!line.mayHold(must)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a trail that runs through the line is a match. */
    boolean plain() {
        return plain;
    }

    /** Asks the regex itself. */
    boolean judge(LineText line, Threads threads, Found found) {
        long before = threads.steps();
        boolean there = threads.find(program(), openers, line);
        line.worked(threads.steps() - before);
        if (there) {
            found.set(threads.start(), threads.end());
        }
        return there;
    }

    private Program program() {
        var made = program;
        if (made == null) {
            made = Program.of(RegexReader.read(regex));
            program = made;
        }
        return made;
    }

    private static List<CodePoints> musts(Node node, List<CodePoints> into) {
        switch (node) {
            case Node.One(var set) -> into.add(set);
            case Node.Sequence(var parts) -> parts.forEach(part -> musts(part, into));
            case Node.Repeat(var body, var least, var _, var _) -> {
                if (least > 0) {
                    musts(body, into);
                }
            }
            case Node.Choice _, Node.Place _ -> {}
        }
        return into;
    }
}
