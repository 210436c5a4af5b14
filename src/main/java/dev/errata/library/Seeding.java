package dev.errata.library;

import dev.errata.entry.EntryId;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Takes the entry files into the log of revisions. Needs a transaction. */
@ApplicationScoped
class Seeding {

    private final EntityManager entities;
    private final RevisionLog log;
    private final RevisionQueries queries;

    Seeding(EntityManager entities, RevisionLog log, RevisionQueries queries) {
        this.entities = entities;
        this.log = log;
        this.queries = queries;
    }

    Seeded seed(List<SeedFile> files, Set<String> broken) {
        var ids = idsOf(files);
        // The lock first: what is read before it may be old.
        var writing = log.open();
        var run = new SeedRun(entities, writing, byEntry(queries.latest(), RevisionHead::id), seeds(), openConflicts());
        files.forEach(run::take);

        var missing = run.missing(ids, broken);
        // No file at all is a wrong folder, not two thousand entries that nobody wants any more.
        if (files.isEmpty()) {
            if (!missing.isEmpty()) {
                Log.warnf("no entry file can be read: %d published entries stay as they were", missing.size());
            }
            return run.seeded(missing.size());
        }
        if (!missing.isEmpty()) {
            queries.published().stream()
                    .filter(live -> missing.contains(live.id()))
                    .forEach(run::retire);
        }
        return run.seeded(0);
    }

    /** By path, what was last taken from the files of which nothing would be taken if they still say the same. */
    Map<String, SeedFile> taken() {
        return seeds().values().stream()
                .map(FileSeedRow::taken)
                .filter(it -> !it.bytesSha256().isEmpty())
                .collect(Collectors.toMap(SeedFile::path, Function.identity(), (one, _) -> one));
    }

    /** The open ones. */
    List<SeedConflictRow> conflicts() {
        return entities.createQuery("from SeedConflictRow c where c.settledAt is null", SeedConflictRow.class)
                .getResultList();
    }

    void settle(SeedConflict conflict) {
        var now = log.open().now();
        conflicts().stream().filter(it -> it.entryId.equals(conflict.id())).forEach(it -> it.settledAt = now);
        var file = SeedFile.of(conflict.path(), conflict.id(), conflict.document());
        var seed = entities.find(FileSeedRow.class, conflict.id().toString());
        if (seed == null) {
            entities.persist(new FileSeedRow(file, now));
        } else {
            seed.take(file, now);
        }
    }

    /** Hash of what was last taken from the entry's file. */
    Optional<String> lastTaken(EntryId id) {
        return Optional.ofNullable(entities.find(FileSeedRow.class, id.toString()))
                .map(it -> it.sha256);
    }

    /** Whether the folder has just the files that were taken, each as it was. A file that is back to that closes its conflict. */
    boolean isAsTaken(Loaded loaded) {
        return !loaded.unchanged().isEmpty()
                && loaded.files().isEmpty()
                && loaded.findings().isEmpty()
                && loaded.unchanged().size() == taken().size()
                && conflicts().isEmpty();
    }

    private Map<EntryId, SeedConflictRow> openConflicts() {
        return byEntry(conflicts(), row -> row.entryId);
    }

    private Map<EntryId, FileSeedRow> seeds() {
        var rows = entities.createQuery("from FileSeedRow", FileSeedRow.class).getResultList();
        return byEntry(rows, row -> EntryId.of(row.entryId));
    }

    private static Set<EntryId> idsOf(List<SeedFile> files) {
        var ids = new HashSet<EntryId>();
        for (var file : files) {
            if (!ids.add(file.id())) {
                throw new IllegalArgumentException(
                        "an entry has one file: " + file.id() + " has " + file.path() + " too");
            }
        }
        return ids;
    }

    private static <T> Map<EntryId, T> byEntry(List<T> things, Function<T, EntryId> id) {
        return things.stream().collect(Collectors.toMap(id, Function.identity()));
    }
}
