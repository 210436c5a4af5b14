package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.api.LintResource.FindingLine;
import dev.errata.curation.Approval;
import dev.errata.curation.Comment;
import dev.errata.curation.Draft;
import dev.errata.library.Finding;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A draft as it goes over the wire.
 *
 * @param kind "alias", "new" or "edit"
 * @param state "open", "in_review", "published" or "discarded"
 * @param base the revision that it was made from; 0 for an entry that there is not yet
 * @param version how often it was saved; its ETag
 * @param clusterId absent where it came from no cluster of unknowns
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
        int version,
        @Nullable String clusterId,
        String reason,
        String author,
        Instant createdAt,
        String savedBy,
        Instant savedAt,
        @Nullable Boolean publishable,
        @Nullable List<FindingLine> findings,
        @Nullable @JsonRawValue String document) {

    /** What was said of a draft; {@code pointer} is empty where the whole is meant. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record CommentJson(String id, int version, String pointer, String author, Instant saidAt, String words) {

        static CommentJson of(Comment it) {
            return new CommentJson(it.id(), it.version(), it.pointer(), it.author(), it.saidAt(), it.words());
        }
    }

    /** Who found which version fit to be published. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record ApprovalJson(int version, String reviewer, Instant approvedAt) {

        static ApprovalJson of(Approval it) {
            return new ApprovalJson(it.version(), it.reviewer(), it.approvedAt());
        }
    }

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
                it.version(),
                it.cluster().isEmpty() ? null : it.cluster(),
                it.reason(),
                it.author(),
                it.createdAt(),
                it.savedBy(),
                it.savedAt(),
                publishable,
                findings,
                document);
    }
}
