package dev.errata.feedback;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Voice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.hibernate.jpa.HibernateHints;

/** The ways to read the log of outcomes. Needs a transaction. */
@ApplicationScoped
class FeedbackQueries {

    private static final int AT_ONCE = 1_000;
    private static final String CAST = "r.kind = dev.errata.feedback.FeedbackRow.Kind.CAST";

    private final EntityManager entities;

    FeedbackQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** An entry and the last position in its log. */
    record Head(EntryId entry, long position) {}

    /** The last position in the log, 0 where it is empty. */
    long last() {
        return entities.createQuery("select coalesce(max(r.position), 0L) from FeedbackRow r", Long.class)
                .getSingleResult();
    }

    /** What the log of one entry has after {@code position}, by position. */
    List<Logged> of(EntryId entry, long position) {
        try (var lines = rows("where r.entryId = :entry and r.position > :position order by r.position")
                .setParameter("entry", entry.toString())
                .setParameter("position", position)
                .setHint(HibernateHints.HINT_FETCH_SIZE, AT_ONCE)
                .getResultStream()) {
            return lines.map(this::line).toList();
        }
    }

    /** The log of each entry that has one, by position. */
    void each(BiConsumer<EntryId, List<Logged>> reader) {
        try (var rows = rows("order by r.entryId, r.position")
                .setHint(HibernateHints.HINT_FETCH_SIZE, AT_ONCE)
                .getResultStream()) {
            var lines = new ArrayList<Logged>();
            rows.map(this::line).forEach(line -> {
                if (!lines.isEmpty() && !lines.getFirst().entry().equals(line.entry())) {
                    reader.accept(lines.getFirst().entry(), List.copyOf(lines));
                    lines.clear();
                }
                lines.add(line);
            });
            if (!lines.isEmpty()) {
                reader.accept(lines.getFirst().entry(), List.copyOf(lines));
            }
        }
    }

    /** The entries that anything was said of after {@code position}. */
    List<Head> changedSince(long position) {
        return entities
                .createQuery(
                        "select r.entryId, max(r.position) from FeedbackRow r where r.position > :position group by r.entryId",
                        Object[].class)
                .setParameter("position", position)
                .getResultList()
                .stream()
                .map(it -> new Head(EntryId.of((String) it[0]), (Long) it[1]))
                .toList();
    }

    /** What a voice said last. */
    Optional<Cast> lastWord(Voice voice) {
        return casts(rows("where " + CAST + " and r.matchId = :match and r.reporter = :reporter"
                                + " and r.entryId = :entry and r.about = :about and r.item = :item order by r.position desc")
                        .setParameter("match", voice.matchId())
                        .setParameter("reporter", voice.reporter())
                        .setParameter("entry", voice.subject().entry().toString())
                        .setParameter("about", voice.subject().kind())
                        .setParameter("item", voice.subject().item())
                        .setMaxResults(1))
                .stream()
                .findFirst();
    }

    /** What was said of the answer {@code matchId} by one reporter, by position. */
    List<Cast> saidOf(String matchId, String reporter) {
        return casts(rows("where r.matchId = :match and r.reporter = :reporter order by r.position")
                .setParameter("match", matchId)
                .setParameter("reporter", reporter));
    }

    /** Those of {@code positions} at which something was said, by position. */
    List<Cast> casts(Collection<Long> positions) {
        return casts(rows("where " + CAST + " and r.position in :positions order by r.position")
                .setParameter("positions", positions));
    }

    /** Newest first. */
    List<Cast> casts(OutcomeQuery query) {
        return casts(narrowed(query).setMaxResults(query.limit()));
    }

    /** All of one reporter and from one address, newest first; what is empty narrows nothing. */
    List<Cast> casts(String reporter, String source) {
        return casts(narrowed(new OutcomeQuery("", reporter, source, Long.MAX_VALUE, 1)));
    }

    private TypedQuery<FeedbackRow> narrowed(OutcomeQuery query) {
        var narrowed = new StringBuilder("where " + CAST + " and r.position < :before");
        var given = new ArrayList<String[]>();
        narrow("entryId", query.entry(), narrowed, given);
        narrow("reporter", query.reporter(), narrowed, given);
        narrow("source", query.source(), narrowed, given);
        var rows = rows(narrowed + " order by r.position desc").setParameter("before", query.before());
        given.forEach(it -> rows.setParameter(it[0], it[1]));
        return rows;
    }

    private static void narrow(String column, String value, StringBuilder narrowed, List<String[]> given) {
        if (!value.isEmpty()) {
            narrowed.append(" and r.").append(column).append(" = :").append(column);
            given.add(new String[] {column, value});
        }
    }

    /** When the {@code nth} newest of the outcomes of one reporter was said, where there are so many after {@code since}. */
    Optional<Instant> saidBy(String reporter, int nth, Instant since) {
        return said("reporter", reporter, nth, since);
    }

    /** When the {@code nth} newest of the outcomes from one address was said, where there are so many after {@code since}. */
    Optional<Instant> saidFrom(String source, int nth, Instant since) {
        return said("source", source, nth, since);
    }

    private Optional<Instant> said(String column, String who, int nth, Instant since) {
        return entities
                .createQuery(
                        "select r.at from FeedbackRow r where r." + column
                                + " = :who and r.at > :since order by r.at desc",
                        Instant.class)
                .setParameter("who", who)
                .setParameter("since", since)
                .setFirstResult(nth - 1)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    private List<Cast> casts(TypedQuery<FeedbackRow> rows) {
        return rows.getResultList().stream()
                .map(this::line)
                .map(Cast.class::cast)
                .toList();
    }

    /** A row is read once and never changed: kept in memory it would be of no use. */
    private Logged line(FeedbackRow row) {
        entities.detach(row);
        return row.line();
    }

    private TypedQuery<FeedbackRow> rows(String rest) {
        return entities.createQuery("from FeedbackRow r " + rest, FeedbackRow.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
    }
}
