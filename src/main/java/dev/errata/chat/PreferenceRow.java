package dev.errata.chat;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

@Entity
@Table(name = "chat_preference")
class PreferenceRow {

    @Id
    String speaker;

    String language;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    PreferenceRow() {}

    PreferenceRow(String speaker, String language) {
        this.speaker = speaker;
        this.language = language;
    }
}
