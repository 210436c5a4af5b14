package dev.errata.transfer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A report for people: in a terminal, or as Markdown for a pull request. What is alike is counted; JSON has it one by one. Pure. */
public final class ReportText {

    private static final int MOST = 50;

    private ReportText() {}

    /** Ends with a newline. */
    public static String plain(ImportReport report) {
        var out = new StringBuilder(headline(report)).append('\n');
        for (var part : parts(report)) {
            out.append('\n').append(part.title()).append('\n');
            part.rows()
                    .forEach(row -> out.append("  ")
                            .append(clean(String.join("  ", row.cells())))
                            .append('\n'));
        }
        return out.toString();
    }

    /** Ends with a newline. */
    public static String markdown(ImportReport report) {
        var out = new StringBuilder("# Import\n\n").append(headline(report)).append('\n');
        for (var part : parts(report)) {
            out.append("\n## ").append(part.title()).append("\n\n| ");
            out.append(String.join(" | ", part.header()))
                    .append(" |\n|")
                    .append(" --- |".repeat(part.header().size()))
                    .append('\n');
            part.rows()
                    .forEach(row -> out.append("| ")
                            .append(String.join(
                                    " | ",
                                    row.cells().stream()
                                            .map(ReportText::escaped)
                                            .toList()))
                            .append(" |\n"));
        }
        return out.toString();
    }

    /** The totals in a sentence or two. */
    public static String headline(ImportReport report) {
        var total = report.accounts().size();
        var line = (total == 1 ? "1 entry read: " : total + " entries read: ") + report.count(Fate.TAKEN) + " new, "
                + report.count(Fate.CHANGED) + " changed, " + report.count(Fate.SAME) + " the same, "
                + report.count(Fate.CONFLICT) + " in conflict, " + report.count(Fate.REFUSED) + " refused.";
        return line + (report.dryRun() ? " A dry run: nothing was written." : "");
    }

    private record Row(List<String> cells) {}

    private record Part(String title, List<String> header, List<Row> rows) {}

    private static List<Part> parts(ImportReport report) {
        var parts = new ArrayList<Part>();
        add(parts, "In conflict", List.of("entry", "from", "why", "what to do"), accounts(report, Fate.CONFLICT));
        add(parts, "Refused", List.of("from", "id there", "why", "what to do"), refused(report));
        add(parts, "What was lost", List.of("entries", "field", "why", "such as"), tallies(Tally.lost(report)));
        add(
                parts,
                "What the linter found",
                List.of("times", "rule", "which is", "such as"),
                tallies(Tally.findings(report)));
        add(parts, "Passed over", List.of("file", "why"), passed(report));
        if (report.unlicensed() > 0) {
            add(
                    parts,
                    "Licence",
                    List.of("entries", ""),
                    List.of(new Row(List.of(
                            String.valueOf(report.unlicensed()), "come without a licence: say under which they are"))));
        }
        return parts;
    }

    private static void add(List<Part> parts, String title, List<String> header, List<Row> rows) {
        if (!rows.isEmpty()) {
            var shown = new ArrayList<>(rows.subList(0, Math.min(MOST, rows.size())));
            if (rows.size() > MOST) {
                var more = new ArrayList<>(List.of("and " + (rows.size() - MOST) + " more"));
                while (more.size() < header.size()) {
                    more.add("");
                }
                shown.add(new Row(more));
            }
            parts.add(new Part(title, header, shown));
        }
    }

    private static List<Row> accounts(ImportReport report, Fate fate) {
        return report.of(fate).stream()
                .map(it -> new Row(List.of(it.entryId(), it.place(), it.reason(), it.mend())))
                .toList();
    }

    private static List<Row> refused(ImportReport report) {
        return report.of(Fate.REFUSED).stream()
                .map(it -> new Row(List.of(it.place(), it.originalId(), it.reason(), it.mend())))
                .toList();
    }

    private static List<Row> tallies(List<Tally> tallies) {
        return tallies.stream()
                .map(it -> new Row(
                        List.of(String.format(Locale.ROOT, "%6d", it.count()), it.what(), it.why(), it.example())))
                .toList();
    }

    private static List<Row> passed(ImportReport report) {
        return report.passedOver().stream()
                .map(it -> new Row(List.of(it.place(), it.reason())))
                .toList();
    }

    /** Names of files and values of documents must not steer a terminal. */
    private static String clean(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}]", "\uFFFD").stripTrailing();
    }

    private static String escaped(String text) {
        return clean(text.strip())
                .replace("\\", "\\\\")
                .replace("|", "\\|")
                .replace("<", "&lt;")
                .replace("`", "\\`");
    }
}
