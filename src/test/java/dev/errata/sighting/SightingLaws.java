package dev.errata.sighting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.errata.entry.EntryId;
import dev.errata.event.Severity;
import dev.errata.sighting.Clusters.Placed;
import dev.errata.sighting.Clusters.Stored;
import dev.errata.sighting.Counted.Sighting;
import dev.errata.sighting.Seen.Place;
import dev.errata.sighting.SightingQuery.By;
import dev.errata.sighting.Unknown.Status;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionalException;
import java.time.Clock;
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
    Inbox inbox;

    @Inject
    Traffic traffic;

    @Inject
    Clusters clusters;

    @Inject
    ClusterRows rows;

    @Inject
    Event<Stored> stored;

    @Inject
    Heard heard;

    @Inject
    Sql sql;

    @Inject
    SightingsConfig config;

    private String source;

    /** The first word of what this test says: clusters of others have other ones. */
    private String opening;

    @BeforeEach
    void anotherSource() {
        source = "source-" + TESTS.incrementAndGet();
        opening = "lamp" + (char) ('a' + TESTS.get() % 26) + (char) ('a' + TESTS.get() / 26);
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

    @Test
    void unknownsThatSayTheSameAreOneClusterWithATrend() {
        var now = Instant.now();
        add(said("a1", "order 17 of ada", now.minus(Duration.ofHours(2)), 3), said("a2", "order 4711 of ada", now, 2));

        var unknown = cluster("a1");

        assertThat(unknown.id()).matches("[0-9a-f]{16}");
        assertThat(unknown.template()).contains("order <n>").startsWith(opening);
        assertThat(unknown.status()).isEqualTo(Status.OPEN);
        assertThat(unknown.count()).isEqualTo(5);
        assertThat(unknown.trend()).hasSize(24).endsWith(3L, 0L, 2L);
        assertThat(unknown.near()).containsExactly(ENTRY);
        assertThat(unknown.sample()).isEqualTo("the whole of it");
        assertThat(cluster("a2")).isEqualTo(unknown);
        assertThat(inbox.list(Optional.of(Status.OPEN), 500)).contains(unknown);
        assertThat(inbox.find("none")).isEmpty();
    }

    @Test
    void aClusterIsFreshOnce() {
        add(said("b1", "is out", NOON, 1), said("b2", "is out", NOON, 1));
        assertThat(heard.last()).extracting(Sighting::fresh).containsExactly(true, false);
        var id = heard.last().getFirst().cluster().orElseThrow();

        add(said("b3", "is out", NOON, 1));

        assertThat(heard.last()).extracting(Sighting::fresh).containsExactly(false);
        assertThat(heard.last().getFirst().cluster()).contains(id);
    }

    @Test
    void whatIsTakenBackLeavesNoCluster() {
        QuarkusTransaction.begin();
        sightings.add(List.of(said("c1", "is cold", NOON, 1)));
        QuarkusTransaction.rollback();
        assertThat(of("c1")).isEmpty();

        add(said("c1", "is cold", NOON, 1));

        assertThat(cluster("c1").count()).isEqualTo(1);
        assertThat(heard.last()).extracting(Sighting::fresh).containsExactly(true);
    }

    @Test
    void aStatementGoesToTheSameClusterAfterARestart() {
        add(said("d1", "is dim for user ada at noon", NOON, 1), said("d2", "is dim for user bob at noon", NOON, 1));
        var restarted = node();

        var placed = QuarkusTransaction.requiringNew()
                .call(() -> restarted.place(List.of(
                        said("d3", "is dim for user ada at noon", NOON, 1),
                        said("d4", "is dim for user eve at noon", NOON, 1))));

        assertThat(placed.fresh()).isEmpty();
        assertThat(placed.decided().places().values())
                .extracting(Cluster::id)
                .containsOnly(cluster("d1").id());
        assertThat(cluster("d1").template()).endsWith("for user <*> at noon");
    }

    @Test
    void nodesThatMakeTheSameClusterAtOnceMakeOne() throws Exception {
        var nodes = List.of(node(), node(), node());
        var seen = said("e1", "burns blue", NOON, 1);

        var placed = new ArrayList<Placed>();
        try (var threads = Executors.newFixedThreadPool(nodes.size())) {
            var running = nodes.stream()
                    .map(node -> threads.submit(() -> QuarkusTransaction.requiringNew()
                            .call(() -> {
                                var it = node.place(List.of(seen));
                                node.count(List.of(seen), it);
                                return it;
                            })))
                    .toList();
            for (var it : running) {
                placed.add(it.get());
            }
        }

        assertThat(placed.stream().flatMap(it -> it.of(seen).stream()).distinct())
                .hasSize(1);
        assertThat(placed.stream().flatMap(it -> it.fresh().stream())).hasSize(1);
        assertThat(cluster("e1").count()).isEqualTo(3);
    }

    @Test
    void anotherNodeKnowsAClusterWithTheNextLook() {
        var other = node();
        add(said("f1", "smokes a lot", NOON, 1));

        other.follow();

        var placed =
                QuarkusTransaction.requiringNew().call(() -> other.place(List.of(said("f2", "smokes a lot", NOON, 1))));
        assertThat(placed.fresh()).isEmpty();
    }

    @Test
    void theIgnoredIsCountedOnButNotInTheInbox() {
        add(said("g1", "hums", NOON, 1));
        var id = cluster("g1").id();

        assertThat(inbox.ignore(id, "ada").orElseThrow().status()).isEqualTo(Status.IGNORED);
        add(said("g1", "hums", NOON, 5));

        assertThat(cluster("g1").count()).isEqualTo(6);
        assertThat(cluster("g1").status()).isEqualTo(Status.IGNORED);
        assertThat(inbox.list(Optional.of(Status.OPEN), 500))
                .extracting(Unknown::id)
                .doesNotContain(id);
        assertThat(inbox.list(Optional.of(Status.IGNORED), 500))
                .extracting(Unknown::id)
                .contains(id);
        assertThat(inbox.reopen(id, "ada").orElseThrow().status()).isEqualTo(Status.OPEN);
        assertThat(inbox.ignore("none", "ada")).isEmpty();
    }

    @Test
    void theSnoozedComesBackAtItsTimeOrWhenItHasGrownTenfold() {
        add(said("h1", "creaks", NOON, 2));
        var id = cluster("h1").id();
        long open = inbox.open();

        inbox.snooze(id, Instant.now().plusSeconds(3_600), "ada");
        assertThat(cluster("h1").status()).isEqualTo(Status.SNOOZED);
        assertThat(inbox.open()).isEqualTo(open - 1);
        assertThat(inbox.list(Optional.of(Status.SNOOZED), 500))
                .extracting(Unknown::id)
                .contains(id);
        add(said("h1", "creaks", NOON, 17));
        assertThat(cluster("h1").status()).isEqualTo(Status.SNOOZED);
        add(said("h1", "creaks", NOON, 1));
        assertThat(cluster("h1").status()).isEqualTo(Status.OPEN);
        assertThat(inbox.list(Optional.of(Status.OPEN), 500))
                .extracting(Unknown::id)
                .contains(id);

        inbox.snooze(id, Instant.now().minusSeconds(1), "ada");
        assertThat(cluster("h1").status()).isEqualTo(Status.OPEN);
        assertThat(cluster("h1").snoozedUntil()).isEmpty();
    }

    @Test
    void whatIsKnownByNowIsResolvedAndComesBackOnce() {
        var print = "i";
        add(said(print, "leaks", NOON, 1));
        // Fingerprints are looked up anew after a minute: another node looks now.
        var other = node();
        var known = known(ENTRY, print + source.hashCode(), NOON, 1);
        QuarkusTransaction.requiringNew().run(() -> other.count(List.of(known), other.place(List.of(known))));

        assertThat(cluster(print).status()).isEqualTo(Status.RESOLVED);
        assertThat(cluster(print).entry()).contains(ENTRY);

        clusters.follow();
        add(said(print, "leaks", Instant.now(), 1));
        assertThat(cluster(print).status()).isEqualTo(Status.RESOLVED);
        add(said(print, "leaks", Instant.now().plusSeconds(120), 1));
        assertThat(cluster(print).status()).isEqualTo(Status.OPEN);

        var third = node();
        QuarkusTransaction.requiringNew().run(() -> third.count(List.of(known), third.place(List.of(known))));
        assertThat(cluster(print).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void showsWhatHappensNow() {
        var now = Instant.now();
        for (int hour = 2; hour < 150; hour++) {
            add(
                    known(ENTRY, "j", now.minus(Duration.ofHours(hour)), 4),
                    known(OTHER, "j", now.minus(Duration.ofHours(hour)), 4));
        }
        add(known(ENTRY, "j", now, 60), known(OTHER, "j", now, 5), said("j1", "is new", now, 7));

        var happening = traffic.now(source, 10);

        assertThat(happening).hasSize(3);
        assertThat(happening.getFirst().entry()).contains(ENTRY);
        assertThat(happening.getFirst().spike()).isTrue();
        assertThat(happening.getFirst().hours()).hasSize(24).endsWith(4L, 0L, 60L);
        assertThat(happening.getFirst().sources()).containsExactly(source);
        assertThat(happening.getFirst().services()).containsExactly("lamp");
        assertThat(happening.getFirst().versions()).containsExactly("lamp 1.2");
        assertThat(happening.get(1).cluster()).isPresent();
        assertThat(happening.get(1).fresh()).isTrue();
        assertThat(happening.get(1).template()).startsWith(opening);
        assertThat(happening.get(2).entry()).contains(OTHER);
        assertThat(happening.get(2).spike()).isFalse();
        assertThat(happening.get(2).count()).isEqualTo(5 + 22 * 4);
        assertThat(traffic.now(source, 1)).hasSize(1);
    }

    @Test
    void tellsTheShareOfTheKnownAndAnEntrysHours() {
        var entry = EntryId.of("lantern/k" + TESTS.get());
        var start = Instant.parse("2025-12-24T10:00:00Z");
        add(known(entry, "k", start, 3), said("k1", "is odd", start.plusSeconds(9), 1));
        add(known(entry, "k", Instant.now(), 2), known(entry, "k", Instant.now().minus(Duration.ofHours(1)), 1));

        assertThat(traffic.share(start, start.plusSeconds(60))).isEqualTo(new Share(3, 1));
        assertThat(traffic.share(start, start.plusSeconds(60)).ofKnown()).hasValue(0.75);
        assertThat(traffic.share(Instant.EPOCH, Instant.EPOCH.plusSeconds(9)).ofKnown())
                .isEmpty();
        assertThat(traffic.hourly(Set.of(entry), 168)).hasSize(168).endsWith(0L, 1L, 2L);
    }

    @Test
    void forgetsClustersThatWereNotSeenForLong() {
        add(said("l1", "was dark once", Instant.now().minus(config.keep()).minus(Duration.ofDays(1)), 1));
        var old = of("l1").orElseThrow();
        add(said("l2", "is bright", Instant.now(), 1));

        forgetting.forget();

        assertThat(inbox.find(old)).isEmpty();
        assertThat(of("l1")).isEmpty();
        assertThat(of("l2")).isPresent();
        add(said("l1", "was dark once", Instant.now(), 1));
        assertThat(cluster("l1").count()).isEqualTo(1);
    }

    private Clusters node() {
        var node = new Clusters(rows, new Members(sql), config, Clock.systemUTC(), stored);
        node.start(new StartupEvent());
        return node;
    }

    /** The cluster that the event of this test went to. */
    private Unknown cluster(String fingerprint) {
        return of(fingerprint).flatMap(inbox::find).orElseThrow();
    }

    private Optional<String> of(String fingerprint) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sql.list(
                        "select cluster_id from unknown_member where fingerprint = ?",
                        List.of(fingerprint + source.hashCode()),
                        row -> row.getString("cluster_id")))
                .stream()
                .findFirst();
    }

    private Seen said(String fingerprint, String rest, Instant at, long count) {
        return new Seen(
                Optional.empty(),
                fingerprint + source.hashCode(),
                place(),
                Severity.WARN,
                at,
                at,
                count,
                opening + " " + rest,
                "the whole of it",
                List.of(ENTRY));
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
