package dev.errata.web;

import com.fasterxml.jackson.databind.JsonNode;
import dev.errata.curation.Approval;
import dev.errata.curation.Comment;
import dev.errata.curation.Merged.Conflict;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an entry may say next, with all that was said of it.
 *
 * @param kind "alias", "new" or "edit"
 * @param state "open", "in_review", "published" or "discarded"
 * @param latest the revision that its entry has by now
 * @param changes to what its entry says; for a new one, all that it says
 * @param merging null where it is made from the latest revision
 * @param seen whether the reader may publish it as far as four eyes are wanted
 * @param done what came of the last act, as a token; empty where there was none
 */
record DraftPage(
        String id,
        String kind,
        String state,
        String entry,
        boolean live,
        int base,
        int latest,
        int version,
        String reason,
        String author,
        String savedBy,
        Ago saved,
        List<ShownChange> changes,
        List<LintFinding> findings,
        boolean publishable,
        boolean seen,
        List<ShownComment> comments,
        List<ShownApproval> approvals,
        @Nullable Merging merging,
        String done) {

    DraftPage {
        changes = List.copyOf(changes);
        findings = List.copyOf(findings);
        comments = List.copyOf(comments);
        approvals = List.copyOf(approvals);
    }

    /** What somebody said; {@code parts} lead to the place that is meant. */
    record ShownComment(String id, List<ShownChange.Part> parts, int version, String author, Ago at, String words) {

        static ShownComment of(Comment it, Clock clock) {
            return new ShownComment(
                    it.id(),
                    ShownChange.parts(it.pointer()),
                    it.version(),
                    it.author(),
                    Ago.of(it.saidAt(), clock),
                    it.words());
        }
    }

    /** Who found which version fit to be published. */
    record ShownApproval(int version, String reviewer, Ago at) {

        static ShownApproval of(Approval it, Clock clock) {
            return new ShownApproval(it.version(), it.reviewer(), Ago.of(it.approvedAt(), clock));
        }
    }

    /** The draft with what its entry says by now. */
    record Merging(List<ShownChange> theirs, List<ShownConflict> conflicts) {}

    /** One place where both want different things. */
    record ShownConflict(String pointer, List<ShownChange.Part> parts, String base, String mine, String theirs) {

        static ShownConflict of(Conflict it) {
            return new ShownConflict(
                    it.pointer(), ShownChange.parts(it.pointer()), text(it.base()), text(it.mine()), text(it.theirs()));
        }

        private static String text(JsonNode value) {
            return value.isContainerNode() ? value.toPrettyString() : value.isNull() ? "" : value.asText();
        }
    }

    public String href() {
        return "/entries/" + entry;
    }

    public boolean pending() {
        return state.equals("open") || state.equals("in_review");
    }

    /** Whether it has to be merged first. */
    public boolean behind() {
        return merging != null;
    }

    public boolean inReview() {
        return state.equals("in_review");
    }
}
