package dev.errata.cli;

import dev.errata.match.MatchReport;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Watches an input as it grows, and prints what matches as it happens. An event is looked at when the next one has begun, or when
 * nothing more came for a while: a stack trace is answered whole. A line counts when it is ended. Memory is bounded; a reader that cannot keep up lets the writer wait.
 */
final class Following {

    /** After this long without anything new, the last event is taken for complete. */
    private static final Duration QUIET = Duration.ofMillis(250);

    /** Never wait longer than this with events that are complete. */
    private static final Duration LONGEST_WAIT = Duration.ofMillis(400);

    /** Looked at in one go at most. */
    private static final int MOST = 1 << 18;

    /** What the input says when it has ended; a read never says nothing. */
    private static final String END = "";

    private static final int CHUNK = 1 << 13;
    private static final int CHUNKS_AHEAD = 16;

    private final Function<String, MatchReport> answer;
    private final Printer printer;
    private final Terminal terminal;
    private final StringBuilder pending = new StringBuilder();
    private int linesBefore;
    private boolean found;

    Following(Function<String, MatchReport> answer, Printer printer, Terminal terminal) {
        this.answer = answer;
        this.printer = printer;
        this.terminal = terminal;
    }

    /** Follows {@code in} to its end and returns whether anything matched. */
    boolean until(InputStream in) {
        var chunks = new ArrayBlockingQueue<String>(CHUNKS_AHEAD);
        Thread.ofPlatform().daemon().name("input").start(() -> pump(in, chunks));
        try {
            long waitingSince = System.nanoTime();
            for (boolean ended = false; !ended; ) {
                var chunk = chunks.poll(QUIET.toMillis(), TimeUnit.MILLISECONDS);
                if (chunk == null) {
                    // A line that is not ended yet may still be in the middle of a word.
                    look(Piece.lastLineStart(pending));
                } else {
                    if (pending.isEmpty()) {
                        waitingSince = System.nanoTime();
                    }
                    pending.append(chunk);
                    ended = chunk.equals(END);
                    if (pending.length() >= MOST || System.nanoTime() - waitingSince > LONGEST_WAIT.toNanos()) {
                        lookAtWholeEvents();
                        waitingSince = System.nanoTime();
                    }
                }
            }
            look(pending.length());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return found;
    }

    private void lookAtWholeEvents() {
        int border = Piece.border(pending);
        look(border == 0 && pending.length() >= MOST ? Piece.hardBorder(pending) : border);
    }

    private void look(int end) {
        if (end == 0) {
            return;
        }
        var piece = new Piece(pending.substring(0, end), linesBefore);
        pending.delete(0, end);
        linesBefore += piece.lineEnds();
        var report = answer.apply(piece.text());
        if (report.matched()) {
            found = true;
            var gathered = new Gathered();
            gathered.add(report, piece.linesBefore());
            terminal.print(printer.seen(gathered.report(Integer.MAX_VALUE), gathered.quotes()));
        }
    }

    /** Runs beside, as reading cannot be waited for with a limit. An input that breaks off has ended. */
    private static void pump(InputStream in, BlockingQueue<String> chunks) {
        try {
            try (var text = Texts.decode(in)) {
                var chunk = new char[CHUNK];
                for (int read = text.read(chunk); read >= 0; read = text.read(chunk)) {
                    chunks.put(new String(chunk, 0, read));
                }
            } catch (IOException e) {
                // The stream was closed on us: what came until then counts.
            }
            chunks.put(END);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
