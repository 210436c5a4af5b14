package dev.errata.library;

import dev.errata.entry.Pointer;
import dev.errata.signature.Dialect;
import dev.errata.signature.Verdict;

/** The checks that tell causes apart. */
final class CheckRules {

    private CheckRules() {}

    static void check(Sheet sheet) {
        var checks = sheet.json().path("checks");
        for (int i = 0; i < checks.size(); i++) {
            var check = checks.get(i);
            if (check.path("run").asText("").isBlank()) {
                sheet.note(
                        Rule.CHECK_BROKEN,
                        Pointer.to("checks", i, "run"),
                        "Check " + (i + 1) + " has no command.",
                        "Write a command that changes nothing.");
            }
            var lookFor = check.path("look_for").asText("");
            if (lookFor.isBlank()) {
                sheet.note(
                        Rule.CHECK_BROKEN,
                        Pointer.to("checks", i, "look_for"),
                        "Check " + (i + 1) + " looks for nothing.",
                        "Write a regex over one line of the command's output.");
            } else if (Dialect.check(lookFor) instanceof Verdict.Refused refused) {
                sheet.note(
                        Rule.CHECK_BROKEN,
                        Pointer.to("checks", i, "look_for"),
                        "Check " + (i + 1) + ", character " + (refused.at() + 1) + ": " + refused.reason(),
                        "Correct the regex; the dialect is described in docs/matching.md.");
            }
        }
    }
}
