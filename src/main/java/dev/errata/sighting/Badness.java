package dev.errata.sighting;

import dev.errata.event.Severity;

/** A severity as a number that a database can compare. */
final class Badness {

    private Badness() {}

    static int of(Severity severity) {
        return switch (severity) {
            case UNKNOWN -> 0;
            case DEBUG -> 1;
            case INFO -> 2;
            case WARN -> 3;
            case ERROR -> 4;
            case FATAL -> 5;
        };
    }

    static Severity severity(int badness) {
        for (var severity : Severity.values()) {
            if (of(severity) == badness) {
                return severity;
            }
        }
        throw new IllegalStateException("no severity is " + badness);
    }
}
