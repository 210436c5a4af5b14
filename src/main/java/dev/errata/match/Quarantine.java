package dev.errata.match;

import dev.errata.signature.AttackCost;
import dev.errata.signature.Cost;

/**
 * Whether the regex of an entry is switched off, as it costs too much, and why. The entry's wording is matched all the same.
 *
 * @param figure steps on the dearest hostile line, or how many dear lines came in
 */
public record Quarantine(Reason reason, long figure) {

    /** What showed it. */
    public enum Reason {
        /** It is not switched off. */
        NONE,
        /** Lines that were made to slow it down: it came by a way on which nobody tries them, such as a file. */
        HOSTILE_LINES,
        /** Lines that came in. */
        SERVICE
    }

    public static final Quarantine NONE = new Quarantine(Reason.NONE, 0);

    static Quarantine of(AttackCost cost) {
        return cost.overBudget() ? new Quarantine(Reason.HOSTILE_LINES, cost.work()) : NONE;
    }

    static Quarantine of(Cost cost) {
        return cost.overBudget() ? new Quarantine(Reason.SERVICE, cost.dear()) : NONE;
    }

    public boolean isOn() {
        return reason != Reason.NONE;
    }

    /** In the linter's words; empty where there is nothing to say. */
    public String why() {
        return switch (reason) {
            case NONE -> "";
            case HOSTILE_LINES ->
                "The regex is switched off: it took " + figure + " steps on a line made to slow it down; "
                        + AttackCost.BUDGET + " are allowed.";
            case SERVICE ->
                "The regex is switched off: " + figure + " lines that came in took it more than " + Cost.BUDGET
                        + " steps for each character.";
        };
    }
}
