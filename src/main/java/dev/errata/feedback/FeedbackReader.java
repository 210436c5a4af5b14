package dev.errata.feedback;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Cast;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.BiConsumer;

/** Reads the log, one transaction a call: each sees all that was committed before it. Thread-safe. */
@ApplicationScoped
class FeedbackReader {

    private final FeedbackQueries queries;
    private final Pseudonyms pseudonyms;

    FeedbackReader(FeedbackQueries queries, Pseudonyms pseudonyms) {
        this.queries = queries;
        this.pseudonyms = pseudonyms;
    }

    /** What was written after some position. */
    record News(long position, List<EntryId> entries) {}

    /** The log of each entry that has one; returns the last position before it began to read. */
    @Transactional
    long each(BiConsumer<EntryId, List<Logged>> each) {
        long last = queries.last();
        queries.each(each);
        return last;
    }

    /** The log of some entries together, by position. */
    @Transactional
    List<Logged> of(List<EntryId> entries) {
        return queries.of(entries);
    }

    @Transactional
    List<Cast> saidOf(String matchId, String name) {
        return queries.saidOf(matchId, pseudonyms.of("reporter", name));
    }

    @Transactional
    News since(long position) {
        long last = queries.last();
        return new News(last, last == position ? List.of() : queries.changedSince(position));
    }
}
