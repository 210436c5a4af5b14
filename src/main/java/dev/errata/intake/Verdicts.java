package dev.errata.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.errata.event.Transcript;
import dev.errata.match.Context;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.Lookup;
import dev.errata.match.Match;
import jakarta.enterprise.context.ApplicationScoped;

/** Matches each fingerprint once per window, and again when what is known changes. Thread-safe. */
@ApplicationScoped
class Verdicts {

    /** A fingerprint and its verdict take a few hundred bytes. */
    private static final int MOST = 200_000;

    private final Lookup lookup;
    private final LiveKnowledgeBase live;
    private final Cache<String, Verdict> known;

    Verdicts(Lookup lookup, LiveKnowledgeBase live, IntakeConfig config) {
        this.lookup = lookup;
        this.live = live;
        this.known = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.window())
                .build();
    }

    Verdict of(String fingerprint, Transcript text) {
        var now = live.current();
        var before = known.getIfPresent(fingerprint);
        if (before != null && before.by() == now) {
            return before;
        }
        var report = lookup.answer(text, Context.NONE, 1);
        var entry =
                report.matches().stream().map(Match::entry).map(it -> it.id()).findFirst();
        var near = report.near().stream().map(Match::entry).map(it -> it.id()).toList();
        var fresh = new Verdict(now, entry, near);
        known.put(fingerprint, fresh);
        return fresh;
    }
}
