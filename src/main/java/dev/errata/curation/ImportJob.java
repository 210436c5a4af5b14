package dev.errata.curation;

import dev.errata.transfer.Arrived;
import dev.errata.transfer.ImportReport;
import java.util.List;
import java.util.Optional;

/** An import that runs, or ran, beside the page that began it. Thread-safe. */
public final class ImportJob {

    private final String id;
    private final String name;
    private final ImportWish wish;
    private final List<Arrived> arrived;
    private volatile int done;
    private volatile int all;
    private volatile State state = new State.Running();

    ImportJob(String id, String name, ImportWish wish, List<Arrived> arrived) {
        this.id = id;
        this.name = name;
        this.wish = wish;
        this.arrived = arrived;
    }

    /** How it stands. */
    public sealed interface State {

        record Running() implements State {}

        record Finished(ImportReport report) implements State {}

        /** It stopped in the middle; what was written before is true. */
        record Failed() implements State {}
    }

    /** Unguessable. */
    public String id() {
        return id;
    }

    /** Of the file. */
    public String name() {
        return name;
    }

    public ImportWish wish() {
        return wish;
    }

    public List<Arrived> arrived() {
        return arrived;
    }

    public int done() {
        return done;
    }

    /** How many are to be written; 0 as long as nobody knows. */
    public int all() {
        return all;
    }

    public State state() {
        return state;
    }

    /** Empty as long as it runs, and where it failed. */
    public Optional<ImportReport> report() {
        return state instanceof State.Finished(var report) ? Optional.of(report) : Optional.empty();
    }

    void at(int done, int all) {
        this.done = done;
        this.all = all;
    }

    void ends(State with) {
        state = with;
    }
}
