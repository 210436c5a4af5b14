package dev.errata.web;

import dev.errata.match.Narrowing.Finding;
import dev.errata.match.Sight;

/**
 * What a check came to, on a page.
 *
 * @param name what it is about, or blank
 * @param found whether it hit
 * @param line of the output where it hit, from 1; else 0
 * @param excerpt of that line, masked
 * @param likelier whether it speaks for the cause
 * @param times by how much, at least 1, such as "12" or "1.4"
 */
record ShownFinding(
        Said name,
        String run,
        String lookFor,
        boolean found,
        int line,
        String excerpt,
        boolean likelier,
        String times) {

    static ShownFinding of(Finding finding, Language language) {
        double factor = finding.factor();
        double times = factor >= 1 ? factor : 1 / factor;
        var check = finding.check();
        var name = language.say(check.name());
        return switch (finding.sight()) {
            case Sight.Found(int line, String excerpt) ->
                new ShownFinding(
                        name, check.run(), check.lookFor(), true, line, excerpt, factor >= 1, Figures.rounded(times));
            case Sight.Absent() ->
                new ShownFinding(name, check.run(), check.lookFor(), false, 0, "", factor >= 1, Figures.rounded(times));
        };
    }
}
