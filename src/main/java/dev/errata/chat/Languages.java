package dev.errata.chat;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;

/** In which language somebody is answered: the one they chose, else the platform's word for it, else that of what they wrote. */
@ApplicationScoped
class Languages {

    private final Preferences preferences;

    Languages(Preferences preferences) {
        this.preferences = preferences;
    }

    boolean chinese(Said said) {
        return preferences
                .chinese(said.by())
                .or(said::chinese)
                .or(() -> ofScript(said.text()))
                .orElse(false);
    }

    boolean chinese(Speaker speaker, boolean otherwise) {
        return preferences.chinese(speaker).orElse(otherwise);
    }

    void choose(Speaker speaker, Optional<Boolean> chinese) {
        preferences.choose(speaker, chinese);
    }

    /** What a platform's tag of a language, such as "zh-CN" or "en_US", says; empty where it is blank. */
    static Optional<Boolean> ofTag(String tag) {
        return tag.isBlank()
                ? Optional.empty()
                : Optional.of(tag.strip().toLowerCase(Locale.ROOT).startsWith("zh"));
    }

    /** What the script of a text says. Chinese errors are half English; one that was typed in Chinese has at least a word of it. */
    static Optional<Boolean> ofScript(String text) {
        return text.codePoints()
                                .filter(it -> Character.UnicodeScript.of(it) == Character.UnicodeScript.HAN)
                                .limit(2)
                                .count()
                        == 2
                ? Optional.of(true)
                : Optional.empty();
    }
}
