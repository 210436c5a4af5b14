package dev.errata.feedback;

import static java.util.stream.Collectors.toSet;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.Logged.Voice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one way to write to the log of outcomes. Thread-safe, also among several nodes on one database: who writes holds a lock until the
 * commit. Each call is one transaction, or part of the caller's; what a call returned is on disk once its transaction has ended.
 */
@ApplicationScoped
class FeedbackLog {

    private static final Duration HOUR = Duration.ofHours(1);

    private final EntityManager entities;
    private final FeedbackQueries queries;
    private final Pseudonyms pseudonyms;
    private final FeedbackConfig config;
    private final Clock clock;
    private final Event<Appended> appended;

    FeedbackLog(
            EntityManager entities,
            FeedbackQueries queries,
            Pseudonyms pseudonyms,
            FeedbackConfig config,
            Clock clock,
            Event<Appended> appended) {
        this.entities = entities;
        this.queries = queries;
        this.pseudonyms = pseudonyms;
        this.config = config;
        this.clock = clock;
        this.appended = appended;
    }

    /** Appends what was said, unless the same voice said the same last, or said too much of late. */
    @Transactional
    Heard cast(Ballot ballot) {
        var reporter = pseudonyms.of(Pseudonyms.Kind.REPORTER, ballot.reporter());
        var source = pseudonyms.of(Pseudonyms.Kind.SOURCE, ballot.address());
        lock();
        var before = queries.lastWord(new Voice(ballot.matchId(), ballot.subject(), reporter));
        if (before.filter(it -> saysTheSame(it, ballot)).isPresent()) {
            return new Heard.Repeated(before.get().position());
        }
        var now = now();
        var pause = pause(reporter, source, now);
        if (pause.isPresent()) {
            return new Heard.TooMany(pause.get());
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
        append(List.of(cast));
        return new Heard.Counted(cast.position(), before.map(Cast::outcome));
    }

    /** Voids or restores the voices of what was said at {@code targets}; other positions are left out. */
    @Transactional
    List<Ruled> rule(Set<Long> targets, Verdict verdict) {
        lock();
        return targets.isEmpty() ? List.of() : rule(queries.casts(targets), verdict);
    }

    /** Voids or restores all voices of one reporter, or from one address; what is empty narrows nothing. */
    @Transactional
    List<Ruled> rule(String reporter, String source, Verdict verdict) {
        lock();
        return rule(queries.casts(reporter, source), verdict);
    }

    /** A voice that is so already is left out. */
    private List<Ruled> rule(List<Cast> casts, Verdict verdict) {
        var words = new Words();
        casts.stream()
                .map(Cast::entry)
                .distinct()
                .flatMap(it -> queries.of(it, 0).stream())
                .forEach(words::read);
        long next = next();
        var ruled = new ArrayList<Ruled>();
        for (var cast : casts) {
            if (words.silent(cast) == verdict.counts()) {
                var line = new Ruled(
                        next++,
                        now(),
                        cast.entry(),
                        cast.position(),
                        verdict.counts(),
                        verdict.author(),
                        verdict.reason());
                words.read(line);
                ruled.add(line);
            }
        }
        append(ruled);
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
        append(accepted);
        return accepted;
    }

    private void append(List<? extends Logged> lines) {
        lines.forEach(line -> entities.persist(new FeedbackRow(line)));
        appended.fire(new Appended(lines.stream().map(Logged::entry).collect(toSet())));
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

    /** How long somebody who said too much of late must wait: until the oldest of what fills the hour has left it. */
    private Optional<Duration> pause(String reporter, String source, Instant now) {
        var since = now.minus(HOUR);
        return Stream.of(
                        queries.saidBy(reporter, config.perReporter(), since),
                        queries.saidFrom(source, config.perAddress(), since))
                .flatMap(Optional::stream)
                .map(oldest -> Duration.between(now, oldest.plus(HOUR)))
                .max(Duration::compareTo);
    }

    /** What a repeat leaves out, or what it does not know, was said before. */
    private static boolean saysTheSame(Cast before, Ballot ballot) {
        return before.outcome() == ballot.outcome()
                && (ballot.note().isEmpty() || before.note().equals(ballot.note()))
                && (!ballot.software().known() || before.software().equals(ballot.software()));
    }
}
