package dev.errata.web;

import dev.errata.match.StepVerdict;
import java.util.List;

/** What a reader tried already, as it was typed: a step a line. Kept nowhere. */
record TriedSteps(String typed) {

    static final TriedSteps NONE = new TriedSteps("");

    private static final int LONGEST = 20_000;

    TriedSteps {
        typed = typed.substring(0, Math.min(typed.length(), LONGEST));
    }

    /** Without the marks of a list. */
    List<String> each() {
        return StepVerdict.steps(typed.lines());
    }
}
