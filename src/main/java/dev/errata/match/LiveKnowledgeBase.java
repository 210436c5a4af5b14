package dev.errata.match;

import dev.errata.entry.Digest;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.library.Changes;
import dev.errata.library.EntryFiles;
import dev.errata.library.Finding;
import dev.errata.library.LibraryConfig;
import dev.errata.library.Linter;
import dev.errata.library.Loaded;
import dev.errata.library.Published;
import dev.errata.library.Revisions;
import dev.errata.search.VocabularyStore;
import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

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

    /** Who publishes one thing after another waits for none of them to be compiled with all the rest. */
    private static final Duration PAUSE = Duration.ofSeconds(3);

    /** A pause is so many times what compiling all took last: of many entries few changes make little difference. */
    private static final int PATIENCE = 5;

    /** What stands beside the base costs every look-up a little. */
    private static final int MANY = 50;

    /** So few are looked at before they are live. */
    private static final int FEW = 10;

    /**
     * CDI event: something was published, and is live. Observers are waited for by who published: they begin, and do not work.
     *
     * @param news what was published, alone; compiled when it is asked for
     */
    public record Refreshed(Supplier<KnowledgeBase> news) {}

    private final Revisions revisions;
    private final Screening screening;
    private final LibraryConfig config;
    private final VocabularyStore vocabulary;
    private final Clock clock;
    private final Event<Refreshed> refreshed;

    private volatile KnowledgeBase current = KnowledgeBase.of(List.of());
    private volatile State state = new State.Starting();
    /** Of the last revision that is in what is live. */
    private volatile long position;

    private volatile long editedAt;
    private volatile Duration took = Duration.ZERO;

    LiveKnowledgeBase(
            Revisions revisions,
            Screening screening,
            LibraryConfig config,
            MatchConfig match,
            Clock clock,
            Event<Refreshed> refreshed) {
        this.revisions = revisions;
        this.screening = screening;
        this.config = config;
        this.vocabulary = new VocabularyStore(
                Path.of(match.vocabulary()),
                work -> Thread.ofPlatform().name("vocabulary").daemon().start(work));
        this.clock = clock;
        this.refreshed = refreshed;
    }

    public KnowledgeBase current() {
        return current;
    }

    public State state() {
        return state;
    }

    void start(@Observes StartupEvent event) {
        var loaded = EntryFiles.load(Path.of(config.path()), revisions.taken());
        seed(loaded);
        build();
        refreshed.fire(new Refreshed(this::current));
        // Nobody waits for these: a lookup needs the entries, not their report.
        boolean changed = !loaded.files().isEmpty() || !loaded.findings().isEmpty();
        Thread.ofPlatform().name("lint").daemon().start(() -> {
            current.warm();
            if (changed) {
                report(EntryFiles.load(Path.of(config.path())));
            }
        });
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

    /** Takes in what was published or retired since this was done last, on whatever node; live when this returns. */
    public synchronized void refresh() {
        try {
            // Under the lock: who reads first shows first, or an older word would replace a newer one.
            takeIn(revisions.since(position));
        } catch (RuntimeException e) {
            degraded(e);
        }
    }

    /** Takes in what was published since, if anything was: a glance where nothing was. */
    void look() {
        if (revisions.position() != position) {
            refresh();
        }
    }

    /** Compiles all anew, in the background, once editors pause or have changed much. */
    @Scheduled(every = "2s", concurrentExecution = ConcurrentExecution.SKIP)
    void settle() {
        var before = current;
        if (before.edits() == 0
                || (!paused()
                        && before.edits()
                                < Math.max(MANY, Math.sqrt(before.entries().size())))) {
            return;
        }
        long start = System.nanoTime();
        var settled = before.settled(vocabulary::of);
        took = Duration.ofNanos(System.nanoTime() - start);
        settled.warm();
        // What came meanwhile may be much: most of it is taken in while nobody who publishes waits.
        var latest = current;
        var caughtUp = latest.editsSince(before, settled);
        synchronized (this) {
            show(current.editsSince(latest, caughtUp));
        }
    }

    /** Puts entries into quarantine, those that still say what they said when that was decided. */
    synchronized void switchOff(List<PublishedEntry> dear) {
        var still = dear.stream()
                .filter(it -> current.find(it.entry().id())
                        .filter(now -> it.equals(now.in(it.quarantine())) && !now.equals(it))
                        .isPresent())
                .toList();
        if (!still.isEmpty()) {
            show(current.with(still, List.of()));
            still.forEach(LiveKnowledgeBase::tell);
        }
    }

    private static void tell(PublishedEntry entry) {
        Log.warnf(
                "entry %s, revision %d: %s See /quality/worklists",
                entry.entry().id(), entry.revision(), entry.quarantine().why());
    }

    private boolean paused() {
        var pause = took.multipliedBy(PATIENCE);
        return System.nanoTime() - editedAt >= Math.max(PAUSE.toNanos(), pause.toNanos());
    }

    private void takeIn(Changes changes) {
        if (changes.none()) {
            return;
        }
        long start = System.nanoTime();
        var published = new ArrayList<>(read(changes.published()));
        if (published.size() <= FEW) {
            // Of more it is found out in the background.
            published.replaceAll(screening::screened);
            published.stream().filter(it -> it.quarantine().isOn()).forEach(LiveKnowledgeBase::tell);
        }
        show(current.with(published, changes.retired()));
        position = Math.max(position, changes.position());
        editedAt = System.nanoTime();
        Log.infof(
                "knowledge base live: %d entries, %d changed, in %d ms",
                current.entries().size(),
                changes.published().size() + changes.retired().size(),
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        if (!published.isEmpty()) {
            refreshed.fire(new Refreshed(() -> KnowledgeBase.of(published)));
        }
    }

    private synchronized void build() {
        try {
            // Read first: what is published between the two is read twice, rather than never.
            position = revisions.position();
            long start = System.nanoTime();
            show(KnowledgeBase.of(read(revisions.published()), vocabulary::of));
            took = Duration.ofNanos(System.nanoTime() - start);
            Log.infof("knowledge base live: %d entries", current.entries().size());
        } catch (RuntimeException e) {
            degraded(e);
        }
    }

    private void show(KnowledgeBase built) {
        current = built;
        state = new State.Live(
                built.entries().size(),
                built.refused().size() + built.quarantined().size());
    }

    private void degraded(RuntimeException e) {
        state = new State.Degraded("the knowledge base could not be built");
        Log.error("knowledge base not built; the former one stays live", e);
    }

    private static List<PublishedEntry> read(List<Published> published) {
        return published.parallelStream().flatMap(one -> read(one).stream()).toList();
    }

    private static Optional<PublishedEntry> read(Published one) {
        return switch (EntryText.read(one.document())) {
            case Reading.Complete(var document, var _) ->
                Optional.of(new PublishedEntry(document, one.revision(), Digest.of(one.document())));
            case Reading.Broken(var _) -> {
                Log.warnf("entry %s revision %d cannot be read", one.id(), one.revision());
                yield Optional.empty();
            }
        };
    }

    /** How many findings there are; which, {@code errata lint} tells. Files that did not change were reported when they did. */
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
