package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.History;
import dev.errata.feedback.History.RankChange;
import dev.errata.feedback.Logged.Cast;
import java.time.Clock;
import java.util.List;

/**
 * What readers said of an entry, and what came of it.
 *
 * @param rates of the workarounds, best first
 * @param latest newest first
 * @param changes of the order, newest first
 */
record ShownHistory(List<RateOverTime> rates, List<ShownOutcome> latest, List<ShownChange> changes) {

    /** A workaround, its rate now, and how that came about. */
    record RateOverTime(Said action, Rating rating, int worked, int failed, RateGraph graph) {}

    /**
     * One thing said.
     *
     * @param kind of what it is about: "entry", "workaround" or "dead_end"
     * @param about its action; blank where it is the entry itself
     * @param software product and version, or empty
     * @param channel by which way it came
     */
    record ShownOutcome(
            Ago at, String kind, Said about, String outcome, boolean good, String software, String channel) {}

    /**
     * A workaround that rose.
     *
     * @param cause "said", "voided", "restored", "accepted" or "aged"
     * @param about what was said of which, where something was said; else blank
     */
    record ShownChange(Ago at, String cause, Said action, int from, int to, Said about, String outcome) {}

    static ShownHistory of(Entry entry, EntryBelief belief, History history, Language language, Clock clock) {
        return new ShownHistory(
                Ranked.bestFirst(entry, belief).stream()
                        .map(it -> rate(it, entry, history, language))
                        .toList(),
                history.latest().stream()
                        .map(it -> outcome(it, entry, language, clock))
                        .toList(),
                history.changes().stream()
                        // Where one rises another falls: it is told once.
                        .filter(it -> it.to() < it.from())
                        .map(it -> change(it, entry, language, clock))
                        .toList());
    }

    /** Whether anybody said anything. */
    public boolean any() {
        return !latest.isEmpty() || !changes.isEmpty();
    }

    private static RateOverTime rate(Ranked ranked, Entry entry, History history, Language language) {
        var workaround = ranked.workaround();
        var belief = ranked.belief().overall();
        return new RateOverTime(
                language.say(workaround.action()),
                Rating.of(belief, workaround.successRate(), entry.standing().evidenceCount()),
                belief.worked(),
                belief.failed(),
                RateGraph.of(workaround.id(), workaround.successRate(), history.moments()));
    }

    private static ShownOutcome outcome(Cast cast, Entry entry, Language language, Clock clock) {
        return new ShownOutcome(
                Ago.of(cast.at(), clock),
                Tokens.of(cast.subject().kind()),
                Items.said(cast.subject(), entry, language),
                cast.outcome().token(),
                cast.outcome().good(),
                cast.software().minor(),
                Tokens.of(cast.channel()));
    }

    private static ShownChange change(RankChange change, Entry entry, Language language, Clock clock) {
        boolean said = change.line() instanceof Cast;
        return new ShownChange(
                Ago.of(change.at(), clock),
                Tokens.of(change.cause()),
                Items.workaround(change.workaround(), entry, language),
                change.from(),
                change.to(),
                said ? Items.said(((Cast) change.line()).subject(), entry, language) : Said.plain(""),
                said ? ((Cast) change.line()).outcome().token() : "");
    }
}
