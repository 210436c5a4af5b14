package dev.errata.event;

import java.util.List;
import java.util.Optional;

/** Reads the traces of one language's runtime. */
interface TraceFormat {

    /** The farthest that is looked back or ahead for a line that belongs to a trace without looking like it. */
    int REACH = 20;

    List<String> FAILING = List.of(
            "xception", "rror", "ERROR", "FATAL", "SEVERE", "CRITICAL", "WARN", "ailed", "ailure", "ncaught", "anic");

    /**
     * The trace that line {@code at} shows to be there, if any; it holds that line, starts at {@code floor} or behind, and never
     * costs more than a bounded look at lines that it does not claim.
     */
    Optional<Claim> claim(List<Cleaned> lines, int at, int floor);

    /** The text of a line, empty outside of them. */
    static String text(List<Cleaned> lines, int at) {
        return at >= 0 && at < lines.size() ? lines.get(at).text() : "";
    }

    /** Whether a record starts there that has a time stamp or level of its own, which the lines of the trace lack. */
    static boolean isNewRecord(List<Cleaned> lines, int trace, int at) {
        var own = lines.get(trace).cut();
        var other = lines.get(at).cut();
        return (other.stamped() && !own.stamped()) || (other.levelled() && !own.levelled());
    }

    /** A record of its own states what failed only if it says that something did. */
    private static boolean mayState(List<Cleaned> lines, int at, int frame) {
        if (!isNewRecord(lines, frame, at)) {
            return true;
        }
        String whole = lines.get(at).line().uncut().text();
        return FAILING.stream().anyMatch(whole::contains);
    }

    /**
     * Where the headline stands of a trace whose frames start at {@code frame}: the nearest line that states an exception, else the
     * line right above, else the frame itself.
     */
    static int headlineOf(List<Cleaned> lines, int frame, int floor) {
        for (int i = frame - 1;
                i >= Math.max(floor, frame - REACH) && !lines.get(i).isBlank();
                i--) {
            if (ExceptionNames.isStatement(lines.get(i).text())) {
                return i;
            }
        }
        boolean above = frame - 1 >= floor && !lines.get(frame - 1).isBlank();
        return above && mayState(lines, frame - 1, frame) ? frame - 1 : frame;
    }
}
