package dev.errata.agent;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Belief;
import dev.errata.feedback.Channel;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.Heard;
import dev.errata.feedback.Outcome;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.OutcomeReport;
import dev.errata.match.OutcomeReports;
import dev.errata.match.OutcomeReports.Taken;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Takes what came of trying. */
@ApplicationScoped
class ReportOutcome implements Tool {

    static final String NAME = "report_outcome";

    private static final int LONGEST_NAMED = 64;

    private final OutcomeReports reports;

    ReportOutcome(OutcomeReports reports) {
        this.reports = reports;
    }

    /**
     * What was recorded.
     *
     * @param recorded "new", "changed" where the same caller had said otherwise, or "repeated" where nothing changed
     * @param before what was believed of what the outcome is about
     * @param next after a failure: the best workaround that this caller has not called a failure
     */
    record Recorded(
            String matchId,
            String entryId,
            @Nullable String workaroundId,
            @Nullable String deadEndId,
            String outcome,
            String recorded,
            Figure before,
            Figure after,
            @Nullable Next next) {}

    /** That it works, fails or is right, 0..1; {@code reports} count readers' voices. */
    record Figure(double value, double low, double high, int reports) {

        private static Figure of(Belief belief) {
            return new Figure(
                    LookupError.rounded(belief.value()),
                    LookupError.rounded(belief.low()),
                    LookupError.rounded(belief.high()),
                    belief.reports());
        }
    }

    record Next(String workaroundId, String action) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Done call(Arguments arguments, Caller caller) {
        var said = said(arguments, caller);
        return switch (reports.take(said)) {
            case Taken.NoAnswer none ->
                throw new Mishap(
                        "There is no answer of that match_id: call lookup_error with the error's text and use the"
                                + " match_id that it returns.");
            case Taken.NotShown none ->
                throw new Mishap("That answer does not show this entry: use an entry_id from its matches.");
            case Taken.NoItem(var workaround, var ids) -> throw noItem(workaround, ids);
            case Taken.TooMany(var pause) ->
                throw new Mishap("Too many outcomes came from here of late; nothing was recorded. Try again in "
                        + Math.max(1, pause.toMinutes()) + " minutes, or go on without.");
            case Taken.Kept kept -> done(said, kept);
        };
    }

    private static OutcomeReport said(Arguments arguments, Caller caller) {
        var match = arguments
                .text("match_id", "the match_id of a lookup_error", LONGEST_NAMED)
                .strip();
        var entry = EntryId.parse(
                        arguments.text("entry_id", "the entry_id of a match").strip())
                .orElseThrow(() -> new Mishap("\"entry_id\" is no id of an entry: use an entry_id from the matches."));
        var outcome = Outcome.ofToken(arguments.text("outcome", "worked, failed, right_entry or wrong_entry"))
                .orElseThrow(() -> new Mishap("\"outcome\" must be worked, failed, right_entry or wrong_entry."));
        return new OutcomeReport(
                match,
                entry,
                arguments.optional("workaround_id").strip(),
                arguments.optional("dead_end_id").strip(),
                outcome,
                caller.reporter(),
                caller.address(),
                Channel.AGENT,
                arguments.optional("note"));
    }

    private static Mishap noItem(boolean workaround, List<String> ids) {
        var kind = workaround ? "workaround" : "dead end";
        return new Mishap(
                ids.isEmpty()
                        ? "That entry has no " + kind + " at all: leave it out."
                        : "That entry has no such " + kind + "; it has " + String.join(", ", ids) + ".");
    }

    private Done done(OutcomeReport said, Taken.Kept kept) {
        var next = next(said, kept);
        var recorded = new Recorded(
                said.matchId(),
                kept.entry().id().toString(),
                LookupError.orNull(said.workaround()),
                LookupError.orNull(said.deadEnd()),
                said.outcome().token(),
                recorded(kept.heard()),
                Figure.of(figure(kept.before(), said)),
                Figure.of(figure(kept.after(), said)),
                next.orElse(null));
        return new Done(recorded, text(recorded));
    }

    private static String recorded(Heard heard) {
        return switch (heard) {
            case Heard.Counted counted -> counted.before().isPresent() ? "changed" : "new";
            case Heard.Repeated repeated -> "repeated";
            case Heard.TooMany many -> throw new IllegalStateException("what was not kept is no answer");
        };
    }

    private static Belief figure(EntryBelief belief, OutcomeReport said) {
        if (said.outcome().ofEntry()) {
            return belief.right();
        }
        if (!said.workaround().isEmpty()) {
            return Objects.requireNonNull(belief.workarounds().get(said.workaround()))
                    .belief();
        }
        return said.deadEnd().isEmpty()
                ? belief.helps()
                : Objects.requireNonNull(belief.deadEnds().get(said.deadEnd()));
    }

    private Optional<Next> next(OutcomeReport said, Taken.Kept kept) {
        return reports.next(said, kept)
                .map(RatedWorkaround::workaround)
                .map(it -> new Next(it.id(), it.action().in(false)));
    }

    private static String text(Recorded it) {
        var figure = "%s: what it is about is now believed at %d %%, before at %d %%."
                .formatted(
                        it.recorded().equals("repeated") ? "Known already" : "Recorded",
                        Math.round(it.after().value() * 100),
                        Math.round(it.before().value() * 100));
        var next = it.next();
        return next == null
                ? figure
                : figure + "\nTry next: <entry-data>[" + next.workaroundId() + "] " + Paper.clean(next.action())
                        + "</entry-data>";
    }
}
