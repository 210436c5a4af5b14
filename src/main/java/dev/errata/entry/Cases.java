package dev.errata.entry;

import dev.errata.entry.Entry.Check;
import dev.errata.entry.Entry.Sample;
import java.util.ArrayList;
import java.util.List;

/** Reads the entry's own test cases, and the checks that tell its cause from others. */
record Cases(Fields fields) {

    private static final double USUAL_WEIGHT = 0.5;

    /** A sample whose expectation is unknown proves nothing and is left out. */
    List<Sample> samples() {
        var samples = new ArrayList<Sample>();
        for (var item : fields.list("samples")) {
            var sample = new Fields(item);
            var expect = sample.text("expect");
            if (expect.equals("match") || expect.equals("no_match")) {
                samples.add(new Sample(
                        sample.text("text"), expect.equals("match"), sample.text("origin"), sample.text("source")));
            }
        }
        return samples;
    }

    /** A check whose meaning is unknown would mislead and is left out. */
    List<Check> checks() {
        var checks = new ArrayList<Check>();
        for (var item : fields.list("checks")) {
            var check = new Fields(item);
            var meaning = check.text("meaning");
            if (meaning.equals("supports") || meaning.equals("rules_out")) {
                checks.add(new Check(
                        new Localized(check.text("name"), check.text("name_zh")),
                        check.text("run"),
                        check.text("look_for"),
                        meaning.equals("supports"),
                        check.share("weight", USUAL_WEIGHT)));
            }
        }
        return checks;
    }
}
