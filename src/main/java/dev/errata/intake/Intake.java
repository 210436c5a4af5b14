package dev.errata.intake;

import dev.errata.wire.LogRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** Where all pipelines end: takes deliveries, and sees that they are counted. Thread-safe. */
@ApplicationScoped
public class Intake {

    /** A full backlog is counted within seconds; a sender that comes back sooner would only be told so again. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final Keeper keeper;
    private final Counting counting;
    private final Repeats repeats;
    private final Arrivals arrivals;
    private final IntakeConfig config;
    private final Clock clock;
    private final AtomicLong onTheWay = new AtomicLong();

    Intake(Keeper keeper, Counting counting, Repeats repeats, Arrivals arrivals, IntakeConfig config, Clock clock) {
        this.keeper = keeper;
        this.counting = counting;
        this.repeats = repeats;
        this.arrivals = arrivals;
        this.config = config;
        this.clock = clock;
    }

    /**
     * Keeps what has to be looked at; returns once that is committed, within milliseconds. It is counted within seconds.
     *
     * @throws Full if too much waits already; then nothing of {@code delivery} was kept
     * @throws RuntimeException if the database cannot be reached; then nothing was kept either
     */
    public Receipt accept(Delivery delivery) throws Full {
        var mark = repeats.mark(delivery);
        int all = delivery.decoded().records().size();
        int bad = delivery.decoded().bad().size();
        if (mark.filter(repeats::isKnown).isPresent()) {
            return new Receipt(all, bad, true);
        }
        var worth = worth(delivery.source(), delivery.decoded().records());
        keep(worth, delivery);
        mark.ifPresent(repeats::remember);
        arrivals.accepted(delivery, worth.size());
        return new Receipt(all, bad, false);
    }

    private List<Waiting> worth(String source, List<LogRecord> records) {
        var triage = new Triage(source, clock.instant(), config.late());
        return records.stream().map(triage::keep).flatMap(Optional::stream).toList();
    }

    private void keep(List<Waiting> worth, Delivery delivery) throws Full {
        if (worth.isEmpty()) {
            return;
        }
        long weight = worth.stream().mapToLong(Waiting::weight).sum();
        try {
            if (onTheWay.addAndGet(weight) + counting.waiting()
                    > config.backlog().asLongValue()) {
                arrivals.refused(delivery.source(), delivery.format(), delivery.client(), 503, Full.WHY);
                throw new Full(PAUSE);
            }
            keeper.keep(worth);
        } finally {
            onTheWay.addAndGet(-weight);
        }
    }
}
