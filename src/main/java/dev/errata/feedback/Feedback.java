package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.Staleness.Life;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/**
 * What readers said after trying, and what is believed because of it. Whatever is said changes the beliefs before the call returns; on
 * other nodes of the same database within a second or two. Thread-safe.
 */
@ApplicationScoped
public class Feedback {

    private final FeedbackLog log;
    private final FeedbackReader reader;
    private final FeedbackConfig config;
    private final Clock clock;
    private final Map<EntryId, Tally> tallies = new ConcurrentHashMap<>();
    private volatile long read;

    Feedback(FeedbackLog log, FeedbackReader reader, FeedbackConfig config, Clock clock) {
        this.log = log;
        this.reader = reader;
        this.config = config;
        this.clock = clock;
    }

    /** What is believed now. */
    public Beliefs beliefs() {
        return new Beliefs(entry -> tallies.getOrDefault(entry, Tally.EMPTY), clock.instant(), learning());
    }

    /** Takes what somebody says. */
    public Heard hear(Ballot ballot) {
        var heard = log.cast(ballot);
        refresh(ballot.subject().entry());
        return heard;
    }

    /**
     * Voids outcomes, or lets them count again. What is voided is the voice: it stays silent even where it says something else later.
     *
     * @param targets positions in the log
     * @param counts false to void
     * @param author who rules, 1 to 200 characters
     * @param reason at most 1,000 characters
     * @return what was ruled; positions of nothing that was said are left out
     */
    public List<Ruled> rule(Set<Long> targets, boolean counts, String author, String reason) {
        var ruled = log.rule(targets, counts, author, reason);
        ruled.stream().map(Ruled::entry).distinct().forEach(this::refresh);
        return ruled;
    }

    /**
     * Notes that an editor took figures into a revision: they are authored from now on, and what was said since counts on top.
     * Joins the caller's transaction, so that the revision is published and its figures are accepted both or neither.
     *
     * @param taken what was believed of the entry where the figures come from
     * @param author who accepts, 1 to 200 characters
     */
    public List<Accepted> accept(EntryBelief taken, int revision, String author) {
        var accepted = log.accept(taken.read(), revision, author);
        accepted.forEach(it -> refresh(it.entry()));
        return accepted;
    }

    /**
     * How the belief in an entry's workarounds came about. Where figures were accepted, the history begins with the last acceptance.
     *
     * @param points the most moments, at least 3
     */
    public History history(Entry entry, int points) {
        return history(entry, points, any -> Optional.empty());
    }

    /**
     * The same from the beginning, over all acceptances.
     *
     * @param revisions what the entry was in a revision, where that can be found
     */
    public History history(Entry entry, int points, IntFunction<Optional<Entry>> revisions) {
        return History.of(entry, revisions, reader.of(ids(entry)), learning(), clock.instant(), points);
    }

    /** The log of one entry, by position. */
    public List<Logged> log(EntryId entry) {
        return reader.of(List.of(entry));
    }

    /** What {@code name} said last of each thing in the answer {@code matchId}, and what still counts of it. */
    public List<Cast> saidOf(String matchId, String name) {
        return reader.saidOf(matchId, name);
    }

    /**
     * The reasons to verify entries again.
     *
     * @return by entry, in the order given; only entries that have any reason
     */
    public Map<EntryId, List<Staleness>> stale(Collection<Life> lives) {
        var now = clock.instant();
        var stale = new LinkedHashMap<EntryId, List<Staleness>>();
        for (var life : lives) {
            var ids = ids(life.entry());
            var log = ids.stream().anyMatch(tallies::containsKey) ? reader.of(ids) : List.<Logged>of();
            var reasons = Staleness.of(life, log, learning(), config.staleAfter(), now);
            if (!reasons.isEmpty()) {
                stale.put(life.entry().id(), reasons);
            }
        }
        return Collections.unmodifiableMap(stale);
    }

    Learning learning() {
        return new Learning(config.halfLife(), config.burst());
    }

    void start(@Observes StartupEvent event) {
        read = reader.each((entry, lines) -> put(entry, Tally.of(lines, learning())));
    }

    /** Hears of what other nodes wrote. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        var news = reader.since(read);
        news.entries().forEach(this::refresh);
        read = news.position();
    }

    /** What was said of an entry under its older ids is said of it. */
    private static List<EntryId> ids(Entry entry) {
        return Stream.concat(Stream.of(entry.id()), entry.replaces().stream()).toList();
    }

    private void refresh(EntryId entry) {
        put(entry, Tally.of(reader.of(List.of(entry)), learning()));
    }

    /** Two refreshes may overtake each other: the one that read more stays. */
    private void put(EntryId entry, Tally tally) {
        tallies.merge(entry, tally, (old, fresh) -> fresh.position() >= old.position() ? fresh : old);
    }
}
