package dev.errata.library;

import dev.errata.entry.EntryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The ways to read revisions. Needs a transaction. */
@ApplicationScoped
class RevisionQueries {

    private static final String HEAD = """
            select new dev.errata.library.RevisionHead(
                r.position, r.entryId, r.number, r.state, r.author, r.reason, r.createdAt, r.sha256)
            from RevisionRow r
            """;

    private final EntityManager entities;

    RevisionQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** What is live: of each entry the latest revision that is no draft, unless it retires. */
    List<Published> published() {
        return entities.createQuery("""
                        select new dev.errata.library.Published(r.entryId, r.number, r.document)
                        from RevisionRow r
                        where r.state = dev.errata.library.RevisionState.PUBLISHED and r.number = (
                            select max(x.number) from RevisionRow x
                            where x.entryId = r.entryId and x.state <> dev.errata.library.RevisionState.DRAFT)
                        """, Published.class).getResultList();
    }

    /** The same of some entries. */
    List<Published> published(Collection<EntryId> some) {
        return some.isEmpty()
                ? List.of()
                : entities.createQuery("""
                        select new dev.errata.library.Published(r.entryId, r.number, r.document)
                        from RevisionRow r
                        where r.entryId in :some and r.state = dev.errata.library.RevisionState.PUBLISHED and r.number = (
                            select max(x.number) from RevisionRow x
                            where x.entryId = r.entryId and x.state <> dev.errata.library.RevisionState.DRAFT)
                        """, Published.class)
                        .setParameter("some", some)
                        .getResultList();
    }

    /** Those that have revisions, other than drafts, after a position in the log. */
    List<EntryId> entriesSince(long position) {
        return entities.createQuery("""
                        select distinct r.entryId from RevisionRow r
                        where r.position > :position and r.state <> dev.errata.library.RevisionState.DRAFT
                        """, EntryId.class)
                .setParameter("position", position)
                .getResultList();
    }

    long lastPosition() {
        return entities.createQuery("select coalesce(max(r.position), 0L) from RevisionRow r", Long.class)
                .getSingleResult();
    }

    /** When each entry was published first. */
    Map<EntryId, Instant> firstPublished() {
        return entities.createQuery("""
                        select new dev.errata.library.RevisionQueries$First(r.entryId, min(r.createdAt))
                        from RevisionRow r
                        where r.state = dev.errata.library.RevisionState.PUBLISHED
                        group by r.entryId
                        """, First.class).getResultList().stream()
                .collect(Collectors.toMap(First::id, First::at));
    }

    record First(EntryId id, Instant at) {}

    /** When each of these was last published or retired. */
    Map<EntryId, Instant> lastWritten(Collection<EntryId> ids) {
        return entities.createQuery("""
                        select new dev.errata.library.RevisionQueries$First(r.entryId, max(r.createdAt))
                        from RevisionRow r
                        where r.entryId in :ids and r.state <> dev.errata.library.RevisionState.DRAFT
                        group by r.entryId
                        """, First.class).setParameter("ids", ids).getResultList().stream()
                .collect(Collectors.toMap(First::id, First::at));
    }

    /** The latest revision of each entry, drafts and retirements included. */
    List<RevisionHead> latest() {
        return entities.createQuery(HEAD + """
                        where r.number = (select max(x.number) from RevisionRow x where x.entryId = r.entryId)
                        """, RevisionHead.class).getResultList();
    }

    /** Newest first. */
    List<RevisionHead> history(EntryId id) {
        return entities.createQuery(HEAD + "where r.entryId = :id order by r.number desc", RevisionHead.class)
                .setParameter("id", id)
                .getResultList();
    }

    /** The number of the entry's latest revision, 0 where it has none. */
    int latestNumber(EntryId id) {
        return entities.createQuery(
                        "select coalesce(max(r.number), 0) from RevisionRow r where r.entryId = :id", Integer.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    Optional<Revision> find(EntryId id, int number) {
        return entities
                .createQuery("from RevisionRow r where r.entryId = :id and r.number = :number", RevisionRow.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .map(RevisionRow::revision)
                .findFirst();
    }
}
