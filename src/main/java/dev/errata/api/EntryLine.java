package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.feedback.Beliefs;
import dev.errata.match.PublishedEntry;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry in a list. Wire names are snake case.
 *
 * @param confidence that it is the right one where it matches, as it is believed now
 * @param reports how many readers' voices are in that
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EntryLine(
        String id,
        int revision,
        String signature,
        @Nullable String signatureZh,
        String domain,
        String category,
        String verificationTier,
        String status,
        List<String> tags,
        double confidence,
        int reports,
        int evidenceCount,
        @Nullable String lastConfirmed,
        @Nullable String lastUpdated) {

    private static final double THOUSAND = 1000;

    static EntryLine of(PublishedEntry published, Beliefs beliefs) {
        var entry = published.entry();
        var standing = entry.standing();
        var right = beliefs.right(entry);
        return new EntryLine(
                entry.id().toString(),
                published.revision(),
                entry.recognition().signature().en(),
                orNull(entry.recognition().signature().zh()),
                entry.id().domain(),
                entry.classification().category(),
                standing.tier().name().toLowerCase(Locale.ROOT),
                "published",
                entry.classification().tags(),
                Math.round(right.value() * THOUSAND) / THOUSAND,
                right.reports(),
                standing.evidenceCount(),
                orNull(standing.lastConfirmed()),
                orNull(standing.lastUpdated()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
