package dev.errata.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The ingest keys in the database, and the record of what was done to them. */
@ApplicationScoped
class StoredKeys {

    private final EntityManager entities;
    private final Audit audit;
    private final Clock clock;

    StoredKeys(EntityManager entities, Audit audit, Clock clock) {
        this.entities = entities;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that let in, by name. */
    @Transactional
    List<IngestKeyRow> valid() {
        return entities.createQuery(
                        "select k from IngestKeyRow k where k.revokedAt is null order by k.name", IngestKeyRow.class)
                .getResultList();
    }

    /** Whether there ever was one, revoked or not. */
    @Transactional
    boolean any() {
        return entities.createQuery("select count(k) from IngestKeyRow k", Long.class)
                        .getSingleResult()
                > 0;
    }

    @Transactional
    Optional<IngestKeyRow> find(String name) {
        return Optional.ofNullable(entities.find(IngestKeyRow.class, name));
    }

    /** Whether the name was free: of several that make it at once, one hears true. */
    @Transactional
    boolean make(String name, String digest, String by) {
        entities.createQuery("delete from IngestKeyRow k where k.name = :name and k.revokedAt is not null")
                .setParameter("name", name)
                .executeUpdate();
        boolean made = entities.createNativeQuery("""
                        insert into ingest_key (name, digest, made_at, made_by)
                        values (:name, :digest, :now, :by) on conflict do nothing""")
                        .setParameter("name", name)
                        .setParameter("digest", digest)
                        .setParameter("now", now())
                        .setParameter("by", by)
                        .executeUpdate()
                == 1;
        if (made) {
            audit.record(by, "ingest_key.made", name, "");
        }
        return made;
    }

    /** Puts another key in the place of the one of that name, which there is. */
    @Transactional
    void replace(String name, String digest, String by, String why) {
        var row = entities.find(IngestKeyRow.class, name);
        row.digest = digest;
        row.madeAt = now();
        row.madeBy = by;
        row.usedAt = null;
        row.revokedAt = null;
        audit.record(by, "ingest_key.replaced", name, why);
    }

    /** Whether it let in until now. */
    @Transactional
    boolean revoke(String name, String by) {
        boolean revoked = entities.createQuery(
                                "update IngestKeyRow k set k.revokedAt = :now where k.name = :name and k.revokedAt is null")
                        .setParameter("now", now())
                        .setParameter("name", name)
                        .executeUpdate()
                == 1;
        if (revoked) {
            audit.record(by, "ingest_key.revoked", name, "");
        }
        return revoked;
    }

    @Transactional
    void used(Map<String, Instant> uses) {
        uses.forEach((name, at) -> entities.createQuery(
                        "update IngestKeyRow k set k.usedAt = :at where k.name = :name and (k.usedAt is null or k.usedAt < :at)")
                .setParameter("at", at.truncatedTo(ChronoUnit.MICROS))
                .setParameter("name", name)
                .executeUpdate());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
