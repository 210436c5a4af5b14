package dev.errata.feedback;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** One line of the log as a row: which columns are filled depends on its kind. */
@Entity
@Immutable
@Table(name = "feedback_log")
class FeedbackRow {

    enum Kind {
        CAST,
        VOIDED,
        RESTORED,
        ACCEPTED
    }

    @Id
    long position;

    Instant at;

    @Enumerated(EnumType.STRING)
    Kind kind;

    @Column(name = "entry_id")
    String entryId;

    @Column(name = "match_id")
    @Nullable
    String matchId;

    @Enumerated(EnumType.STRING)
    Subject.@Nullable Kind about;

    @Nullable
    String item;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Nullable
    String reporter;

    @Nullable
    String source;

    @Enumerated(EnumType.STRING)
    @Nullable
    Channel channel;

    @Nullable
    String product;

    @Nullable
    String version;

    @Nullable
    Integer revision;

    @Nullable
    Long target;

    String words;
    String author;

    /** For Hibernate. */
    @SuppressWarnings("NullAway.Init")
    FeedbackRow() {}

    FeedbackRow(Logged line) {
        position = line.position();
        at = line.at();
        entryId = line.entry().toString();
        switch (line) {
            case Cast cast -> {
                kind = Kind.CAST;
                matchId = cast.matchId();
                about = cast.subject().kind();
                item = cast.subject().item();
                revision = cast.revision();
                outcome = cast.outcome();
                reporter = cast.reporter();
                source = cast.source();
                channel = cast.channel();
                product = cast.software().product();
                version = cast.software().version();
                words = cast.note();
                author = "";
            }
            case Ruled ruled -> {
                kind = ruled.counts() ? Kind.RESTORED : Kind.VOIDED;
                target = ruled.target();
                words = ruled.reason();
                author = ruled.author();
            }
            case Accepted accepted -> {
                kind = Kind.ACCEPTED;
                target = accepted.upTo();
                revision = accepted.revision();
                words = "";
                author = accepted.author();
            }
        }
    }

    Logged line() {
        var entry = EntryId.of(entryId);
        return switch (kind) {
            case CAST -> cast(entry);
            case VOIDED, RESTORED ->
                new Ruled(position, at, entry, filled(target), kind == Kind.RESTORED, author, words);
            case ACCEPTED -> new Accepted(position, at, entry, filled(target), filled(revision), author);
        };
    }

    private Cast cast(EntryId entry) {
        return new Cast(
                position,
                at,
                filled(matchId),
                new Subject(entry, filled(about), filled(item)),
                filled(revision),
                filled(outcome),
                filled(reporter),
                filled(source),
                filled(channel),
                new Software(filled(product), filled(version)),
                words);
    }

    private static <T> T filled(@Nullable T column) {
        return Objects.requireNonNull(column);
    }
}
