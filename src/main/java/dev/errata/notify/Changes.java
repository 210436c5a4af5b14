package dev.errata.notify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;

/** Tells all nodes that rules or targets are other ones now. Needs a transaction. */
@ApplicationScoped
class Changes {

    private final EntityManager entities;
    private final Event<Changed> event;

    Changes(EntityManager entities, Event<Changed> event) {
        this.entities = entities;
        this.event = event;
    }

    /** CDI event: rules or targets are other ones, once the transaction that fires it is committed. */
    record Changed() {}

    /** To be called last: it takes a lock until the commit, which all others who change something want last, too. */
    void announce() {
        entities.createNativeQuery("update notify_version set version = version + 1 where id = 1")
                .executeUpdate();
        event.fire(new Changed());
    }

    long version() {
        return (Long) entities.createNativeQuery("select version from notify_version where id = 1", Long.class)
                .getSingleResult();
    }
}
