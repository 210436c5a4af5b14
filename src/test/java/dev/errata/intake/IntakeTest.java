package dev.errata.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import dev.errata.sighting.SightingCount;
import dev.errata.sighting.SightingQuery;
import dev.errata.sighting.SightingQuery.By;
import dev.errata.sighting.Sightings;
import dev.errata.wire.Decoded;
import dev.errata.wire.LogRecord;
import dev.errata.wire.LogRecord.Emitter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a delivery to its count, with the database and the entries that are shipped. */
@QuarkusTest
class IntakeTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final String FORK =
            "4873:M 23 Sep 10:08:15.028 # Can't save in background: fork: Cannot allocate memory";

    @Inject
    Intake intake;

    @Inject
    Sightings sightings;

    @Inject
    Arrivals arrivals;

    private String source;

    @BeforeEach
    void aSourceOfItsOwn() {
        source = "intake-" + UUID.randomUUID();
    }

    private Delivery delivery(LogRecord... records) {
        return new Delivery(source, "test", "junit", new Decoded(List.of(records), List.of()), Optional.empty());
    }

    private static LogRecord record(Severity severity, String text) {
        return new LogRecord(Optional.empty(), severity, text, new Emitter("shop", "1.2", "host-1"));
    }

    private List<SightingCount> counted(long events) throws InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            var counts = sightings.list(
                    new SightingQuery(Set.of(), source, Optional.empty(), Optional.empty(), By.KIND, 1_000));
            if (counts.stream().mapToLong(SightingCount::count).sum() >= events
                    || Instant.now().isAfter(end)) {
                return counts;
            }
            Thread.sleep(50);
        }
    }

    @Test
    void aKnownErrorIsCountedUnderItsEntry() throws Exception {
        var receipt = intake.accept(delivery(record(Severity.UNKNOWN, FORK), record(Severity.UNKNOWN, FORK)));

        assertThat(receipt).isEqualTo(new Receipt(2, 0, false));
        assertThat(counted(2)).singleElement().satisfies(it -> {
            assertThat(it.entry().map(EntryId::domain)).contains("redis");
            assertThat(it.count()).isEqualTo(2);
        });
    }

    @Test
    void aTraceThatCameLineByLineIsOneEvent() throws Exception {
        for (var line : List.of(
                "2026-11-20 10:00:01 ERROR Failed to save order 4711",
                "java.lang.RuntimeException: the zebra is out of paint",
                "\tat com.acme.Orders.save(Orders.java:12)",
                "Caused by: java.io.IOException: no stripes left",
                "\tat com.acme.Paint.draw(Paint.java:7)")) {
            intake.accept(delivery(record(Severity.UNKNOWN, line)));
        }

        assertThat(counted(1)).singleElement().satisfies(it -> {
            assertThat(it.entry()).isEmpty();
            assertThat(it.count()).isEqualTo(1);
        });
    }

    @Test
    void whatSaysThatNothingIsWrongIsOnlyCountedAsArrived() throws Exception {
        intake.accept(delivery(
                record(Severity.INFO, "request failed over to the second mirror"),
                record(Severity.UNKNOWN, "2026-11-20 10:00:00 INFO started"),
                record(
                        Severity.INFO,
                        "java.lang.IllegalStateException: said at the wrong level\n\tat a.B.c(B.java:1)")));

        assertThat(counted(1)).hasSize(1);
        assertThat(arrivals.recent())
                .filteredOn(it -> it.source().equals(source))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.records()).isEqualTo(3);
                    assertThat(it.looked()).isEqualTo(1);
                });
    }

    @Test
    void aDeliveryThatIsRepeatedIsCountedOnce() throws Exception {
        var timed = new LogRecord(Optional.of(Instant.now()), Severity.ERROR, FORK, Emitter.UNKNOWN);

        var first = intake.accept(delivery(timed));
        var again = intake.accept(delivery(timed));
        intake.accept(delivery(record(Severity.ERROR, FORK)));
        intake.accept(delivery(record(Severity.ERROR, FORK)));

        assertThat(first.repeated()).isFalse();
        assertThat(again.repeated()).isTrue();
        assertThat(counted(3).stream().mapToLong(SightingCount::count).sum()).isEqualTo(3);
    }

    @Test
    void secretsAreGoneBeforeAnythingIsKept() throws Exception {
        intake.accept(delivery(record(Severity.ERROR, "login refused for password=hunter2hunter2 at the gate")));

        assertThat(counted(1)).hasSize(1);
        assertThat(arrivals.recent().stream().flatMap(it -> it.glimpses().stream()))
                .noneMatch(it -> it.text().contains("hunter2"));
    }

    @Test
    void manyAtOnceAreAllCounted() throws Exception {
        var threads = Stream.generate(() -> Thread.ofVirtual().unstarted(() -> {
                    for (int i = 0; i < 50; i++) {
                        try {
                            intake.accept(delivery(record(Severity.ERROR, "cannot open valve " + i)));
                        } catch (Full e) {
                            throw new IllegalStateException(e);
                        }
                    }
                }))
                .limit(16)
                .toList();

        threads.forEach(Thread::start);
        for (var each : threads) {
            each.join();
        }

        assertThat(counted(800).stream().mapToLong(SightingCount::count).sum()).isEqualTo(800);
    }
}
