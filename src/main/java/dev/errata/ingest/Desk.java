package dev.errata.ingest;

import dev.errata.access.IngestKeys;
import dev.errata.intake.Arrivals;
import dev.errata.intake.Delivery;
import dev.errata.intake.Full;
import dev.errata.intake.Intake;
import dev.errata.wire.Compression;
import dev.errata.wire.Compression.Inflated;
import dev.errata.wire.UnreadableBody;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;

/** Works on one request: checks its signature, inflates and reads its body, hands on what it held, and answers. Thread-safe. */
@ApplicationScoped
class Desk {

    /** Of failures that come with every request, such as a database that is away, one in a while is logged. */
    private static final Duration LOGGED_EVERY = Duration.ofSeconds(10);

    private final IngestKeys keys;
    private final Intake intake;
    private final Arrivals arrivals;
    private final Clock clock;
    private final int most;

    /** More at once would not be faster, and what a small body inflates to is known only afterwards. */
    private final Semaphore turns = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    private final AtomicReference<Instant> logged = new AtomicReference<>(Instant.EPOCH);

    Desk(IngestKeys keys, Intake intake, Arrivals arrivals, Clock clock, IngestConfig config) {
        this.keys = keys;
        this.intake = intake;
        this.arrivals = arrivals;
        this.clock = clock;
        this.most = Math.toIntExact(config.maxBytes().asLongValue());
    }

    /** The answer, whatever happens. */
    Answer take(Call call, Request sent, Budget.Share share) {
        var key = call.key().or(() -> Signature.key(sent, keys, clock));
        if (key.isEmpty()) {
            return refuse(call, sent, Mishap.wrongToken());
        }
        try {
            var reading = read(call, sent, share);
            var receipt = intake.accept(new Delivery(
                    call.named().orElse(key.get()),
                    call.protocol().format(),
                    sent.client(),
                    reading.decoded(),
                    reading.id()));
            return reading.answer().apply(receipt);
        } catch (NotTaken e) {
            return refuse(call, sent, e.mishap);
        } catch (UnreadableBody e) {
            return refuse(call, sent, Mishap.unreadable(e.why()));
        } catch (Full e) {
            // Intake has noted it.
            return call.protocol().refuse(sent, Mishap.full());
        } catch (RuntimeException | StackOverflowError e) {
            log(e);
            return refuse(call, sent, Mishap.failed());
        }
    }

    /** Refuses, and notes it for whoever sets the pipeline up. */
    Answer refuse(Call call, Request request, Mishap mishap) {
        var answer = call.protocol().refuse(request, mishap);
        arrivals.refused(
                call.named().or(call::key).orElse(""),
                call.protocol().format(),
                request.client(),
                answer.status(),
                mishap.why());
        return answer;
    }

    /** A request that ends with this. */
    private static final class NotTaken extends Exception {

        private final transient Mishap mishap;

        NotTaken(Mishap mishap) {
            super(mishap.why(), null, false, false);
            this.mishap = mishap;
        }
    }

    private Reading read(Call call, Request sent, Budget.Share share) throws UnreadableBody, NotTaken {
        turns.acquireUninterruptibly();
        try {
            var whole = switch (Compression.inflate(sent.body(), sent.header("Content-Encoding"), most)) {
                case Inflated.Body body -> body.bytes();
                case Inflated.TooLarge more -> throw new NotTaken(Mishap.tooLarge(most));
            };
            boolean inflated = !sent.header("Content-Encoding").isEmpty();
            if (inflated && !share.take(whole.length)) {
                throw new NotTaken(Mishap.full());
            }
            return call.protocol().read(sent.withBody(whole));
        } finally {
            turns.release();
        }
    }

    private void log(Throwable e) {
        var now = clock.instant();
        var before = logged.get();
        if (Duration.between(before, now).compareTo(LOGGED_EVERY) >= 0 && logged.compareAndSet(before, now)) {
            Log.error("records of a pipeline could not be kept; their sender was told to come again", e);
        }
    }
}
