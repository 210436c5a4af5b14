package dev.errata.feedback;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.Logged.Voice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The one way to write to the log of outcomes. Thread-safe, also among several nodes on one database: who writes holds a lock until the commit.
 * Each call is one transaction, or part of the caller's; what a call returned is on disk once its transaction has ended.
 */
@ApplicationScoped
class FeedbackLog {

    private static final Duration HOUR = Duration.ofHours(1);

    private final EntityManager entities;
    private final FeedbackQueries queries;
    private final Pseudonyms pseudonyms;
    private final FeedbackConfig config;
    private final Clock clock;

    FeedbackLog(
            EntityManager entities,
            FeedbackQueries queries,
            Pseudonyms pseudonyms,
            FeedbackConfig config,
            Clock clock) {
        this.entities = entities;
        this.queries = queries;
        this.pseudonyms = pseudonyms;
        this.config = config;
        this.clock = clock;
    }

    /** Appends what was said, unless the same voice said the same last, or said too much of late. */
    @Transactional
    Heard cast(Ballot ballot) {
        lock();
        var reporter = pseudonyms.of("reporter", ballot.reporter());
        var source = pseudonyms.of("source", ballot.address());
        var before = queries.lastWord(new Voice(ballot.matchId(), ballot.subject(), reporter));
        if (before.filter(it -> saysTheSame(it, ballot)).isPresent()) {
            return new Heard.Repeated(before.get().position());
        }
        var now = now();
        if (tooMany(reporter, source, now)) {
            return new Heard.TooMany(HOUR);
        }
        var cast = new Cast(
                next(),
                now,
                ballot.matchId(),
                ballot.subject(),
                ballot.revision(),
                ballot.outcome(),
                reporter,
                source,
                ballot.channel(),
                ballot.software(),
                ballot.note());
        append(cast);
        return new Heard.Counted(cast.position(), before.map(Cast::outcome));
    }

    /** Voids or restores each of {@code targets} that is a position of something cast; others are left out. */
    @Transactional
    List<Ruled> rule(Set<Long> targets, boolean counts, String author, String reason) {
        lock();
        long next = next();
        var ruled = new ArrayList<Ruled>();
        for (var cast : queries.casts(targets)) {
            ruled.add(new Ruled(next++, now(), cast.entry(), cast.position(), counts, author, reason));
        }
        ruled.forEach(this::append);
        return ruled;
    }

    /** Notes that {@code revision} holds the figures learned up to a position of each entry's log. */
    @Transactional
    List<Accepted> accept(Map<EntryId, Long> upTo, int revision, String author) {
        lock();
        long next = next();
        var accepted = new ArrayList<Accepted>();
        for (var each : upTo.entrySet()) {
            accepted.add(new Accepted(next++, now(), each.getKey(), each.getValue(), revision, author));
        }
        accepted.forEach(this::append);
        return accepted;
    }

    private void append(Logged line) {
        entities.persist(new FeedbackRow(line));
    }

    private void lock() {
        entities.createNativeQuery("select id from feedback_lock for update", Integer.class)
                .getSingleResult();
    }

    private Instant now() {
        // The column keeps microseconds: what is returned now must equal what is read later.
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private long next() {
        return 1 + queries.last();
    }

    private boolean tooMany(String reporter, String source, Instant now) {
        var since = now.minus(HOUR);
        return queries.saidBy(reporter, since) >= config.perReporter()
                || queries.saidFrom(source, since) >= config.perAddress();
    }

    private static boolean saysTheSame(Cast before, Ballot ballot) {
        return before.outcome() == ballot.outcome()
                && (ballot.note().isEmpty() || before.note().equals(ballot.note()));
    }
}
