package dev.errata.curation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What was said of drafts, and whether that is enough to publish them. Needs a transaction. */
@ApplicationScoped
class Review {

    /** Nobody reads more of one draft. */
    private static final int MOST = 500;

    private final EntityManager entities;
    private final CurationConfig config;

    Review(EntityManager entities, CurationConfig config) {
        this.entities = entities;
        this.config = config;
    }

    void add(Draft draft, Comment comment) {
        entities.persist(new CommentRow(draft.id(), comment));
    }

    /** Twice by one reviewer is once. */
    void add(Draft draft, Approval approval) {
        var row = new ApprovalRow(draft.id(), approval);
        if (entities.find(ApprovalRow.class, row.key) == null) {
            entities.persist(row);
        }
    }

    /** Oldest first. */
    List<Comment> comments(String draft) {
        return entities
                .createQuery("from CommentRow c where c.draftId = :draft order by c.saidAt, c.id", CommentRow.class)
                .setParameter("draft", draft)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(CommentRow::comment)
                .toList();
    }

    /** Of all versions, oldest first. */
    List<Approval> approvals(String draft) {
        return entities
                .createQuery(
                        "from ApprovalRow a where a.key.draftId = :draft order by a.approvedAt, a.key.reviewer",
                        ApprovalRow.class)
                .setParameter("draft", draft)
                .setMaxResults(MOST)
                .getResultList()
                .stream()
                .map(ApprovalRow::approval)
                .toList();
    }

    /** Whether the editor may publish the draft as it is, as far as other people's word goes. */
    boolean seen(Draft draft, String editor) {
        if (!config.fourEyes()) {
            return true;
        }
        return !draft.savedBy().equals(editor)
                && approvals(draft.id()).stream()
                        .filter(it -> it.version() == draft.version())
                        .anyMatch(it -> !it.reviewer().equals(draft.savedBy()));
    }
}
