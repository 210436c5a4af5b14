package dev.errata.later;

import dev.errata.event.Reader;
import dev.errata.later.Wish.Channel;
import dev.errata.later.Wish.State;
import dev.errata.match.Context;
import dev.errata.match.KnowledgeBase;
import dev.errata.match.LiveKnowledgeBase.Refreshed;
import dev.errata.match.Lookup;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Unknown;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Looks at what was unknown again when entries are published: who waits is told, and what lies in the inbox is resolved. Thread-safe. */
@ApplicationScoped
class Review {

    static final int MATCHES = 3;

    private static final int PIECE = 200;

    private final WishLog log;
    private final Fulfilment fulfilment;
    private final Inbox inbox;
    private final Covered covered;
    private final Lookup lookup;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("review").daemon().factory());

    Review(WishLog log, Fulfilment fulfilment, Inbox inbox, Covered covered, Lookup lookup) {
        this.log = log;
        this.fulfilment = fulfilment;
        this.inbox = inbox;
        this.covered = covered;
        this.lookup = lookup;
    }

    /** After the publisher has its answer: nobody waits for those who wait. */
    void published(@Observes Refreshed refreshed) {
        thread.execute(() -> review(refreshed.news().get()));
    }

    void stop(@Observes @Priority(1) ShutdownEvent event) {
        thread.shutdownNow();
    }

    @Scheduled(every = "6h", delayed = "10m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        log.forget();
    }

    /** @param news what was published, alone: what has no sign of any of it needs no second look */
    void review(KnowledgeBase news) {
        try {
            wishes(news);
            clusters(news);
        } catch (RuntimeException e) {
            // What waits waits on; the next entry that is published looks again.
            Log.warn("what was unknown could not be looked at again", e);
        }
    }

    private void wishes(KnowledgeBase news) {
        var after = "";
        while (true) {
            var piece = log.waiting(after, PIECE);
            for (var waiting : piece) {
                if (news.hasSignOf(Reader.read(waiting.text()))) {
                    var now = lookup.answer(waiting.text(), Context.NONE, MATCHES);
                    if (now.matched()) {
                        var kept = lookup.keep(List.of(now)).getFirst();
                        fulfilment.known(
                                waiting.wish(), kept, state(waiting.wish().channel()));
                    }
                }
            }
            if (piece.size() < PIECE) {
                return;
            }
            after = piece.getLast().wish().id();
        }
    }

    /** What a callback tells is sent by notify, which sees to it from then on. */
    private static State state(Channel channel) {
        return channel == Channel.CALLBACK ? State.TOLD : State.KNOWN;
    }

    private void clusters(KnowledgeBase news) {
        for (var cluster : inbox.list(Optional.of(Unknown.Status.OPEN), Inbox.MOST)) {
            if (!cluster.sample().isEmpty() && news.hasSignOf(Reader.read(cluster.sample()))) {
                var now = lookup.answer(cluster.sample(), Context.NONE, MATCHES);
                if (now.matched()) {
                    covered.resolve(cluster, now.matches().getFirst().entry().id());
                }
            }
        }
    }
}
