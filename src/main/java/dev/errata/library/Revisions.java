package dev.errata.library;

import dev.errata.entry.EntryId;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Everything that every entry ever said, and what it says now. Nothing is ever changed or lost: each edit, each changed file
 * and each retirement adds a revision.
 *
 * <p>Thread-safe, also among several nodes on one database. Each call is one transaction, or part of the caller's. What a
 * call returned without an exception is on disk once its transaction has ended.
 */
@ApplicationScoped
public class Revisions {

    private static final int SEEDING_SECONDS = 600;

    private final RevisionLog log;
    private final RevisionQueries queries;
    private final Seeding seeding;

    Revisions(RevisionLog log, RevisionQueries queries, Seeding seeding) {
        this.log = log;
        this.queries = queries;
        this.seeding = seeding;
    }

    /**
     * Takes over what changed in the entry files since they were last taken.
     *
     * <p>A new or changed file becomes a published revision by {@value RevisionHead#FILE}. Where an editor changed the entry
     * too, nothing is touched and the file's words are kept as a {@link SeedConflict}. An entry whose file is gone is retired,
     * unless its latest revision is an editor's. If there is no file at all, nothing is retired: then the folder is wrong,
     * not the entries.
     *
     * <p>The entry of a file that is there but did not load stays as it is.
     *
     * @param folder what {@code loaded} was loaded from
     */
    @Transactional
    @TransactionConfiguration(timeout = SEEDING_SECONDS)
    public Seeded seed(Path folder, Loaded loaded) {
        if (seeding.isAsTaken(loaded)) {
            // Of very many entries it takes long to find out by the log that there is nothing to do.
            return new Seeded(0, 0, loaded.unchanged().size(), 0, 0, 0);
        }
        var files = Stream.concat(loaded.files().stream().map(SeedFile::of), loaded.unchanged().stream())
                .toList();
        return seeding.seed(files, broken(folder, loaded));
    }

    /** By path, what was last taken from files that need not be read while they are the same, byte for byte. */
    @Transactional
    public Map<String, SeedFile> taken() {
        return seeding.taken();
    }

    /**
     * The same for files from elsewhere.
     *
     * @param files at most one per entry, else IllegalArgumentException
     * @param broken paths of files or folders that are there but cannot be read
     */
    @Transactional
    @TransactionConfiguration(timeout = SEEDING_SECONDS)
    public Seeded seed(List<SeedFile> files, Set<String> broken) {
        return seeding.seed(files, broken);
    }

    /** Files that were not taken because an editor had changed their entry; by entry. */
    @Transactional
    public List<SeedConflict> conflicts() {
        return seeding.conflicts().stream()
                .map(SeedConflictRow::conflict)
                .sorted(Comparator.comparing(SeedConflict::id))
                .toList();
    }

    /**
     * The file's word of a conflict is known from now on, whatever was made of it: only another one will be a conflict again. Part of the
     * caller's transaction.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void settle(SeedConflict conflict) {
        seeding.settle(conflict);
    }

    /** The revision that says what was last taken from the entry's file; empty where none is known. */
    @Transactional
    public Optional<Revision> lastTaken(EntryId id) {
        return seeding.lastTaken(id)
                .flatMap(hash -> queries.history(id).stream()
                        .filter(it -> it.sha256().equals(hash))
                        .findFirst())
                .flatMap(it -> queries.find(id, it.number()));
    }

    /** What is live now, by id. */
    @Transactional
    public List<Published> published() {
        // Sorted here because the two databases order text differently.
        return queries.published().stream()
                .sorted(Comparator.comparing(Published::id))
                .toList();
    }

    /** The position of the last revision in the log, of whatever entry; 0 where there is none. */
    @Transactional
    public long position() {
        return queries.lastPosition();
    }

    /** What is live now of the entries that have revisions after {@code position}. */
    @Transactional
    public Changes since(long position) {
        // Read first: what is committed between the two statements is read now, and once more the next time.
        long last = queries.lastPosition();
        var concerned = queries.entriesSince(position);
        var published = queries.published(concerned);
        var retired = new HashSet<>(concerned);
        published.forEach(it -> retired.remove(it.id()));
        return new Changes(last, published, retired);
    }

    /** The head of each entry's latest revision, whatever it does. */
    @Transactional
    public List<RevisionHead> latest() {
        return queries.latest();
    }

    /** When each entry was published first; what is a draft only, or retired and never published, is absent. */
    @Transactional
    public Map<EntryId, Instant> firstPublished() {
        return queries.firstPublished();
    }

    /** When each of these was last published or retired; what never was is absent. */
    @Transactional
    public Map<EntryId, Instant> lastWritten(Collection<EntryId> ids) {
        return ids.isEmpty() ? Map.of() : queries.lastWritten(ids);
    }

    @Transactional
    public Optional<Revision> find(EntryId id, int number) {
        return queries.find(id, number);
    }

    /** All revisions of an entry, newest first; empty where there is no such entry. */
    @Transactional
    public List<RevisionHead> history(EntryId id) {
        return queries.history(id);
    }

    /**
     * Waits until nobody else writes, and keeps others out until the caller's transaction ends: what is read from now on stays so until
     * then.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hold() {
        log.open();
    }

    /** Puts the edit live, whatever the entry said before. */
    @Transactional
    public Revision publish(Edit edit) {
        var writing = log.open();
        return writing.append(queries.latestNumber(edit.id()) + 1, RevisionState.PUBLISHED, edit);
    }

    /**
     * Puts the edit live.
     *
     * @param expected number of the revision that the editor saw last, 0 for an entry that must not exist yet
     */
    @Transactional
    public Edited publish(Edit edit, int expected) {
        return append(RevisionState.PUBLISHED, edit, expected);
    }

    /** Keeps the edit as a draft; what is live stays live. {@code expected} as in {@link #publish(Edit, int)}. */
    @Transactional
    public Edited draft(Edit edit, int expected) {
        return append(RevisionState.DRAFT, edit, expected);
    }

    /**
     * Takes an entry out; it keeps its history and can be published again. The edit's document is what it said last.
     * {@code expected} as in {@link #publish(Edit, int)}.
     */
    @Transactional
    public Edited retire(Edit edit, int expected) {
        return append(RevisionState.RETIRED, edit, expected);
    }

    private static Set<String> broken(Path folder, Loaded loaded) {
        var fine = loaded.files().stream().map(LoadedFile::location).collect(Collectors.toSet());
        return loaded.findings().stream()
                .map(Finding::path)
                .filter(location -> !fine.contains(location))
                .map(location -> folder.relativize(Path.of(location)).toString().replace('\\', '/'))
                .collect(Collectors.toSet());
    }

    private Edited append(RevisionState state, Edit edit, int expected) {
        var writing = log.open();
        int latest = queries.latestNumber(edit.id());
        return latest == expected
                ? new Edited.Saved(writing.append(latest + 1, state, edit))
                : new Edited.Stale(latest);
    }
}
