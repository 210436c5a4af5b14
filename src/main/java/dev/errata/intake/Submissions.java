package dev.errata.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes texts that somebody gives to the editors because nothing known answers them: they gather in the inbox. Thread-safe. */
@ApplicationScoped
public class Submissions {

    /** A person who works through an outage sends a few; a script that fills the inbox sends more. */
    private static final int MOST_AN_HOUR = 20;

    private static final int SUBMITTERS = 50_000;

    private final Intake intake;
    private final Cache<String, AtomicInteger> sent = Caffeine.newBuilder()
            .maximumSize(SUBMITTERS)
            .expireAfterWrite(Duration.ofHours(1))
            .build();

    Submissions(Intake intake) {
        this.intake = intake;
    }

    /** What came of it. */
    public enum Taken {
        /** It is kept, secrets masked, and counted within seconds. */
        SENT,
        /** This submitter sent {@value #MOST_AN_HOUR} within an hour. */
        TOO_MANY,
        /** Too much is on its way; it may be sent again in a minute. */
        FULL
    }

    /**
     * Takes one text.
     *
     * @param source that it is counted under, such as "page" or "slack"
     * @param client what the submitter's program calls itself; may be empty
     * @param by whoever sends it, the same each time: limits hold for each
     * @param text as it was pasted, or masked before
     */
    public Taken submit(String source, String client, String by, String text) {
        var count = sent.get(source + " " + by, any -> new AtomicInteger());
        if (count.incrementAndGet() > MOST_AN_HOUR) {
            return Taken.TOO_MANY;
        }
        try {
            intake.accept(Delivery.ofError(source, source, client, text));
            return Taken.SENT;
        } catch (Full full) {
            count.decrementAndGet();
            return Taken.FULL;
        }
    }
}
