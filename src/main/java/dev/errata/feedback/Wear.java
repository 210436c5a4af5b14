package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Workaround;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Staleness.Contradicted;
import dev.errata.feedback.Staleness.Falling;
import dev.errata.feedback.Staleness.Life;
import dev.errata.feedback.Staleness.NotConfirmed;
import dev.errata.feedback.Staleness.NotMatched;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an entry shows its age.
 *
 * @param tallies of the entry and of those that it replaces, where anything was said
 */
record Wear(Life life, Map<EntryId, Tally> tallies, Learning learning, Instant now) {

    /** Before anybody spoke: half a case for, half against. */
    private static final Belief OPEN = new Belief(0.5, 0.5, 0, 0);

    /**
     * The reasons to verify it again.
     *
     * @param longAgo the time after which what was not matched or confirmed is stale
     */
    List<Staleness> reasons(Duration longAgo) {
        var reasons = new ArrayList<Staleness>();
        if (!tallies.isEmpty()) {
            reasons.addAll(contradicted());
            reasons.addAll(falling());
        }
        unconfirmed(now.minus(longAgo)).ifPresent(reasons::add);
        unmatched(now.minus(longAgo)).ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    private Entry entry() {
        return life.entry();
    }

    private List<Contradicted> contradicted() {
        var belief = new Beliefs(id -> tallies.getOrDefault(id, Tally.EMPTY), now, learning).of(entry());
        var standing = entry().standing();
        var figures = new ArrayList<Contradicted>();
        figures.add(new Contradicted(Question.RIGHT, "", standing.confidence(), belief.right()));
        figures.add(new Contradicted(Question.HELPS, "", standing.fixSuccessRate(), belief.helps()));
        for (var it : entry().workarounds()) {
            figures.add(new Contradicted(Question.WORKAROUND, it.id(), it.successRate(), belief.overall(it)));
        }
        for (var it : entry().deadEnds()) {
            figures.add(new Contradicted(Question.DEAD_END, it.id(), it.failRate(), belief.of(it)));
        }
        figures.removeIf(it ->
                it.learned().weak() || it.learned().high() >= it.authored().value());
        return figures;
    }

    /** Of the workarounds only that counts which was the best: whoever tries another one has met its failure. */
    private List<Falling> falling() {
        var since = Trend.since(now, learning);
        var best = entry().workarounds().stream().max(Comparator.comparingDouble(it -> low(it, since)));
        return Stream.concat(best.map(it -> Tally.Key.workaround(it.id())).stream(), Stream.of(Tally.Key.RIGHT))
                .map(key -> falling(key, since))
                .filter(it -> carries(it.before()) && carries(it.recent()))
                .filter(it -> it.recent().high() < it.before().value())
                .toList();
    }

    /** What was sure of a workaround then. */
    private double low(Workaround workaround, Instant since) {
        var before = trend(Tally.Key.workaround(workaround.id())).before(since, learning);
        return Beliefs.authored(entry(), workaround).plus(before).low();
    }

    private Falling falling(Tally.Key key, Instant since) {
        var trend = trend(key);
        return new Falling(
                key.question(),
                key.item(),
                OPEN.plus(trend.before(since, learning)),
                OPEN.plus(trend.after(since, learning)),
                since);
    }

    private Trend trend(Tally.Key key) {
        return tallies.values().stream()
                .map(it -> it.trends().getOrDefault(key, Trend.NONE))
                .reduce(Trend.NONE, Trend::plus);
    }

    /** Few voices are no trend, and many from one place are few: together they must weigh half of what few do apart. */
    private static boolean carries(Belief voices) {
        double weight = voices.alpha() + voices.beta() - OPEN.alpha() - OPEN.beta();
        return !voices.weak() && weight > Belief.FEW / 2.0;
    }

    private Optional<NotConfirmed> unconfirmed(Instant longAgo) {
        var readers = tallies.values().stream().map(Tally::confirmed).flatMap(Optional::stream);
        var last = Stream.concat(authorConfirmed().stream(), readers).max(Comparator.naturalOrder());
        return last.orElse(life.published()).isBefore(longAgo)
                ? Optional.of(new NotConfirmed(last, life.published()))
                : Optional.empty();
    }

    private Optional<Instant> authorConfirmed() {
        var date = entry().standing().lastConfirmed();
        return date.isEmpty()
                ? Optional.empty()
                : Optional.of(LocalDate.parse(date).atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    /** What never happened is as old as the entry. */
    private Optional<NotMatched> unmatched(Instant longAgo) {
        return life.lastMatched().orElse(life.published()).isBefore(longAgo)
                ? Optional.of(new NotMatched(life.lastMatched(), life.published()))
                : Optional.empty();
    }
}
