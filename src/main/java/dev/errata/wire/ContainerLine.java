package dev.errata.wire;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line as container runtimes write it to their log files: {@code 2026-11-20T20:41:40.123456789Z stderr F message}.
 *
 * @param partial whether the message goes on with the next line of the same channel
 */
record ContainerLine(Instant time, String channel, boolean partial, String message) {

    private static final int LEAST = "2026-11-20T20:41:40Z stdout F".length();
    private static final int LONGEST_STAMP = 40;

    /** Null where {@code line} is none. */
    static @Nullable ContainerLine of(String line) {
        if (line.length() < LEAST || line.charAt(4) != '-' || line.charAt(10) != 'T') {
            return null;
        }
        int blank = line.indexOf(' ');
        if (blank < 0
                || blank > LONGEST_STAMP
                || !(line.startsWith("stdout ", blank + 1) || line.startsWith("stderr ", blank + 1))) {
            return null;
        }
        int tag = blank + 8;
        int end = line.indexOf(' ', tag);
        end = end < 0 ? line.length() : end;
        boolean tagged = tag < end && (end == tag + 1 || line.charAt(tag + 1) == ':');
        char kind = tagged ? line.charAt(tag) : ' ';
        var time = kind == 'F' || kind == 'P' ? Instants.at(line, 0) : null;
        return time == null
                ? null
                : new ContainerLine(
                        time,
                        line.substring(blank + 1, blank + 7),
                        kind == 'P',
                        line.substring(Math.min(end + 1, line.length())));
    }
}
