package dev.errata.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one end of the chain. */
@Entity
@Table(name = "audit_chain")
class AuditChainRow {

    static final int ONLY = 1;

    @Id
    int id;

    /** Position of the last record from before there was a chain. */
    long begins;

    long position;
    String digest;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    AuditChainRow() {}
}
