package dev.errata.library;

import dev.errata.entry.Pointer;
import java.util.List;

/** The regex against the entry's own texts, and against ordinary lines. */
final class SampleRules {

    private static final String ERROR_PREFIX = "Error: ";

    private final Sheet sheet;
    private final RegexHits own;

    private SampleRules(Sheet sheet, RegexHits own) {
        this.sheet = sheet;
        this.own = own;
    }

    static void check(Sheet sheet, RegexHits own, List<String> ordinary) {
        var rules = new SampleRules(sheet, own);
        rules.signature();
        rules.samples();
        rules.ordinary(ordinary);
    }

    /** An entry without a regex has samples too, for the text search. */
    static void presence(Sheet sheet) {
        var samples = sheet.json().path("samples");
        for (var sample : samples) {
            if (sample.path("expect").asText("").equals("match")) {
                return;
            }
        }
        sheet.note(
                Rule.SAMPLE_MATCH_MISSING,
                "/samples",
                "The entry has no sample with expect match.",
                "Add a sample of real output: captured from the program, or documented in its source.");
    }

    private boolean hits(String text) {
        return own.of(sheet.file().id(), text);
    }

    private void signature() {
        var signature = sheet.entry().recognition().signature().en();
        if (!hits(signature)) {
            sheet.note(
                    Rule.REGEX_MISSES_SIGNATURE,
                    "/regex",
                    "The regex finds nothing in " + Sheet.quoted(signature) + ".",
                    "Make the regex find the signature, or quote in the signature what the program prints.");
        } else if (signature.startsWith(ERROR_PREFIX) && hits(signature.substring(ERROR_PREFIX.length()))) {
            sheet.note(
                    Rule.SIGNATURE_ERROR_PREFIX,
                    "/signature",
                    "The signature begins with \"Error: \", which the regex does not ask for.",
                    "Leave it out unless the program prints it.");
        }
    }

    private void samples() {
        var samples = sheet.json().path("samples");
        for (int i = 0; i < samples.size(); i++) {
            var text = samples.get(i).path("text").asText("");
            var expect = samples.get(i).path("expect").asText("");
            if (expect.equals("match") && !hits(text)) {
                sheet.note(
                        Rule.SAMPLE_MISSED,
                        Pointer.to("samples", i),
                        "The regex finds nothing in sample " + (i + 1) + ": " + Sheet.quoted(text),
                        "Correct the regex or the sample; a regex sees one line at a time.");
            } else if (expect.equals("no_match") && hits(text)) {
                sheet.note(
                        Rule.NEAR_MISS_FOUND,
                        Pointer.to("samples", i),
                        "The regex finds something in sample " + (i + 1) + ", which is not this error: "
                                + Sheet.quoted(text),
                        "Narrow the regex, or correct the sample.");
            }
        }
    }

    private void ordinary(List<String> lines) {
        if (!lines.isEmpty()) {
            sheet.note(
                    Rule.REGEX_HITS_ORDINARY_LINES,
                    "/regex",
                    "The regex hits " + lines.size() + " of "
                            + OrdinaryLines.lines().size() + " ordinary log lines, such as "
                            + Sheet.quoted(lines.getFirst()) + ".",
                    "Ask for more of the error's own words.");
        }
    }
}
