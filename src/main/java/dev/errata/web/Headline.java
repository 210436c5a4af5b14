package dev.errata.web;

import dev.errata.entry.Entry;
import java.util.List;

/**
 * An entry in one line.
 *
 * @param signature as the program says it, in no reader's language
 * @param translation the same in the reader's language, or blank where it needs none or has none
 * @param best in percent, how well the best workaround does; 0 where there is none
 */
record Headline(
        String id,
        String href,
        String signature,
        Said translation,
        String domain,
        String category,
        String tier,
        int best) {

    static Headline of(Entry entry, List<Ranked> ranked, Language language) {
        return new Headline(
                entry.id().toString(),
                Addresses.of(entry.id()),
                entry.recognition().signature().in(false),
                translation(entry, language),
                entry.id().domain(),
                entry.classification().category(),
                tier(entry),
                ranked.stream()
                        .findFirst()
                        .map(it -> Gauge.percent(it.belief().belief().value()))
                        .orElse(0));
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
        return best > 0;
    }
}
