package dev.errata.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** The languages that people chose with "lang". Thread-safe. */
@ApplicationScoped
class Preferences {

    private final EntityManager entities;

    Preferences(EntityManager entities) {
        this.entities = entities;
    }

    @Transactional
    Optional<Boolean> chinese(Speaker speaker) {
        return Optional.ofNullable(entities.find(PreferenceRow.class, speaker.key()))
                .map(it -> it.language.equals("zh"));
    }

    /** Empty forgets the choice. */
    @Transactional
    void choose(Speaker speaker, Optional<Boolean> chinese) {
        var row = entities.find(PreferenceRow.class, speaker.key());
        if (chinese.isEmpty()) {
            if (row != null) {
                entities.remove(row);
            }
            return;
        }
        var language = chinese.get() ? "zh" : "en";
        if (row == null) {
            entities.persist(new PreferenceRow(speaker.key(), language));
        } else {
            row.language = language;
        }
    }
}
