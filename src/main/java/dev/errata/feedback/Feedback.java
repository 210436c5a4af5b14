package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.feedback.FeedbackQueries.Head;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.Staleness.Life;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What readers said after trying, and what is believed because of it. Whatever is said changes the beliefs before the call returns, or,
 * where the caller has a transaction open, before its commit returns; on other nodes of the same database within a second or two.
 * Thread-safe.
 */
@ApplicationScoped
public class Feedback {

    private final FeedbackLog log;
    private final FeedbackReader reader;
    private final Logs logs;
    private final Pseudonyms pseudonyms;
    private final FeedbackConfig config;
    private final Clock clock;
    private final Map<EntryId, Tally> tallies = new ConcurrentHashMap<>();

    /** Up to here all that was written is in the tallies; -1 before the start and after the end. */
    private volatile long read = -1;

    Feedback(
            FeedbackLog log,
            FeedbackReader reader,
            Logs logs,
            Pseudonyms pseudonyms,
            FeedbackConfig config,
            Clock clock) {
        this.log = log;
        this.reader = reader;
        this.logs = logs;
        this.pseudonyms = pseudonyms;
        this.config = config;
        this.clock = clock;
    }

    /** What is believed now. */
    public Beliefs beliefs() {
        return new Beliefs(entry -> tallies.getOrDefault(entry, Tally.EMPTY), clock.instant(), learning());
    }

    /** Takes what somebody says. */
    public Heard hear(Ballot ballot) {
        return log.cast(ballot);
    }

    /**
     * Voids outcomes, or lets them count again. What is voided is the voice: it stays silent even where it says something else later.
     * Joins the caller's transaction.
     *
     * @param targets positions in the log
     * @param counts false to void
     * @param author who rules, 1 to 200 characters
     * @param reason at most 1,000 characters
     * @return what was ruled; targets that are so already are left out, and positions of nothing that was said
     */
    public List<Ruled> rule(Set<Long> targets, boolean counts, String author, String reason) {
        return log.rule(targets, new Verdict(counts, author, reason));
    }

    /**
     * The same for all that one reporter said, or that came from one address.
     *
     * @param reporter a pseudonym, or empty for any
     * @param source a pseudonym, or empty for any; not both
     */
    public List<Ruled> ruleAll(String reporter, String source, boolean counts, String author, String reason) {
        if (reporter.isEmpty() && source.isEmpty()) {
            throw new IllegalArgumentException("a reporter or a source is ruled on, not everybody");
        }
        return log.rule(reporter, source, new Verdict(counts, author, reason));
    }

    /**
     * Notes that an editor took figures into a revision: they are authored from now on, and what was said since counts on top.
     * Joins the caller's transaction, so that the revision is published and its figures are accepted both or neither.
     *
     * @param taken what was believed of the entry where the figures come from
     * @param author who accepts, 1 to 200 characters
     */
    public List<Accepted> accept(EntryBelief taken, int revision, String author) {
        return log.accept(taken.read(), revision, author);
    }

    /** How the belief in an entry's workarounds came about. Where figures were accepted, it begins with the last acceptance. */
    public History history(Entry entry, int points) {
        return history(entry, points, any -> Optional.empty());
    }

    /**
     * The same from the beginning, over all acceptances.
     *
     * @param points the most moments, at least 3
     * @param revisions what the entry was in a revision, where that can be found
     */
    public History history(Entry entry, int points, IntFunction<Optional<Entry>> revisions) {
        return History.of(entry, revisions, whole(entry), learning(), clock.instant(), points);
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
            var reasons = new Wear(life, tallies(life.entry()), learning(), now).reasons(config.staleAfter());
            if (!reasons.isEmpty()) {
                stale.put(life.entry().id(), reasons);
            }
        }
        return Collections.unmodifiableMap(stale);
    }

    /** Single outcomes and what became of them, newest first. */
    public List<Fate> outcomes(OutcomeQuery query) {
        var casts = reader.casts(query);
        var now = clock.instant();
        return casts.stream().collect(Collectors.groupingBy(Cast::entry)).entrySet().stream()
                .flatMap(it -> Fate.of(it.getValue(), logs.of(it.getKey()), learning(), now).stream())
                .sorted(Comparator.comparingLong((Fate it) -> it.cast().position())
                        .reversed())
                .toList();
    }

    /** The log of one entry, by position. */
    public List<Logged> log(EntryId entry) {
        return logs.of(entry);
    }

    /** What {@code name} said last of each thing in the answer {@code matchId}, whatever was ruled on it; oldest first. */
    public List<Cast> saidOf(String matchId, String name) {
        return Tally.counted(List.copyOf(reader.saidOf(matchId, pseudonyms.of(Pseudonyms.Kind.REPORTER, name))));
    }

    Learning learning() {
        return new Learning(config.halfLife(), config.burst());
    }

    void start(@Observes StartupEvent event) {
        read = reader.each((entry, lines) -> put(entry, Tally.of(lines, learning())));
    }

    void appended(@Observes(during = TransactionPhase.AFTER_SUCCESS) Appended appended) {
        appended.entries().forEach(this::refresh);
    }

    void stop(@Observes ShutdownEvent event) {
        read = -1;
    }

    /** Hears of what other nodes wrote. */
    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        if (read < 0) {
            return;
        }
        var news = reader.since(read);
        news.heads().stream().filter(this::unread).map(Head::entry).forEach(this::refresh);
        read = news.position();
    }

    private boolean unread(Head head) {
        return tallies.getOrDefault(head.entry(), Tally.EMPTY).position() < head.position();
    }

    private void refresh(EntryId entry) {
        put(entry, Tally.of(logs.of(entry), learning()));
    }

    /** Two refreshes may overtake each other: the one that read more stays. */
    private void put(EntryId entry, Tally tally) {
        tallies.merge(entry, tally, (old, fresh) -> fresh.position() >= old.position() ? fresh : old);
    }

    /** What was said of an entry under its older ids is said of it. */
    private Map<EntryId, Tally> tallies(Entry entry) {
        var found = new LinkedHashMap<EntryId, Tally>();
        Stream.concat(Stream.of(entry.id()), entry.replaces().stream())
                .forEach(id -> Optional.ofNullable(tallies.get(id)).ifPresent(it -> found.put(id, it)));
        return found;
    }

    private List<Logged> whole(Entry entry) {
        return tallies(entry).keySet().stream()
                .flatMap(id -> logs.of(id).stream())
                .sorted(Comparator.comparingLong(Logged::position))
                .toList();
    }
}
