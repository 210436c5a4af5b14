package dev.errata.web;

import dev.errata.entry.Entry;

/**
 * An entry in one line.
 *
 * @param signature as the program says it, in no reader's language
 * @param translation the same in the reader's language, or blank where it needs none or has none
 * @param best how well the best workaround does
 */
record Headline(
        String id,
        String href,
        String signature,
        Said translation,
        String domain,
        String category,
        String tier,
        Gauge best) {

    static Headline of(Entry entry, Language language) {
        return new Headline(
                entry.id().toString(),
                Addresses.of(entry.id()),
                entry.recognition().signature().in(false),
                translation(entry, language),
                entry.id().domain(),
                entry.classification().category(),
                tier(entry),
                Authored.best(entry));
    }

    static Said translation(Entry entry, Language language) {
        var signature = entry.recognition().signature();
        return switch (language) {
            case ENGLISH -> Said.plain("");
            case CHINESE -> signature.en().isBlank() ? Said.plain("") : Said.plain(signature.zh());
        };
    }

    static String tier(Entry entry) {
        return Tokens.of(entry.standing().tier());
    }

    public boolean solved() {
        return best.percent() > 0;
    }
}
