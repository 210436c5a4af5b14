package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Check;
import dev.errata.match.Narrowing.Finding;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an output says of one cause: a factor on its odds for each check.
 *
 * <p>Naive Bayes would multiply them as if each check looked at something of its own. But checks of one command look at one thing from
 * several sides, so of each command the most telling counts whole, the next by its square root, and so on; and a line that was found
 * already, or a {@code look_for} that was, tells nothing new at all.
 */
final class Weighing {

    private static final double ALIKE = 0.5;

    private Weighing() {}

    /** The findings of {@code entry} in the order of its checks. */
    static List<Finding> findings(Entry entry, Map<Check, Sight> sights) {
        var plain = entry.checks().stream()
                .distinct()
                .flatMap(check -> Optional.ofNullable(sights.get(check)).map(sight -> plain(check, sight)).stream())
                .toList();
        var weighed = new HashMap<Check, Finding>();
        var shares = new HashMap<String, Double>();
        var told = new HashSet<String>();
        plain.stream()
                .sorted(Comparator.comparingDouble(Weighing::size).reversed())
                .forEach(finding -> {
                    double share = tells(finding, told)
                            ? shares.merge(finding.check().run(), 1.0, (before, any) -> before * ALIKE)
                            : 0;
                    weighed.put(
                            finding.check(),
                            new Finding(finding.check(), finding.sight(), Math.pow(finding.factor(), share)));
                });
        return plain.stream()
                .map(finding -> weighed.getOrDefault(finding.check(), finding))
                .toList();
    }

    private static Finding plain(Check check, Sight sight) {
        var telling = Telling.of(check);
        return new Finding(
                check,
                sight,
                switch (sight) {
                    case Sight.Found found -> telling.find();
                    case Sight.Absent absent -> telling.absence();
                });
    }

    private static double size(Finding finding) {
        return Math.abs(Math.log(finding.factor()));
    }

    /** Whether neither what it looks for nor the line it found was counted before, the same way. */
    private static boolean tells(Finding finding, Set<String> told) {
        var check = finding.check();
        return switch (finding.sight()) {
            case Sight.Found found -> {
                boolean newRegex = told.add("r" + check.supports() + check.lookFor());
                boolean newLine = told.add("l" + check.supports() + found.excerpt());
                yield newRegex && newLine;
            }
            case Sight.Absent absent -> told.add("a" + check.supports() + check.lookFor());
        };
    }
}
