package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Check;
import dev.errata.match.CheckOutput.Ran;
import dev.errata.match.CheckOutput.Row;
import dev.errata.signature.Dialect;
import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import dev.errata.signature.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for what checks look for, all of it in one pass. Immutable. */
final class LookOut {

    private static final int EXCERPT = 200;

    /**
     * Where no command is named, any line may come from anywhere: what asks for fewer literal characters than these would be found in
     * the output of other commands too.
     */
    private static final int TELLING_BY_ITSELF = 8;

    private final SignatureSet<String> set;

    private LookOut(SignatureSet<String> set) {
        this.set = set;
    }

    static LookOut over(Collection<Entry> entries) {
        return new LookOut(SignatureSet.compile(entries.stream()
                .flatMap(entry -> entry.checks().stream())
                .map(Check::lookFor)
                .filter(regex -> !regex.isEmpty())
                .distinct()
                .map(regex -> new Signature<>(regex, regex))
                .toList()));
    }

    /** Why a check cannot be looked for; empty where it can. */
    Optional<String> refusal(Check check) {
        return Optional.ofNullable(set.refused().get(check.lookFor())).map(Verdict.Refused::reason);
    }

    boolean sees(Check check) {
        return !check.lookFor().isEmpty() && refusal(check).isEmpty();
    }

    /** What became of {@code checks}; those are left out of which the output says nothing. */
    Map<Check, Sight> sights(Collection<Check> checks, CheckOutput output) {
        var sights = new LinkedHashMap<Check, Sight>();
        var seen = new HashMap<String, Map<String, Sight.Found>>();
        for (var check : checks) {
            if (!sees(check)) {
                continue;
            }
            var ran = output.sectioned() ? output.of(check.run()) : new Ran.Printed(output.rows(), false);
            if (ran instanceof Ran.Printed(var rows, boolean whole)) {
                var section = output.sectioned() ? check.run() : "";
                var found = seen.computeIfAbsent(section, any -> finds(rows)).get(check.lookFor());
                if (found != null && (output.sectioned() || tellsByItself(check))) {
                    sights.put(check, found);
                } else if (found == null && whole) {
                    sights.put(check, new Sight.Absent());
                }
            }
        }
        return sights;
    }

    private static boolean tellsByItself(Check check) {
        return Dialect.literalsOf(check.lookFor()).length() >= TELLING_BY_ITSELF;
    }

    /** The first find of each regex. */
    private Map<String, Sight.Found> finds(List<Row> rows) {
        var finds = new HashMap<String, Sight.Found>();
        for (var row : rows) {
            for (var hit : set.scan(row.text())) {
                finds.computeIfAbsent(
                        hit.key(), any -> new Sight.Found(row.number(), excerpt(row.text(), hit.start())));
            }
        }
        return finds;
    }

    static String excerpt(String line) {
        return excerpt(line, 0);
    }

    private static String excerpt(String line, int start) {
        int from = line.length() <= EXCERPT ? 0 : Math.max(0, Math.min(start, line.length() - EXCERPT));
        int to = Math.min(line.length(), from + EXCERPT);
        return Columns.clean((from > 0 ? "…" : "") + line.substring(from, to) + (to < line.length() ? "…" : ""))
                .strip();
    }
}
