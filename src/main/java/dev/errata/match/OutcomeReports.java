package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.DeadEnd;
import dev.errata.entry.Entry.Workaround;
import dev.errata.entry.EntryId;
import dev.errata.feedback.Ballot;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.Feedback;
import dev.errata.feedback.Heard;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Outcome;
import dev.errata.feedback.Subject;
import dev.errata.match.Match.RatedWorkaround;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes what people and programs say came of an answer. Thread-safe. */
@ApplicationScoped
public class OutcomeReports {

    private final Lookup lookup;
    private final Feedback feedback;

    OutcomeReports(Lookup lookup, Feedback feedback) {
        this.lookup = lookup;
        this.feedback = feedback;
    }

    /** What came of it. */
    public sealed interface Taken {

        /**
         * It is in the log, or was there before.
         *
         * @param entry as the answer shows it
         * @param before what was believed before
         * @param after what is believed now
         */
        record Kept(MatchReport report, Entry entry, Heard heard, EntryBelief before, EntryBelief after)
                implements Taken {}

        /** There is no such answer. */
        record NoAnswer() implements Taken {}

        /** The answer shows no such entry. */
        record NotShown() implements Taken {}

        /**
         * The entry has no such item.
         *
         * @param ids of the items of that kind that it has
         */
        record NoItem(boolean workaround, List<String> ids) implements Taken {}

        /** Too much was said of late; the pause is the time until it may. */
        record TooMany(Duration pause) implements Taken {}
    }

    public Taken take(OutcomeReport said) {
        var report = lookup.again(said.matchId()).orElse(null);
        if (report == null) {
            return new Taken.NoAnswer();
        }
        var shown = lookup.shown(report, said.entry()).orElse(null);
        if (shown == null) {
            return new Taken.NotShown();
        }
        var entry = shown.entry();
        var items = said.workaround().isEmpty()
                ? entry.deadEnds().stream().map(DeadEnd::id).toList()
                : entry.workarounds().stream().map(Workaround::id).toList();
        var item = said.workaround().isEmpty() ? said.deadEnd() : said.workaround();
        if (!item.isEmpty() && !items.contains(item)) {
            return new Taken.NoItem(!said.workaround().isEmpty(), items);
        }
        var before = lookup.believed(report, entry);
        var heard = feedback.hear(new Ballot(
                report.matchId(),
                subject(said, entry),
                shown.revision(),
                said.outcome(),
                said.reporter(),
                said.address(),
                said.channel(),
                report.softwareFor(entry),
                Notes.kept(said.note())));
        return heard instanceof Heard.TooMany(var pause)
                ? new Taken.TooMany(pause)
                : new Taken.Kept(report, entry, heard, before, lookup.believed(report, entry));
    }

    /** After a workaround failed: the best that this reporter has not called a failure in this answer. */
    public Optional<RatedWorkaround> next(OutcomeReport said, Taken.Kept kept) {
        if (said.outcome() != Outcome.FAILED || said.workaround().isEmpty()) {
            return Optional.empty();
        }
        var failed = failed(said.matchId(), kept.entry().id(), said.reporter());
        return RatedWorkaround.bestFirst(kept.entry(), kept.after()).stream()
                .filter(it -> !failed.contains(it.workaround().id()))
                .findFirst();
    }

    /** The ids of the workarounds of {@code entry} that this reporter calls failures in an answer. */
    public Set<String> failed(String matchId, EntryId entry, String reporter) {
        return feedback.saidOf(matchId, reporter).stream()
                .filter(it -> it.outcome() == Outcome.FAILED)
                .map(Cast::subject)
                .filter(it -> it.entry().equals(entry) && it.kind() == Subject.Kind.WORKAROUND)
                .map(Subject::item)
                .collect(Collectors.toSet());
    }

    /** An outcome of the entry as a whole is about that, whatever item is named beside it. */
    private static Subject subject(OutcomeReport said, Entry entry) {
        if (!said.outcome().ofEntry() && !said.workaround().isEmpty()) {
            return Subject.workaround(entry.id(), said.workaround());
        }
        return !said.outcome().ofEntry() && !said.deadEnd().isEmpty()
                ? Subject.deadEnd(entry.id(), said.deadEnd())
                : Subject.entry(entry.id());
    }
}
