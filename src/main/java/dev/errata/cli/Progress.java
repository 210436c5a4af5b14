package dev.errata.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** How far a long input has been read, as a bar on standard error that goes away when the input ends. Not thread-safe. */
final class Progress implements AutoCloseable {

    /** Shorter input is answered before a bar could be read. */
    static final long LONG = Pieces.LIMIT;

    private static final int CELLS = 24;
    private static final double MIB = 1 << 20;

    private final Terminal terminal;
    private final long total;
    private long read;
    private boolean drawn;

    /** @param total bytes of the input, or 0 where nobody knows */
    Progress(Terminal terminal, long total) {
        this.terminal = terminal;
        this.total = total;
    }

    /** The same bytes, counted as they are read. */
    InputStream counting(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read() throws IOException {
                int one = super.read();
                read += one < 0 ? 0 : 1;
                return one;
            }

            @Override
            public int read(byte[] bytes, int from, int length) throws IOException {
                int some = super.read(bytes, from, length);
                read += Math.max(0, some);
                return some;
            }
        };
    }

    /** Draws the bar where somebody watches and the input is long. */
    void show(int found) {
        if (read > LONG && terminal.errIsWatched()) {
            terminal.err().print("\r\u001b[K" + bar(read, total) + "  " + found + " found");
            terminal.err().flush();
            drawn = true;
        }
    }

    static String bar(long read, long total) {
        if (total <= 0) {
            return String.format(Locale.ROOT, "%.1f MiB", read / MIB);
        }
        double share = Math.min(1, read / (double) total);
        int full = (int) (share * CELLS);
        return String.format(
                Locale.ROOT,
                "[%s%s] %3.0f %%  %.1f of %.1f MiB",
                "=".repeat(full),
                " ".repeat(CELLS - full),
                share * 100,
                read / MIB,
                total / MIB);
    }

    @Override
    public void close() {
        if (drawn) {
            terminal.err().print("\r\u001b[K");
            terminal.err().flush();
        }
    }
}
