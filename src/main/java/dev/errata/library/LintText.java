package dev.errata.library;

import java.util.List;

/** Findings as lines for a terminal: place, severity, rule and message, and below it what to do. */
public final class LintText {

    private LintText() {}

    /** Ends with a newline; the last line is the tally. */
    public static String render(List<Finding> findings) {
        var out = new StringBuilder();
        for (var finding : findings) {
            out.append(place(finding))
                    .append(": ")
                    .append(finding.severity().word())
                    .append(' ')
                    .append(finding.code())
                    .append(": ")
                    .append(clean(finding.message()))
                    .append("\n    ")
                    .append(clean(finding.mend()))
                    .append('\n');
        }
        return out.append(tally(findings)).append('\n').toString();
    }

    private static String place(Finding finding) {
        var where = finding.path().isEmpty() ? finding.entryId() : finding.path();
        return clean(finding.line() > 0 ? where + ":" + finding.line() : where);
    }

    private static String tally(List<Finding> findings) {
        if (findings.isEmpty()) {
            return "nothing found";
        }
        long errors = findings.stream().filter(Finding::error).count();
        long files = findings.stream().map(Finding::path).distinct().count();
        return count(errors, "error") + ", " + count(findings.size() - errors, "warning") + " in "
                + count(files, "file");
    }

    private static String count(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** A value of the document must not steer the terminal. */
    private static String clean(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '\uFFFD' : c)
                .forEach(out::appendCodePoint);
        return out.toString();
    }
}
