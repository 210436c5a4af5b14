package dev.errata.feedback;

import dev.errata.entry.EntryId;
import dev.errata.feedback.FeedbackQueries.Head;
import dev.errata.feedback.Logged.Cast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads the log, one transaction a call: each sees all that was committed before it, and nothing of what a caller wrote but has not
 * committed, which may yet be taken back. Thread-safe.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class FeedbackReader {

    private final FeedbackQueries queries;

    FeedbackReader(FeedbackQueries queries) {
        this.queries = queries;
    }

    /** What was written after some position. */
    record News(long position, List<Head> heads) {}

    /** The log of each entry that has one; returns the last position before it began to read. */
    long each(BiConsumer<EntryId, List<Logged>> each) {
        long last = queries.last();
        queries.each(each);
        return last;
    }

    /** What the log of one entry has after {@code position}. */
    List<Logged> of(EntryId entry, long position) {
        return queries.of(entry, position);
    }

    List<Cast> casts(OutcomeQuery query) {
        return queries.casts(query);
    }

    List<Cast> saidOf(String matchId, String reporter) {
        return queries.saidOf(matchId, reporter);
    }

    News since(long position) {
        long last = queries.last();
        return new News(last, last == position ? List.of() : queries.changedSince(position));
    }
}
