package dev.errata.web;

import dev.errata.entry.Localized;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/** The languages of the pages. */
enum Language {
    ENGLISH("en", Locale.ENGLISH, "en"),
    CHINESE("zh-Hans", Locale.CHINESE, "zh");

    private static final List<Locale> SPOKEN = List.of(Locale.ENGLISH, Locale.CHINESE);

    private final String tag;
    private final Locale locale;
    private final String code;

    Language(String tag, Locale locale, String code) {
        this.tag = tag;
        this.locale = locale;
        this.code = code;
    }

    /** As written in a {@code lang} attribute. */
    String tag() {
        return tag;
    }

    /** As written in an address and a cookie. */
    String code() {
        return code;
    }

    Locale locale() {
        return locale;
    }

    Language other() {
        return switch (this) {
            case ENGLISH -> CHINESE;
            case CHINESE -> ENGLISH;
        };
    }

    static Optional<Language> ofCode(String code) {
        return List.of(values()).stream().filter(it -> it.code.equals(code)).findFirst();
    }

    /** The best that a browser accepts; English where it accepts neither, or where the header is no such header. */
    static Language accepted(String header) {
        try {
            var best = Locale.lookup(LanguageRange.parse(header), SPOKEN);
            return Locale.CHINESE.equals(best) ? CHINESE : ENGLISH;
        } catch (IllegalArgumentException e) {
            return ENGLISH;
        }
    }

    /** What a reader of this language gets to read of {@code text}. */
    Said say(Localized text) {
        var words = text.in(this == CHINESE);
        var spoken = words.equals(text.zh()) && text.translated() ? CHINESE : ENGLISH;
        return words.isBlank() || spoken == this ? Said.plain(words) : new Said(words, spoken.tag);
    }

    /** What an author wrote in English alone. */
    Said sayEnglish(String words) {
        return say(Localized.english(words));
    }
}
