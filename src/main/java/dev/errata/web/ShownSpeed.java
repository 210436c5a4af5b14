package dev.errata.web;

import dev.errata.match.Scoreboard.Speed;

/** The speed figures, in words as exact as they are. */
record ShownSpeed(
        int entries,
        String line,
        String lineSlow,
        int logLines,
        String log,
        String logSlow,
        String scanned,
        String looped,
        String times,
        String build) {

    static ShownSpeed of(Speed speed) {
        return new ShownSpeed(
                speed.entries(),
                Figures.rounded(speed.lookupOneLineMs().median()),
                Figures.rounded(speed.lookupOneLineMs().p99()),
                speed.lookupLogMs().lines(),
                Figures.rounded(speed.lookupLogMs().median()),
                Figures.rounded(speed.lookupLogMs().p99()),
                Figures.rounded((double) speed.scanLinesPerSecond()),
                Figures.rounded((double) speed.javaUtilRegexLinesPerSecond()),
                Figures.rounded((double) speed.scanLinesPerSecond() / Math.max(1, speed.javaUtilRegexLinesPerSecond())),
                Figures.rounded(speed.buildMs()));
    }
}
