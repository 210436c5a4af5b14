package dev.errata.library;

import dev.errata.entry.EntryId;
import jakarta.persistence.EntityManager;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One seeding: what was known before it, and what it did so far. */
final class SeedRun {

    private final EntityManager entities;
    private final RevisionLog.Writing writing;
    private final Map<EntryId, RevisionHead> latest;
    private final Map<EntryId, FileSeedRow> seeds;
    private final Map<EntryId, SeedConflictRow> conflicts;
    private final EnumMap<SeedMove, Integer> moves = new EnumMap<>(SeedMove.class);
    private int retired;

    SeedRun(
            EntityManager entities,
            RevisionLog.Writing writing,
            Map<EntryId, RevisionHead> latest,
            Map<EntryId, FileSeedRow> seeds,
            Map<EntryId, SeedConflictRow> conflicts) {
        this.entities = entities;
        this.writing = writing;
        this.latest = latest;
        this.seeds = seeds;
        this.conflicts = conflicts;
    }

    void take(SeedFile file) {
        var seed = seeds.get(file.id());
        var move = SeedMove.of(file.sha256(), seed == null ? null : seed.sha256, latest.get(file.id()));
        if (file.unread() && move != SeedMove.LEAVE) {
            // Somebody else wrote since it was found to be as it was: the next start reads it.
            moves.merge(SeedMove.LEAVE, 1, Integer::sum);
            return;
        }
        moves.merge(move, 1, Integer::sum);
        switch (move) {
            case ADD -> publish(file, "the file is new");
            case CHANGE -> publish(file, "the file changed");
            case AGREE, LEAVE -> remember(file);
            case CONFLICT -> keepAside(file);
        }
    }

    /** Published entries that came from a file which is no more; an editor's are not among them. */
    Set<EntryId> missing(Set<EntryId> present, Set<String> broken) {
        return seeds.entrySet().stream()
                .filter(seed -> !present.contains(seed.getKey()) && !covers(broken, seed.getValue().path))
                .map(seed -> latest.get(seed.getKey()))
                .filter(head -> head != null && head.fromFile() && head.state() == RevisionState.PUBLISHED)
                .map(RevisionHead::id)
                .collect(Collectors.toSet());
    }

    void retire(Published gone) {
        writing.appendFromFile(
                gone.id(), gone.revision() + 1, RevisionState.RETIRED, "the file is gone", gone.document());
        // Where the file is back, it is to be read, though it may be as it was.
        var seed = seeds.get(gone.id());
        if (seed != null) {
            seed.bytesSha256 = "";
        }
        retired++;
    }

    Seeded seeded(int spared) {
        return new Seeded(
                count(SeedMove.ADD),
                count(SeedMove.CHANGE),
                count(SeedMove.AGREE) + count(SeedMove.LEAVE),
                count(SeedMove.CONFLICT),
                retired,
                spared);
    }

    /** Whether that file, or a folder above it, is among those that could not be read. */
    private static boolean covers(Set<String> broken, String path) {
        return broken.stream().anyMatch(lost -> path.equals(lost) || path.startsWith(lost + "/"));
    }

    private int count(SeedMove move) {
        return moves.getOrDefault(move, 0);
    }

    private void publish(SeedFile file, String reason) {
        var before = latest.get(file.id());
        int number = before == null ? 1 : before.number() + 1;
        writing.appendFromFile(file.id(), number, RevisionState.PUBLISHED, reason, file.document());
        remember(file);
    }

    private void remember(SeedFile file) {
        settle(file.id());
        var seed = seeds.get(file.id());
        if (seed == null) {
            entities.persist(new FileSeedRow(file, writing.now()));
        } else if (!seed.says(file)) {
            seed.take(file, writing.now());
        }
    }

    private void keepAside(SeedFile file) {
        var open = conflicts.get(file.id());
        if (open != null && open.sha256.equals(file.sha256())) {
            return;
        }
        settle(file.id());
        var head = latest.get(file.id());
        entities.persist(new SeedConflictRow(file, head == null ? 0 : head.number(), writing.now()));
    }

    /** The file and the entry agree, or the file has newer words: the older ones need nobody's decision. */
    private void settle(EntryId id) {
        var open = conflicts.get(id);
        if (open != null) {
            open.settledAt = writing.now();
        }
    }
}
