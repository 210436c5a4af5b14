package dev.errata.intake;

import dev.errata.event.Masker;
import dev.errata.intake.Arrival.Glimpse;
import dev.errata.intake.Arrival.Trouble;
import dev.errata.intake.Sender.What;
import dev.errata.wire.Decoded.BadRecord;
import dev.errata.wire.LogRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What arrived in the last minutes, and what was wrong with it: for whoever sets a pipeline up. Kept in memory, by this node. Thread-safe.
 */
@ApplicationScoped
public class Arrivals {

    private static final int SENDERS = 200;
    private static final int TROUBLES = 50;
    private static final int LONGEST = 240;

    /** A glimpse is masked, which costs more than counting: a few a second of each sender will do. */
    private static final Duration GLIMPSE_PAUSE = Duration.ofMillis(500);

    private record Name(String source, String format, String client) {}

    private final Clock clock;
    private final Map<Name, Sender> senders = new LinkedHashMap<>(16, 0.75f, true);
    private final Deque<Trouble> troubles = new ArrayDeque<>();
    private final Map<Name, Instant> glimpsed = new LinkedHashMap<>();

    Arrivals(Clock clock) {
        this.clock = clock;
    }

    /**
     * Notes a request that could not be taken.
     *
     * @param source the name that its sender goes by, as far as that is known
     * @param format the protocol of the endpoint
     * @param client what the sender calls itself; may be empty
     * @param status the HTTP status that it was answered with
     * @param why one sentence that says how to mend it
     */
    public synchronized void refused(String source, String format, String client, int status, String why) {
        var now = clock.instant();
        sender(new Name(source, format, shown(client))).count(What.REFUSED, 1, now);
        trouble(new Trouble(now, source, format, shown(client), status, why));
    }

    /** Notes a delivery that was taken. */
    synchronized void accepted(Delivery delivery, int looked) {
        var now = clock.instant();
        var name = new Name(delivery.source(), delivery.format(), shown(delivery.client()));
        var sender = sender(name);
        var records = delivery.decoded().records();
        var bad = delivery.decoded().bad();
        sender.count(What.REQUESTS, 1, now);
        sender.count(What.RECORDS, records.size(), now);
        sender.count(What.LOOKED, looked, now);
        sender.count(What.BAD, bad.size(), now);
        if (!records.isEmpty() && mayGlimpse(name, now)) {
            sender.glimpse(glimpse(records.getLast(), now));
        }
        bad.stream().findFirst().ifPresent(it -> trouble(trouble(it, name, now)));
    }

    private static Trouble trouble(BadRecord bad, Name name, Instant now) {
        return new Trouble(
                now, name.source, name.format, name.client, 200, "Record %d: %s".formatted(bad.index(), bad.why()));
    }

    private boolean mayGlimpse(Name name, Instant now) {
        var before = glimpsed.getOrDefault(name, Instant.EPOCH);
        if (now.isBefore(before.plus(GLIMPSE_PAUSE))) {
            return false;
        }
        glimpsed.keySet().retainAll(senders.keySet());
        glimpsed.put(name, now);
        return true;
    }

    private static Glimpse glimpse(LogRecord record, Instant now) {
        return new Glimpse(now, record.severity().name(), shown(record.emitter().service()), shown(record.text()));
    }

    /** The start of what a stranger wrote: secrets masked, on one line. */
    private static String shown(String text) {
        // Masked before it is cut: half of a secret is not known as one. Bounded first, as it may be huge.
        var masked = Masker.mask(text.substring(0, Math.min(text.length(), LONGEST * 4)))
                .text();
        return masked.substring(0, Math.min(masked.length(), LONGEST))
                .replaceAll("[\\p{Cntrl}]+", " ")
                .strip();
    }

    private Sender sender(Name name) {
        var sender = senders.computeIfAbsent(name, any -> new Sender());
        if (senders.size() > SENDERS) {
            var oldest = senders.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        return sender;
    }

    private void trouble(Trouble trouble) {
        if (troubles.size() >= TROUBLES) {
            troubles.removeLast();
        }
        troubles.addFirst(trouble);
    }

    /** Who sent something in the last quarter of an hour, latest first. */
    public synchronized List<Arrival> recent() {
        var now = clock.instant();
        var since = now.minus(Duration.ofMinutes(Sender.MINUTES));
        var recent = new ArrayList<Arrival>();
        senders.forEach((name, sender) -> {
            if (sender.heardSince(since)) {
                recent.add(arrival(name, sender, now));
            }
        });
        recent.sort(Comparator.comparing(Arrival::last).reversed());
        return recent;
    }

    private static Arrival arrival(Name name, Sender sender, Instant now) {
        return new Arrival(
                name.source,
                name.format,
                name.client,
                sender.sum(What.REQUESTS, now),
                sender.sum(What.RECORDS, now),
                sender.sum(What.LOOKED, now),
                sender.sum(What.BAD, now),
                sender.sum(What.REFUSED, now),
                sender.last(),
                sender.glimpses());
    }

    /** What was wrong of late, latest first. */
    public synchronized List<Trouble> troubles() {
        return List.copyOf(troubles);
    }
}
