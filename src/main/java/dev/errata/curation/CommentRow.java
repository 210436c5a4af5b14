package dev.errata.curation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

@Entity
@Immutable
@Table(name = "draft_comment")
class CommentRow {

    @Id
    String id;

    @Column(name = "draft_id")
    String draftId;

    int version;
    String pointer;
    String author;

    @Column(name = "said_at")
    Instant saidAt;

    String words;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    CommentRow() {}

    CommentRow(String draft, Comment comment) {
        id = comment.id();
        draftId = draft;
        version = comment.version();
        pointer = comment.pointer();
        author = comment.author();
        saidAt = comment.saidAt();
        words = comment.words();
    }

    Comment comment() {
        return new Comment(id, version, pointer, author, saidAt, words);
    }
}
