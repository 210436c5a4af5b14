package dev.errata.web;

import dev.errata.match.Context;
import dev.errata.match.MatchReport;
import java.util.List;
import java.util.Map;

/**
 * What the reader asked; empty where the reader left it so.
 *
 * @param software name of the product in use
 * @param version of that product
 * @param os operating system
 */
record Question(String text, String software, String version, String os) {

    static final Question NONE = new Question("", "", "", "");

    /** The question that {@code report} answers, as far as it was kept: of several products the first. */
    static Question of(MatchReport report) {
        var context = report.context();
        var product = context.software().entrySet().stream().min(Map.Entry.comparingByKey());
        return new Question(
                report.maskedText(),
                product.map(Map.Entry::getKey).orElse(""),
                product.map(Map.Entry::getValue).orElse(""),
                context.os());
    }

    /** Whether the reader told more than the text. */
    public boolean detailed() {
        return !software.isBlank() || !version.isBlank() || !os.isBlank();
    }

    Context context() {
        boolean product = !software.isBlank() && !version.isBlank();
        return new Context(List.of(), product ? Map.of(software.strip(), version.strip()) : Map.of(), os.strip());
    }

    Question with(String otherText) {
        return new Question(otherText, software, version, os);
    }
}
