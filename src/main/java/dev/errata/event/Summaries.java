package dev.errata.event;

import java.util.List;

/** Recognises the lines with which tools close a failure, that say nothing about it. */
final class Summaries {

    private static final List<String> STARTS = List.of(
            "BUILD FAILURE",
            "BUILD FAILED",
            "FAILURE: Build failed",
            "Build failed with an exception",
            "A complete log of this run",
            "error: could not compile",
            "error: aborting due to",
            "For more information about this error, try",
            "Process completed with exit code",
            "Error: Process completed with exit code",
            "ERROR: Job failed",
            "Job failed:",
            "Finished: FAILURE",
            "script returned exit code",
            "To see the full stack trace",
            "Re-run Maven using",
            "For more information about the errors",
            "-> [Help 1]",
            "[Help 1]",
            "error Command failed with exit code",
            "Command failed with exit code",
            "ELIFECYCLE",
            "Exit status",
            "exit status ",
            "note: run with `RUST_BACKTRACE",
            "npm ERR! A complete log",
            "After correcting the problems, you can resume",
            "* Try:",
            "> Run with --stacktrace",
            "> Run with --info",
            "> Run with --scan",
            "> Get more help at",
            "* Get more help at",
            "Failed at the ",
            "This is probably not a problem with npm",
            "    timed out",
            "Error: The operation was canceled");

    private Summaries() {}

    static boolean isSummary(String text) {
        for (var start : STARTS) {
            if (text.startsWith(start)) {
                return true;
            }
        }
        return isMake(text);
    }

    /** {@code make: *** [Makefile:3: all] Error 2}, {@code ninja: build stopped}. */
    private static boolean isMake(String text) {
        boolean make = text.startsWith("make: *** ") || (text.startsWith("make[") && text.contains("]: *** "));
        boolean missing = text.contains("No rule to make") || text.contains("missing separator");
        return (make && !missing) || text.startsWith("ninja: build stopped");
    }
}
