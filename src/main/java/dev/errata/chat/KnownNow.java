package dev.errata.chat;

import dev.errata.later.Wish;
import dev.errata.later.Wishes;
import dev.errata.match.Lookup;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Tells those who asked in a chat that what they met is known now. What a platform does not take is told again, ever later. Thread-safe. */
@ApplicationScoped
class KnownNow {

    private static final int AT_ONCE = 20;

    private final Wishes wishes;
    private final Lookup lookup;
    private final Cards cards;
    private final DirectMessages direct;

    KnownNow(Wishes wishes, Lookup lookup, Cards cards, DirectMessages direct) {
        this.wishes = wishes;
        this.lookup = lookup;
        this.cards = cards;
        this.direct = direct;
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tell() {
        wishes.untold(Wish.Channel.CHAT, AT_ONCE).stream().filter(wishes::take).forEach(this::tell);
    }

    private void tell(Wish wish) {
        var platform = wish.who().substring(0, Math.max(0, wish.who().indexOf(':')));
        var report = wish.answer().flatMap(lookup::again).filter(it -> it.matched());
        if (report.isEmpty()) {
            wishes.told(wish);
            return;
        }
        if (direct.say(platform, wish.place(), wish.id(), cards.knownNow(report.get(), wish.chinese()))) {
            wishes.told(wish);
        } else {
            Log.warnf("%s did not take what somebody wanted to be told; it is tried again", platform);
        }
    }
}
