package dev.errata.search;

import dev.errata.entry.Digest;
import dev.errata.entry.Entry;
import io.quarkus.logging.Log;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/**
 * Keeps what is derived from entries once, so that a service with very many starts in seconds: a {@link Vocabulary} in a folder of its own,
 * known by the content of all entries in it. What does not fit is made anew: all of it where the files are damaged or other code made them,
 * else the words of entries that changed, and the indexes. Losing the folder costs nothing but time. Thread-safe; one process a folder.
 */
public final class VocabularyStore {

    /** Editors change entries all day; the next start finds the words of those that did not change. */
    private static final Duration SELDOM = Duration.ofMinutes(10);

    private final KeptFolders folders;
    private final Optional<String> origin;
    private final Executor background;
    private long nextWrite = System.nanoTime();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);

    /** Keeps in folders below {@code root}, which need not exist; writes with {@code background}. */
    public VocabularyStore(Path root, Executor background) {
        this(root, background, Origin.here());
    }

    VocabularyStore(Path root, Executor background, Optional<String> origin) {
        this.folders = new KeptFolders(root);
        this.background = background;
        this.origin = origin;
    }

    /**
     * How a vocabulary came about.
     *
     * @param cut the entries that were cut into words anew
     * @param indexed whether the indexes were made anew
     */
    record Opened(Vocabulary vocabulary, int cut, boolean indexed) {}

    /**
     * The vocabulary of {@code entries}: as it is kept where that fits. Otherwise it is kept as it is now, later, in the background, at most
     * once in ten minutes.
     *
     * @param digests of each entry, the SHA-256 of all that it says; IllegalArgumentException where one is missing
     */
    public Vocabulary of(List<Entry> entries, List<String> digests) {
        long start = System.nanoTime();
        var opened = open(entries, digests);
        Log.infof(
                "vocabulary of %d entries: %d cut into words, %s, in %d ms",
                entries.size(),
                opened.cut(),
                opened.indexed() ? "indexed anew" : "indexes as kept",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        return opened.vocabulary();
    }

    Opened open(List<Entry> entries, List<String> digests) {
        if (digests.size() != entries.size() || digests.contains("")) {
            throw new IllegalArgumentException("each entry has a digest, or nothing of it can be found again");
        }
        var kept = origin.flatMap(this::kept);
        if (kept.isPresent() && kept.get().digests().equals(digests)) {
            try {
                return new Opened(kept.get().vocabulary(), 0, false);
            } catch (IOException | RuntimeException e) {
                Log.warn("what is kept of the vocabulary cannot be read, and is made anew", e);
                kept = Optional.empty();
            }
        }
        var before = kept;
        var cut = new AtomicInteger();
        var slips = IntStream.range(0, entries.size())
                .parallel()
                .mapToObj(at -> before.flatMap(it -> it.slip(digests.get(at), at))
                        .orElseGet(() -> {
                            cut.incrementAndGet();
                            return Slip.of(at, entries.get(at));
                        }))
                .toList();
        var vocabulary = Vocabulary.among(slips);
        origin.ifPresent(it -> keep(it, vocabulary, slips, List.copyOf(digests)));
        return new Opened(vocabulary, cut.get(), true);
    }

    private Optional<KeptVocabulary> kept(String by) {
        try {
            var folder = folders.whole();
            return folder.isEmpty() ? Optional.empty() : KeptVocabulary.read(folder.get(), by);
        } catch (IOException | RuntimeException e) {
            Log.warn("what is kept of the vocabulary cannot be read, and is made anew", e);
            return Optional.empty();
        }
    }

    private synchronized void keep(String by, Vocabulary vocabulary, List<Slip> slips, List<String> digests) {
        long now = System.nanoTime();
        if (digests.isEmpty() || now - nextWrite < 0) {
            return;
        }
        nextWrite = now + SELDOM.toNanos();
        var name = Digest.of(String.join("\n", digests));
        writing = writing.thenRunAsync(
                () -> {
                    try {
                        folders.replace(name, folder -> KeptVocabulary.write(folder, by, vocabulary, slips, digests));
                    } catch (IOException | RuntimeException e) {
                        Log.warn("the vocabulary cannot be kept: the next start will take longer", e);
                    }
                },
                background);
    }

    /** Waits until what is to be written is. */
    void settle() {
        CompletableFuture<Void> last;
        synchronized (this) {
            last = writing;
        }
        last.join();
    }
}
