package dev.errata.feedback;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

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

    /** Notes that an editor took the figures learned up to now into {@code revision}: they are authored from now on. */
    public Accepted accept(EntryId entry, int revision, String author) {
        var accepted = log.accept(entry, revision, author);
        refresh(entry);
        return accepted;
    }

    /** The log of one entry, by position. */
    public List<Logged> log(EntryId entry) {
        return reader.of(entry);
    }

    /** What {@code name} said last of each thing in the answer {@code matchId}, and what still counts of it. */
    public List<Cast> saidOf(String matchId, String name) {
        return reader.saidOf(matchId, name);
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

    private void refresh(EntryId entry) {
        put(entry, Tally.of(reader.of(entry), learning()));
    }

    /** Two refreshes may overtake each other: the one that read more stays. */
    private void put(EntryId entry, Tally tally) {
        tallies.merge(entry, tally, (old, fresh) -> fresh.position() >= old.position() ? fresh : old);
    }
}
