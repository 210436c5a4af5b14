package dev.errata.match;

import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.library.EntryFiles;
import dev.errata.library.Finding;
import dev.errata.library.LibraryConfig;
import dev.errata.library.Linter;
import dev.errata.library.Loaded;
import dev.errata.library.Revisions;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The knowledge base that answers now. Readers never wait; a build that fails leaves the former one live. Thread-safe. */
@ApplicationScoped
public class LiveKnowledgeBase {

    /** How the content stands, for health. */
    public sealed interface State {

        record Starting() implements State {}

        record Live(int entries, int switchedOff) implements State {}

        /** The last build failed; what was live before still answers. */
        record Degraded(String reason) implements State {}
    }

    private final Revisions revisions;
    private final LibraryConfig config;
    private final Clock clock;

    private volatile KnowledgeBase current = KnowledgeBase.of(List.of());
    private volatile State state = new State.Starting();

    LiveKnowledgeBase(Revisions revisions, LibraryConfig config, Clock clock) {
        this.revisions = revisions;
        this.config = config;
        this.clock = clock;
    }

    public KnowledgeBase current() {
        return current;
    }

    public State state() {
        return state;
    }

    void start(@Observes StartupEvent event) {
        var loaded = EntryFiles.load(Path.of(config.path()));
        seed(loaded);
        refresh();
        // Nobody waits for the linter's word: a lookup needs the entries, not their report.
        Thread.ofVirtual().name("lint").start(() -> report(loaded));
    }

    /** Takes the entry files over into revisions. */
    private void seed(Loaded loaded) {
        for (Finding finding : loaded.findings()) {
            Log.warnf("%s: %s", finding.path(), finding.message());
        }
        var seeded = revisions.seed(Path.of(config.path()), loaded);
        Log.infof(
                "entries in %s: %d new, %d changed, %d unchanged, %d in conflict, %d retired",
                config.path(),
                seeded.added(),
                seeded.changed(),
                seeded.unchanged(),
                seeded.conflicts(),
                seeded.retired());
    }

    /** Builds what is published beside what is live, and puts it live in one write. Two builds never overlap. */
    public synchronized void refresh() {
        try {
            var built = KnowledgeBase.of(published());
            current = built;
            state = new State.Live(built.entries().size(), built.refused().size());
            Log.infof("knowledge base live: %d entries", built.entries().size());
        } catch (RuntimeException e) {
            state = new State.Degraded("the knowledge base could not be built");
            Log.error("knowledge base not built; the former one stays live", e);
        }
    }

    private List<PublishedEntry> published() {
        var entries = new ArrayList<PublishedEntry>();
        for (var published : revisions.published()) {
            switch (EntryText.read(published.document())) {
                case Reading.Complete(var document, var places) ->
                    entries.add(new PublishedEntry(document, published.revision()));
                case Reading.Broken(var fault) ->
                    Log.warnf("entry %s revision %d cannot be read", published.id(), published.revision());
            }
        }
        return entries;
    }

    /** How many findings there are; which, {@code errata lint} tells. */
    private void report(Loaded loaded) {
        var findings = new Linter(clock).lint(loaded.files());
        long errors = findings.stream().filter(Finding::error).count();
        if (!findings.isEmpty()) {
            Log.infof(
                    "lint: %d errors, %d warnings in %d entries; see `errata lint`",
                    errors, findings.size() - errors, loaded.files().size());
        }
    }
}
