package dev.errata.feedback;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "pseudonym_key")
class PseudonymKeyRow {

    static final int ONLY = 1;

    @Id
    int id = ONLY;

    @Column(name = "key_hex")
    String key;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PseudonymKeyRow() {}

    PseudonymKeyRow(String key) {
        this.key = key;
    }
}
