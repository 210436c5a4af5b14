package dev.errata.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;

/** Rows that nobody else may change until the transaction ends. Needs one. */
@ApplicationScoped
class Rows {

    private final EntityManager entities;

    Rows(EntityManager entities) {
        this.entities = entities;
    }

    Optional<TargetRow> target(String id) {
        return locked("select id from notify_target where id = :id for update", TargetRow.class, id);
    }

    Optional<DeliveryRow> delivery(String id) {
        return locked("select id from notify_delivery where id = :id for update", DeliveryRow.class, id);
    }

    /** By hand, as Hibernate's own lock for PostgreSQL is one that H2 does not know. */
    private <T> Optional<T> locked(String query, Class<T> type, String id) {
        var locked = entities.createNativeQuery(query, String.class)
                .setParameter("id", id)
                .getResultList();
        if (locked.isEmpty()) {
            return Optional.empty();
        }
        var row = Optional.ofNullable(entities.find(type, id));
        // It may have been read before the lock was there.
        row.ifPresent(entities::refresh);
        return row;
    }
}
