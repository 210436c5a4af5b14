package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.Staleness.Contradicted;
import dev.errata.feedback.Staleness.Falling;
import dev.errata.feedback.Staleness.Life;
import dev.errata.feedback.Staleness.NotConfirmed;
import dev.errata.feedback.Staleness.NotMatched;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where an entry shows its age.
 *
 * @param log of the entry and of those that it replaces, by position
 * @param longAgo the time after which what was not matched or confirmed is stale
 */
record Wear(Life life, List<Logged> log, Learning learning, Duration longAgo, Instant now) {

    /** What counts as of late is a half of the half-life: recent enough to differ, long enough to have heard a few. */
    private static final int RECENT = 2;

    /** Before anybody spoke: half a case for, half against. */
    private static final Belief OPEN = new Belief(0.5, 0.5, 0, 0);

    List<Staleness> reasons() {
        var reasons = new ArrayList<Staleness>();
        if (!log.isEmpty()) {
            reasons.addAll(contradicted());
            reasons.addAll(falling());
        }
        unconfirmed().ifPresent(reasons::add);
        unmatched().ifPresent(reasons::add);
        return List.copyOf(reasons);
    }

    private Entry entry() {
        return life.entry();
    }

    private List<Contradicted> contradicted() {
        var belief = Beliefs.of(log, learning, now).of(entry());
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
        var since = now.minus(learning.halfLife().dividedBy(RECENT));
        var then = Beliefs.of(log.stream().filter(it -> it.at().isBefore(since)).toList(), learning, since)
                .of(entry());
        var best = entry().workarounds().stream()
                .max(Comparator.comparingDouble(it -> then.overall(it).low()))
                .map(Workaround::id);
        return Stream.concat(
                        best.map(id -> falling(Question.WORKAROUND, id, since)).stream(),
                        Stream.of(falling(Question.RIGHT, "", since)))
                .filter(it -> carries(it.before()) && carries(it.recent()))
                .filter(it -> it.recent().high() < it.before().value())
                .toList();
    }

    /** Few voices are no trend, and many from one place are few: together they must weigh half of what few do apart. */
    private static boolean carries(Belief voices) {
        double weight = voices.alpha() + voices.beta() - OPEN.alpha() - OPEN.beta();
        return !voices.weak() && weight > Belief.FEW / 2.0;
    }

    private Falling falling(Question question, String item, Instant since) {
        var key = new Tally.Key(question, item);
        var before = Sum.NONE;
        var recent = Sum.NONE;
        for (var weighed : Tally.weighed(log, key, learning)) {
            var at = weighed.cast().at();
            if (at.isBefore(since)) {
                before = before.and(weighed.good(), weighed.weight() * learning.fading(at, since));
            } else {
                recent = recent.and(weighed.good(), weighed.weight());
            }
        }
        return new Falling(question, item, OPEN.plus(before), OPEN.plus(recent), since);
    }

    private Optional<NotConfirmed> unconfirmed() {
        var last = Stream.concat(authorConfirmed().stream(), readersConfirmed()).max(Comparator.naturalOrder());
        return old(last) ? Optional.of(new NotConfirmed(last, life.published())) : Optional.empty();
    }

    private Optional<Instant> authorConfirmed() {
        try {
            var day = LocalDate.parse(entry().standing().lastConfirmed());
            return Optional.of(day.atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException e) {
            // What is no date confirms nothing; the linter tells the author.
            return Optional.empty();
        }
    }

    private Stream<Instant> readersConfirmed() {
        return Tally.counted(log).stream()
                .filter(it -> it.outcome().good() && it.subject().kind() != Subject.Kind.DEAD_END)
                .map(Logged::at);
    }

    private Optional<NotMatched> unmatched() {
        return old(life.lastMatched())
                ? Optional.of(new NotMatched(life.lastMatched(), life.published()))
                : Optional.empty();
    }

    /** What never happened is as old as the entry. */
    private boolean old(Optional<Instant> last) {
        return last.orElse(life.published()).isBefore(now.minus(longAgo));
    }
}
