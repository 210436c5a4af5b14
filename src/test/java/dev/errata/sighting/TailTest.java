package dev.errata.sighting;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Severity;
import dev.errata.sighting.Counted.Sighting;
import dev.errata.sighting.Seen.Place;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TailTest {

    private final Tail tail = new Tail();

    @AfterEach
    void close() {
        tail.close();
    }

    @Test
    void whoWatchesSeesWhatIsCounted() throws Exception {
        var watcher = new Watcher(3, 3);
        tail.subscribe(watcher);

        tail.add(counted(0, 3));

        assertThat(watcher.done.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(watcher.seen).containsExactly("0", "1", "2");
    }

    @Test
    void nobodyWaitsForAWatcherThatAsksForNothing() {
        var watcher = new Watcher(0, 1);
        tail.subscribe(watcher);

        for (int round = 0; round < 100; round++) {
            tail.add(counted(round * 100, round * 100 + 100));
        }

        assertThat(watcher.seen).isEmpty();
        assertThat(tail.latest()).hasSize(100);
        assertThat(tail.latest().getLast().seen().statement()).isEqualTo("9999");
    }

    @Test
    void onlySoManyMayWatch() {
        var watchers = IntStream.range(0, Tail.MOST_WATCHERS)
                .mapToObj(n -> new Watcher(0, 1))
                .toList();
        watchers.forEach(tail::subscribe);
        var onemore = new Watcher(1, 1);

        tail.subscribe(onemore);

        assertThat(onemore.errors).hasSize(1);
        assertThat(watchers).allSatisfy(it -> assertThat(it.errors).isEmpty());
    }

    private static Counted counted(int from, int to) {
        return new Counted(IntStream.range(from, to)
                .mapToObj(n -> new Sighting(
                        new Seen(
                                Optional.empty(),
                                "f",
                                new Place("s", "", ""),
                                Severity.ERROR,
                                Instant.EPOCH,
                                Instant.EPOCH,
                                1,
                                String.valueOf(n),
                                "",
                                List.of()),
                        Optional.empty(),
                        false))
                .toList());
    }

    private static final class Watcher implements Flow.Subscriber<Sighting> {

        private final long asks;
        private final CountDownLatch done;
        private final List<String> seen = new ArrayList<>();
        private final List<Throwable> errors = new ArrayList<>();

        Watcher(long asks, int expects) {
            this.asks = asks;
            this.done = new CountDownLatch(expects);
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            if (asks > 0) {
                subscription.request(asks);
            }
        }

        @Override
        public void onNext(Sighting it) {
            seen.add(it.seen().statement());
            done.countDown();
        }

        @Override
        public void onError(Throwable e) {
            errors.add(e);
        }

        @Override
        public void onComplete() {}
    }
}
