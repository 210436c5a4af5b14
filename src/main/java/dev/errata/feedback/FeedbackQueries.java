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

    private final EntityManager entities;

    FeedbackQueries(EntityManager entities) {
        this.entities = entities;
    }

    /** The last position in the log, 0 where it is empty. */
    long last() {
        return entities.createQuery("select coalesce(max(r.position), 0L) from FeedbackRow r", Long.class)
                .getSingleResult();
    }

    /** The log of some entries together, by position. */
    List<Logged> of(List<EntryId> entries) {
        return rows("where r.entryId in :entries order by r.position")
                .setParameter("entries", entries.stream().map(EntryId::toString).toList())
                .getResultStream()
                .map(FeedbackRow::line)
                .toList();
    }

    /** The log of each entry that has one, by position. */
    void each(BiConsumer<EntryId, List<Logged>> reader) {
        try (var rows = rows("order by r.entryId, r.position")
                .setHint(HibernateHints.HINT_FETCH_SIZE, AT_ONCE)
                .getResultStream()) {
            var lines = new ArrayList<Logged>();
            rows.forEach(row -> {
                entities.detach(row);
                var line = row.line();
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
    List<EntryId> changedSince(long position) {
        return entities.createQuery(
                        "select distinct r.entryId from FeedbackRow r where r.position > :position", String.class)
                .setParameter("position", position)
                .getResultStream()
                .map(EntryId::of)
                .toList();
    }

    /** What a voice said last. */
    Optional<Cast> lastWord(Voice voice) {
        return rows("""
                where r.kind = dev.errata.feedback.FeedbackRow.Kind.CAST and r.matchId = :match and r.reporter = :reporter
                and r.entryId = :entry and r.about = :about and r.item = :item order by r.position desc""")
                .setParameter("match", voice.matchId())
                .setParameter("reporter", voice.reporter())
                .setParameter("entry", voice.subject().entry().toString())
                .setParameter("about", voice.subject().kind())
                .setParameter("item", voice.subject().item())
                .setMaxResults(1)
                .getResultStream()
                .map(row -> (Cast) row.line())
                .findFirst();
    }

    /** What was said of the answer {@code matchId} by one reporter, the last word of each voice, oldest first. */
    List<Cast> saidOf(String matchId, String reporter) {
        return Tally.counted(rows("where r.matchId = :match and r.reporter = :reporter order by r.position")
                .setParameter("match", matchId)
                .setParameter("reporter", reporter)
                .getResultStream()
                .map(FeedbackRow::line)
                .toList());
    }

    List<Cast> casts(Collection<Long> positions) {
        return rows("""
                where r.kind = dev.errata.feedback.FeedbackRow.Kind.CAST and r.position in :positions order by r.position""")
                .setParameter("positions", positions)
                .getResultStream()
                .map(row -> (Cast) row.line())
                .toList();
    }

    long saidBy(String reporter, Instant since) {
        return count("r.reporter = :who", reporter, since);
    }

    long saidFrom(String source, Instant since) {
        return count("r.source = :who", source, since);
    }

    private long count(String whose, String who, Instant since) {
        return entities.createQuery(
                        "select count(r) from FeedbackRow r where " + whose + " and r.at > :since", Long.class)
                .setParameter("who", who)
                .setParameter("since", since)
                .getSingleResult();
    }

    private TypedQuery<FeedbackRow> rows(String rest) {
        return entities.createQuery("from FeedbackRow r " + rest, FeedbackRow.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true);
    }
}
