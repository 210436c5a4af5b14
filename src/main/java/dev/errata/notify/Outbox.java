package dev.errata.notify;

import dev.errata.sighting.Counted;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down what is to be told, in the very transaction that counts: what is counted is told, and what is not counted is not. Nothing is
 * sent here.
 */
@ApplicationScoped
class Outbox {

    private final LiveRules live;
    private final Rates rates;
    private final Quiets quiets;
    private final Mailbox mailbox;
    private final Notices notices;
    private final Clock clock;

    Outbox(LiveRules live, Rates rates, Quiets quiets, Mailbox mailbox, Notices notices, Clock clock) {
        this.live = live;
        this.rates = rates;
        this.quiets = quiets;
        this.mailbox = mailbox;
        this.notices = notices;
        this.clock = clock;
    }

    void counted(@Observes(during = TransactionPhase.IN_PROGRESS) Counted counted) {
        var book = live.book();
        if (book.isEmpty()) {
            return;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var hits = book.hits(counted.sightings(), now);
        if (hits.isEmpty()) {
            return;
        }
        var counting = hits.stream().filter(Outbox::counts).toList();
        var reached = rates.reached(counting, now);
        var ready = new ArrayList<Hit>(hits.size());
        for (var hit : hits) {
            if (!counts(hit) || reached.containsKey(hit.key())) {
                ready.add(hit);
            }
        }
        for (var telling : quiets.tell(List.copyOf(ready), now)) {
            var hit = telling.hit();
            long count = reached.getOrDefault(hit.key(), hit.count());
            var notice = notices.spotted(hit, count, telling.kept(), now);
            for (var target : book.targets(hit.rule())) {
                mailbox.put(target, hit.rule().id(), notice, count);
            }
        }
    }

    private static boolean counts(Hit hit) {
        return hit.rule().what().occasion().counts();
    }
}
