package dev.errata.search;

import dev.errata.entry.Entry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** The facets that a reader chose. */
record Filter(Browse.Query query, LocalDate today) {

    boolean passes(Entry entry) {
        return chosen(query.domain(), entry.id().domain())
                && chosen(query.category(), entry.classification().category())
                && chosen(query.tier(), tier(entry))
                && (query.tag().isEmpty() || entry.classification().tags().contains(query.tag()))
                && (query.status().isEmpty() || query.status().equals("published"))
                && (!query.onlyTranslated() || translated(entry))
                && (!query.onlyWithSamples() || !entry.samples().isEmpty())
                && (!query.onlyStale() || stale(entry));
    }

    static String tier(Entry entry) {
        return entry.standing().tier().name().toLowerCase(Locale.ROOT);
    }

    private static boolean chosen(String wanted, String value) {
        return wanted.isEmpty() || wanted.equals(value);
    }

    private static boolean translated(Entry entry) {
        return entry.recognition().signature().translated()
                && entry.rootCause().translated()
                && entry.workarounds().stream().allMatch(it -> it.action().translated());
    }

    private boolean stale(Entry entry) {
        try {
            return LocalDate.parse(entry.standing().lastConfirmed()).isBefore(today.minusYears(1));
        } catch (DateTimeParseException e) {
            return true;
        }
    }
}
