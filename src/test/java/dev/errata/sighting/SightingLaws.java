package dev.errata.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import dev.errata.sighting.Counted.Sighting;
import dev.errata.sighting.Seen.Place;
import dev.errata.sighting.SightingQuery.By;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of the counts on every database. Counts only grow: each test has a source of its own. */
abstract class SightingLaws {

    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final EntryId ENTRY = EntryId.of("lantern/no-light");
    private static final EntryId OTHER = EntryId.of("lantern/no-oil");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @Inject
    Sightings sightings;

    @Inject
    Forgetting forgetting;

    @Inject
    Heard heard;

    @Inject
    Sql sql;

    @Inject
    SightingsConfig config;

    private String source;

    @BeforeEach
    void anotherSource() {
        source = "source-" + TESTS.incrementAndGet();
        heard.forget();
    }

    @Test
    void addsUpWhatIsTheSame() {
        add(known(ENTRY, "a", NOON, 3), known(ENTRY, "a", NOON.plusSeconds(60), 4));
        add(known(ENTRY, "a", NOON.minusSeconds(5), 1), known(ENTRY, "b", NOON.plusSeconds(30), 1));

        var found = list(By.KIND);

        assertThat(found).hasSize(1);
        assertThat(found.getFirst().entry()).contains(ENTRY);
        assertThat(found.getFirst().count()).isEqualTo(9);
        assertThat(found.getFirst().first()).isEqualTo(NOON.minusSeconds(5));
        assertThat(found.getFirst().last()).isEqualTo(NOON.plusSeconds(60));
        assertThat(found.getFirst().source()).isEqualTo(source);
    }

    @Test
    void keepsUnknownFingerprintsApart() {
        add(unknown("f1", NOON, 2), unknown("f2", NOON, 1), known(ENTRY, "f1", NOON, 5));

        var found = list(By.KIND);

        assertThat(found).extracting(SightingCount::count).containsExactly(5L, 2L, 1L);
        assertThat(found.get(1).entry()).isEmpty();
        assertThat(found.get(1).fingerprint()).isEqualTo("f1");
        assertThat(found.get(2).fingerprint()).isEqualTo("f2");
    }

    @Test
    void groupsByEntrySourceAndHour() {
        add(
                known(ENTRY, "a", NOON, 2),
                known(ENTRY, "b", NOON.plus(Duration.ofHours(1)), 3),
                known(OTHER, "c", NOON, 4),
                unknown("d", NOON, 1));

        assertThat(list(By.ENTRY))
                .extracting(SightingCount::entry, SightingCount::count)
                .containsExactly(
                        tuple(Optional.of(ENTRY), 5L), tuple(Optional.of(OTHER), 4L), tuple(Optional.empty(), 1L));
        assertThat(list(By.SOURCE)).extracting(SightingCount::count).containsExactly(10L);
        assertThat(list(By.HOUR)).extracting(SightingCount::count).containsExactly(3L, 7L);
        assertThat(list(By.HOUR).getFirst().hour()).contains(NOON.plus(Duration.ofHours(1)));
    }

    @Test
    void narrowsByTimeAndEntry() {
        add(known(ENTRY, "a", NOON, 1), known(OTHER, "a", NOON.plus(Duration.ofHours(2)), 2));

        var of = new SightingQuery(Set.of(OTHER), source, Optional.empty(), Optional.empty(), By.ENTRY, 9);
        var since =
                new SightingQuery(Set.of(), source, Optional.of(NOON.plusSeconds(1)), Optional.empty(), By.ENTRY, 9);
        var until =
                new SightingQuery(Set.of(), source, Optional.of(NOON), Optional.of(NOON.plusSeconds(1)), By.ENTRY, 9);

        assertThat(sightings.list(of)).extracting(SightingCount::count).containsExactly(2L);
        assertThat(sightings.list(since)).extracting(SightingCount::count).containsExactly(2L);
        assertThat(sightings.list(until)).extracting(SightingCount::count).containsExactly(1L);
    }

    @Test
    void whatIsTakenBackWasNeverCounted() {
        QuarkusTransaction.begin();
        sightings.add(List.of(known(ENTRY, "a", NOON, 7), unknown("u", NOON, 7)));
        QuarkusTransaction.rollback();
        assertThat(list(By.KIND)).isEmpty();

        add(known(ENTRY, "a", NOON, 1), unknown("u", NOON, 1));

        assertThat(list(By.KIND)).extracting(SightingCount::count).containsExactly(1L, 1L);
        assertThat(heard.last()).extracting(Sighting::fresh).first().isEqualTo(true);
    }

    @Test
    void needsATransactionOfTheCaller() {
        assertThatThrownBy(() -> sightings.add(List.of(known(ENTRY, "a", NOON, 1))))
                .isInstanceOf(TransactionalException.class);
    }

