package dev.errata.later;

import dev.errata.later.Wish.Channel;
import dev.errata.match.Lookup;
import dev.errata.match.MatchReport;
import dev.errata.notify.Callbacks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Takes wishes to be told, and says what became of them. Each call is one transaction. Thread-safe. */
@ApplicationScoped
public class Wishes {

    private final WishLog log;
    private final Lookup lookup;
    private final Callbacks callbacks;

    Wishes(WishLog log, Lookup lookup, Callbacks callbacks) {
        this.log = log;
        this.lookup = lookup;
        this.callbacks = callbacks;
    }

    /** A wish for a callback, and the secret that the call will be signed with: shown this once. */
    public record Callback(Asked asked, Optional<String> secret) {

        /** Does not show what is secret. */
        @Override
        public String toString() {
            return "Callback[" + asked + "]";
        }
    }

    /**
     * Somebody wants to be told on a page or in a chat.
     *
     * @param matchId of an answer that said "unknown"
     * @param who at most 200 characters, the same for the same person each time
     * @param place where in the chat, at most 200 characters; empty on pages
     */
    @Transactional
    public Asked ask(String matchId, Channel channel, String who, String place, boolean chinese) {
        return unknown(matchId)
                .map(report -> ask(report, channel, who, place, chinese))
                .orElseGet(Asked.NoUnknown::new);
    }

    /**
     * A program wants to be called.
     *
     * @param url an address that {@link Callbacks#fault} has nothing against
     * @param who name of the account
     */
    @Transactional
    public Callback call(String matchId, String url, String who, boolean chinese) {
        var report = unknown(matchId);
        if (report.isEmpty()) {
            return new Callback(new Asked.NoUnknown(), Optional.empty());
        }
        var before = log.find(matchId, Channel.CALLBACK, who);
        if (before.isPresent()) {
            return new Callback(new Asked.Noted(before.get()), Optional.empty());
        }
        if (log.full(who)) {
            return new Callback(new Asked.TooMany(), Optional.empty());
        }
        var known = known(report.get());
        if (known.isPresent()) {
            return new Callback(new Asked.Known(known.get()), Optional.empty());
        }
        var made = callbacks.open(url, "answer to " + matchId, who);
        var wish = log.add(report.get(), Channel.CALLBACK, who, made.id(), chinese);
        return new Callback(new Asked.Noted(wish), Optional.of(made.secret()));
    }

    private Asked ask(MatchReport report, Channel channel, String who, String place, boolean chinese) {
        var before = log.find(report.matchId(), channel, who);
        if (before.isPresent()) {
            return new Asked.Noted(before.get());
        }
        var known = known(report);
        if (known.isPresent()) {
            return new Asked.Known(known.get());
        }
        return log.full(who) ? new Asked.TooMany() : new Asked.Noted(log.add(report, channel, who, place, chinese));
    }

    /** The wishes of that channel for an answer. */
    @Transactional
    public Optional<Wish> find(String matchId, Channel channel, String who) {
        return log.find(matchId, channel, who);
    }

    /** What is known by now of what somebody wanted to know, and has not seen yet; newest first, at most 20. */
    @Transactional
    public List<Wish> known(Channel channel, String who) {
        return log.known(channel, who);
    }

    /** Those of a channel that are known and not told yet, as far as their turn has come; oldest first, at most {@code limit}. */
    @Transactional
    public List<Wish> untold(Channel channel, int limit) {
        return log.untold(channel, limit);
    }

    /** Takes one to tell it: true for one of all who try at once. Unless {@link #told}, it can be taken again after a while. */
    @Transactional
    public boolean take(Wish wish) {
        return log.take(wish.id());
    }

    /** It needs not be told any more. */
    @Transactional
    public void told(Wish wish) {
        log.told(wish.id());
    }

    /** Who has seen the answer needs not be told of it. */
    @Transactional
    public void seen(String answerId, Channel channel, String who) {
        log.seen(answerId, channel, who);
    }

    private Optional<MatchReport> unknown(String matchId) {
        return lookup.again(matchId).filter(it -> !it.matched());
    }

    /** Somebody may have written the entry since the page was drawn. */
    private Optional<String> known(MatchReport report) {
        var now = lookup.answer(report.maskedText(), report.context(), Review.MATCHES);
        return now.matched() ? Optional.of(lookup.keep(List.of(now)).getFirst().matchId()) : Optional.empty();
    }
}
