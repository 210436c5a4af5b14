package dev.errata.match;

import dev.errata.entry.Digest;
import dev.errata.entry.EntryId;
import dev.errata.library.Revisions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Who saw which answers, to tell them what changed since. Readers go by names of chance, kept as hashes. Thread-safe. */
@ApplicationScoped
public class ReadAnswers {

    /** Nobody remembers more. */
    private static final int MOST = 20;

    private static final Duration KEPT = Duration.ofDays(90);

    private final EntityManager entities;
    private final Revisions revisions;
    private final Clock clock;

    ReadAnswers(EntityManager entities, Revisions revisions, Clock clock) {
        this.entities = entities;
        this.revisions = revisions;
        this.clock = clock;
    }

    /** The reader sees the answer now. */
    @Transactional
    public void read(String reader, String matchId) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var name = Digest.of(reader);
        int known = entities.createQuery(
                        "update AnswerReadRow r set r.readAt = :now where r.key.reader = :reader and r.key.matchId = :match")
                .setParameter("now", now)
                .setParameter("reader", name)
                .setParameter("match", matchId)
                .executeUpdate();
        if (known > 0) {
            return;
        }
        entities.createQuery("delete from AnswerReadRow r where r.key.reader = :reader and r.readAt < :old")
                .setParameter("reader", name)
                .setParameter("old", now.minus(KEPT))
                .executeUpdate();
        // The same reader in two tabs: either row will do.
        entities.createNativeQuery(
                        "insert into answer_read (reader, match_id, read_at) values (:reader, :match, :now) on conflict do nothing")
                .setParameter("reader", name)
                .setParameter("match", matchId)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** The latest answers that the reader saw before an entry in them was changed or retired, newest first. */
    @Transactional
    public List<String> changed(String reader) {
        var read = entities.createQuery(
                        "from AnswerReadRow r where r.key.reader = :reader and r.readAt > :old order by r.readAt desc",
                        AnswerReadRow.class)
                .setParameter("reader", Digest.of(reader))
                .setParameter("old", clock.instant().minus(KEPT))
                .setMaxResults(MOST)
                .getResultList();
        if (read.isEmpty()) {
            return List.of();
        }
        var named = entities
                .createQuery("from MatchedEntryRow m where m.id.matchId in :ids", MatchedEntryRow.class)
                .setParameter("ids", read.stream().map(it -> it.key.matchId()).toList())
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(
                        it -> it.id.matchId(),
                        Collectors.mapping(it -> EntryId.of(it.id.entryId()), Collectors.toSet())));
        var written = revisions.lastWritten(
                named.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        return read.stream()
                .filter(it -> named.getOrDefault(it.key.matchId(), Set.of()).stream()
                        .anyMatch(entry ->
                                written.getOrDefault(entry, Instant.MIN).isAfter(it.readAt)))
                .map(it -> it.key.matchId())
                .toList();
    }
}