    @Test
    void loosesNothingWhereManyCountTheSameAtOnce() throws Exception {
        int writers = 12;
        int rounds = 5;

        try (var threads = Executors.newFixedThreadPool(writers)) {
            var running = IntStream.range(0, writers)
                    .mapToObj(n -> threads.submit(() -> {
                        var random = new Random(n);
                        for (int round = 0; round < rounds; round++) {
                            var batch = new ArrayList<Seen>();
                            for (int i = 0; i < 30; i++) {
                                batch.add(
                                        i % 2 == 0
                                                ? known(ENTRY, "f" + (round * 20 + i), NOON, 1)
                                                : unknown("f" + (round * 20 + i), NOON, 1));
                            }
                            Collections.shuffle(batch, random);
                            add(batch.toArray(Seen[]::new));
                        }
                    }))
                    .toList();
            for (var it : running) {
                it.get();
            }
        }

        assertThat(list(By.SOURCE)).extracting(SightingCount::count).containsExactly(30L * rounds * writers);
        assertThat(heard.all())
                .filteredOn(Sighting::fresh)
                .filteredOn(it -> it.seen().entry().isPresent())
                .hasSize(1);
    }

    @Test
    void foldsWhatIsBeyondTheMostRowsAndCountsItAllTheSame() {
        int most = config.mostPerHour();
        for (int round = 0; round < 4; round++) {
            int from = round * most / 2;
            add(IntStream.range(from, from + most / 2)
                    .mapToObj(i -> unknown("f" + i, NOON, 1))
                    .toArray(Seen[]::new));
        }
        add(known(ENTRY, "k1", NOON, 5), known(ENTRY, "k2", NOON, 5), known(OTHER, "k1", NOON, 5));
        add(unknown("f0", NOON, 10));

        assertThat(list(By.SOURCE)).extracting(SightingCount::count).containsExactly(2L * most + 25);
        assertThat(list(By.ENTRY)).extracting(SightingCount::count).containsExactly(2L * most + 10, 10L, 5L);
        assertThat(rows()).isEqualTo(most + 3L);
        assertThat(list(By.KIND)).anySatisfy(it -> {
            assertThat(it.fingerprint()).isEqualTo("f0");
            assertThat(it.count()).isEqualTo(11);
        });
    }

    @Test
    void saysWhatIsSeenForTheFirstTimeAtASource() {
        add(known(ENTRY, "a", NOON, 1), known(ENTRY, "b", NOON, 1), known(OTHER, "a", NOON, 1));
        assertThat(heard.last()).extracting(Sighting::fresh).containsExactly(true, false, true);

        add(known(ENTRY, "c", NOON.plus(Duration.ofDays(1)), 1));
        assertThat(heard.last()).extracting(Sighting::fresh).containsExactly(false);

        source = source + "-other";
        add(known(ENTRY, "c", NOON, 1));
        assertThat(heard.last()).extracting(Sighting::fresh).containsExactly(true);
    }

    @Test
    void keepsAnyTextThatSomebodySends() {
        var place = new Place(source, "svc\0\ud800" + "x".repeat(500), "灯".repeat(500));
        var hostile = "nul \0 half \ud83d \ud83d\ude00 ".repeat(2_000);

        add(new Seen(Optional.empty(), "f", place, Severity.FATAL, NOON, NOON, 1, hostile, hostile, List.of()));
        add(new Seen(Optional.empty(), "f", place, Severity.FATAL, NOON, NOON, 1, hostile, hostile, List.of()));

        assertThat(list(By.KIND)).extracting(SightingCount::count).containsExactly(2L);
    }

    @Test
    void keepsOneSampleOfTheLatestHour() {
        add(sampled("first", NOON), sampled("second", NOON.plusSeconds(1)));
        add(sampled("third", NOON.plusSeconds(2)));
        assertThat(samples()).containsExactly("first");

        add(sampled("next hour", NOON.plus(Duration.ofHours(1))));
        add(sampled("late", NOON.minus(Duration.ofHours(3))));

        assertThat(samples()).containsExactly("next hour");
    }

    @Test
    void forgetsWhatIsTooOld() {
        var old = Instant.now().minus(config.keep()).minus(Duration.ofHours(3));
        add(known(ENTRY, "a", old, 1), known(ENTRY, "a", Instant.now(), 2));

        forgetting.forget();

        assertThat(list(By.KIND)).extracting(SightingCount::count).containsExactly(2L);
    }

    private void add(Seen... seen) {
        QuarkusTransaction.requiringNew().run(() -> sightings.add(List.of(seen)));
    }

    private List<SightingCount> list(By by) {
        return sightings.list(new SightingQuery(Set.of(), source, Optional.empty(), Optional.empty(), by, 9_000));
    }

    private long rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select count(*) as n from sighting where source = ?",
                        List.of(source),
                        row -> row.getLong("n")))
                .getFirst();
    }

    private List<String> samples() {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select sample from sighting_sample where source = ?",
                        List.of(source),
                        row -> row.getString("sample")));
    }

    private Seen sampled(String sample, Instant at) {
        return new Seen(Optional.of(ENTRY), "a", place(), Severity.ERROR, at, at, 1, "no light", sample, List.of());
    }

    private Seen known(EntryId entry, String fingerprint, Instant at, long count) {
        return new Seen(
                Optional.of(entry), fingerprint, place(), Severity.ERROR, at, at, count, "no light", "s", List.of());
    }

    private Seen unknown(String fingerprint, Instant at, long count) {
        return new Seen(
                Optional.empty(),
                fingerprint,
                place(),
                Severity.WARN,
                at,
                at,
                count,
                "the wick fell into the oil",
                "s",
                List.of(ENTRY));
    }

    private Place place() {
        return new Place(source, "lamp", "1.2");
    }
}
