package dev.errata.entry;

/**
 * A text in both languages.
 *
 * @param en empty where the entry has none
 * @param zh empty where it is not translated
 */
public record Localized(String en, String zh) {

    public static final Localized NONE = new Localized("", "");

    public static Localized english(String en) {
        return new Localized(en, "");
    }

    public boolean translated() {
        return !zh.isBlank();
    }

    /** The text in the wanted language, or in the other where it is missing. */
    public String in(boolean chinese) {
        return (chinese && translated()) || en.isBlank() ? zh : en;
    }
}
