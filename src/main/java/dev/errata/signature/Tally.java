package dev.errata.signature;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/** Counts what one regex costs in service. Any number of threads may add to it. */
final class Tally {

    private static final VarHandle LINES;
    private static final VarHandle HITS;
    private static final VarHandle CHARACTERS;
    private static final VarHandle WORK;
    private static final VarHandle NANOS;
    private static final VarHandle DEAR;

    static {
        try {
            var lookup = MethodHandles.lookup();
            LINES = lookup.findVarHandle(Tally.class, "lines", long.class);
            HITS = lookup.findVarHandle(Tally.class, "hits", long.class);
            CHARACTERS = lookup.findVarHandle(Tally.class, "characters", long.class);
            WORK = lookup.findVarHandle(Tally.class, "work", long.class);
            NANOS = lookup.findVarHandle(Tally.class, "nanos", long.class);
            DEAR = lookup.findVarHandle(Tally.class, "dear", long.class);
        } catch (ReflectiveOperationException impossible) {
            throw new ExceptionInInitializerError(impossible);
        }
    }

    private volatile long lines;
    private volatile long hits;
    private volatile long characters;
    private volatile long work;
    private volatile long nanos;
    private volatile long dear;

    /** So many more lines were looked at for this regex, or one of its alternatives in a line that is counted already. */
    void look(long more, long length, long worked, long took) {
        if (more > 0) {
            LINES.getAndAdd(this, more);
            CHARACTERS.getAndAdd(this, length);
        }
        WORK.getAndAdd(this, worked);
        NANOS.getAndAdd(this, took);
    }

    void hit() {
        HITS.getAndAdd(this, 1L);
    }

    /** One line took more than a line may. */
    void dear() {
        DEAR.getAndAdd(this, 1L);
    }

    Tally copy() {
        var copy = new Tally();
        copy.lines = lines;
        copy.hits = hits;
        copy.characters = characters;
        copy.work = work;
        copy.nanos = nanos;
        copy.dear = dear;
        return copy;
    }

    Cost cost() {
        long matched = hits;
        // Of few lines none may have been drawn.
        return new Cost(Math.max(lines, matched), matched, characters, work, nanos, dear);
    }
}
