package dev.errata.web;

import dev.errata.library.Finding;
import java.util.Comparator;
import java.util.List;

/**
 * What the linter found in a draft.
 *
 * @param parts the way to the place that is meant; empty for the whole document
 * @param field id of the editor's field for it
 */
record LintFinding(
        boolean error, String code, List<ShownChange.Part> parts, String field, String message, String mend) {

    LintFinding {
        parts = List.copyOf(parts);
    }

    static LintFinding of(Finding it) {
        return new LintFinding(
                it.error(),
                it.code(),
                ShownChange.parts(it.pointer()),
                EntryForm.fieldAt(it.pointer()),
                it.message(),
                it.mend());
    }

    /** What is broken comes before what is only doubtful. */
    static List<LintFinding> of(List<Finding> findings) {
        return findings.stream()
                .map(LintFinding::of)
                .sorted(Comparator.comparing(LintFinding::error).reversed())
                .toList();
    }
}
