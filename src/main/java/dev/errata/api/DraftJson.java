package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.api.LintResource.FindingLine;
import dev.errata.curation.Draft;
import dev.errata.library.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it goes over the wire.
 *
 * @param kind "alias" or "new"
 * @param state "open", "published" or "discarded"
 * @param base the revision that it was made from; 0 for an entry that there is not yet
 * @param publishable whether it may be published as it is
 * @param document the entry; absent in lists, as are the findings
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftJson(
        String id,
        String kind,
        String state,
        String entryId,
        int base,
        String clusterId,
        String author,
        Instant createdAt,
        @Nullable Boolean publishable,
        @Nullable List<FindingLine> findings,
        @Nullable @JsonRawValue String document) {

    static DraftJson line(Draft it) {
        return of(it, null, null, null);
    }

    static DraftJson whole(Draft it, boolean publishable, List<Finding> findings) {
        return of(it, publishable, findings.stream().map(FindingLine::of).toList(), it.document());
    }

    private static DraftJson of(
            Draft it, @Nullable Boolean publishable, @Nullable List<FindingLine> findings, @Nullable String document) {
        return new DraftJson(
                it.id(),
                it.kind().name().toLowerCase(Locale.ROOT),
                it.state().name().toLowerCase(Locale.ROOT),
                it.entry().toString(),
                it.base(),
                it.cluster(),
                it.author(),
                it.createdAt(),
                publishable,
                findings,
                document);
    }
}
