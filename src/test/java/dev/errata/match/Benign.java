package dev.errata.match;

import dev.errata.event.Reader;
import dev.errata.library.OrdinaryLines;
import java.util.ArrayList;
import java.util.List;

/**
 * Ordinary lines, each asked by itself, and those of them that got an answer.
 *
 * @param lines how many were asked
 */
record Benign(int lines, List<Answered> answered) {

    /** A line that should have got no answer. */
    record Answered(String line, MatchReport report) {}

    Benign {
        answered = List.copyOf(answered);
    }

    double perThousand() {
        return 1000.0 * answered.size() / lines;
    }

    /** Over the lines that ship with the program, which the entries' linter knows too. */
    static Benign shipped(KnowledgeBase base) {
        return of(base, OrdinaryLines.lines());
    }

    /** Over the lines of the ordinary logs of a part of the golden set. */
    static Benign of(KnowledgeBase base, GoldenSet set, String part) {
        return of(
                base,
                set.cases().stream()
                        .filter(it -> it.part().equals(part) && it.kind().equals("ordinary"))
                        .flatMap(it -> it.text().lines())
                        .filter(line -> !line.isBlank())
                        .distinct()
                        .toList());
    }

    static Benign of(KnowledgeBase base, List<String> lines) {
        var answered = new ArrayList<Answered>();
        for (var line : lines) {
            var report = base.answer(Reader.read(line), Context.NONE, 1);
            if (report.matched()) {
                answered.add(new Answered(line, report));
            }
        }
        return new Benign(lines.size(), answered);
    }
}
