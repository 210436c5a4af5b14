package dev.errata.library;

import dev.errata.signature.AttackCost;
import dev.errata.signature.Dialect;
import dev.errata.signature.Literals;
import dev.errata.signature.Verdict;

/** The regex by itself. */
final class RegexRules {

    private static final int LITERAL = 4;
    private static final int WILDCARDS = 4;
    private static final String AT = "/regex";

    private RegexRules() {}

    /** Whether there is a regex that can be run. */
    static boolean check(Sheet sheet) {
        var regex = sheet.entry().recognition().regex();
        if (regex.isEmpty()) {
            return false;
        }
        return switch (Dialect.check(regex)) {
            case Verdict.Accepted() -> {
                shape(sheet, RegexShape.of(regex));
                literals(sheet, regex, Dialect.literalsOf(regex));
                cost(sheet, AttackCost.of(regex));
                yield true;
            }
            case Verdict.Refused(var reason, var at, var broken) -> {
                sheet.note(
                        broken ? Rule.REGEX_BROKEN : Rule.REGEX_UNSAFE,
                        AT,
                        "Character " + (at + 1) + " of " + Sheet.quoted(regex) + ": " + reason,
                        "Correct the regex; the dialect is described in docs/matching.md.");
                yield false;
            }
        };
    }

    private static void shape(Sheet sheet, RegexShape shape) {
        if (shape.repeatsARepeat()) {
            sheet.note(
                    Rule.REGEX_UNSAFE,
                    AT,
                    "The regex repeats a group that is a repeat itself, as in (a+)+.",
                    "Take away one of the two repeats.");
        }
        if (shape.wildcards() >= WILDCARDS) {
            sheet.note(
                    Rule.REGEX_MANY_WILDCARDS,
                    AT,
                    "The regex has " + shape.wildcards() + " unbounded wildcards in one alternative.",
                    "Bound them, as in .{0,80}, or keep the literal that says most and drop the rest.");
        }
    }

    private static void literals(Sheet sheet, String regex, Literals literals) {
        if (literals.matchesEmpty()) {
            sheet.note(
                    Rule.REGEX_MATCHES_EMPTY,
                    AT,
                    "The regex " + Sheet.quoted(regex) + " matches the empty string.",
                    "Ask for at least one literal of the error.");
        } else if (literals.length() < LITERAL) {
            sheet.note(
                    Rule.REGEX_NO_LITERAL,
                    AT,
                    literals.length() == 0
                            ? "One way to match the regex asks for no fixed character."
                            : "One way to match the regex asks for " + Sheet.quoted(literals.weakest())
                                    + " at most as fixed characters.",
                    "Add more of the program's own words.");
        }
    }

    private static void cost(Sheet sheet, AttackCost cost) {
        if (cost.overBudget()) {
            sheet.note(
                    Rule.REGEX_TOO_COSTLY,
                    AT,
                    "The regex took " + cost.work() + " steps on a line made to slow it down; " + AttackCost.BUDGET
                            + " are allowed.",
                    "Bound its repeats, and take away those that are not needed.");
        }
    }
}
