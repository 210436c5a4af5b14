package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.match.PublishedEntry;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One entry in a list. Wire names are snake case. */
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
        int evidenceCount,
        @Nullable String lastConfirmed,
        @Nullable String lastUpdated) {

    static EntryLine of(PublishedEntry published) {
        var entry = published.entry();
        var standing = entry.standing();
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
                standing.confidence().value(),
                standing.evidenceCount(),
                orNull(standing.lastConfirmed()),
                orNull(standing.lastUpdated()));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
