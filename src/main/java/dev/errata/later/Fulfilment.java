package dev.errata.later;

import dev.errata.later.Wish.Channel;
import dev.errata.later.Wish.State;
import dev.errata.match.MatchReport;
import dev.errata.notify.Callbacks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Writes down that a wish has its answer; a callback is on its way from the same moment. Thread-safe. */
@ApplicationScoped
class Fulfilment {

    private final WishLog log;
    private final Callbacks callbacks;

    Fulfilment(WishLog log, Callbacks callbacks) {
        this.log = log;
        this.callbacks = callbacks;
    }

    @Transactional
    void known(Wish wish, MatchReport answer, State as) {
        if (log.becameKnown(wish.id(), answer.matchId(), as) && wish.channel() == Channel.CALLBACK) {
            var entry = answer.matches().getFirst().entry();
            callbacks.answered(
                    wish.place(),
                    wish.matchId(),
                    answer.matchId(),
                    entry.id(),
                    entry.recognition().signature().in(wish.chinese()));
        }
    }
}
