package dev.errata.cli;

import java.util.function.IntConsumer;

/** How many of many are done, on standard error where somebody watches; goes away when it is closed. Not thread-safe. */
final class Counting implements AutoCloseable {

    private static final int STEP = 25;

    private final Terminal terminal;
    private boolean drawn;

    Counting(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Takes the number of those that are done. */
    IntConsumer of(int total) {
        return done -> show(done, total);
    }

    void show(int done, int total) {
        if (terminal.errIsWatched() && (done % STEP == 0 || done == total)) {
            terminal.err().print("\r\u001b[K" + done + " of " + total);
            terminal.err().flush();
            drawn = true;
        }
    }

    @Override
    public void close() {
        if (drawn) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
            drawn = false;
        }
    }
}
