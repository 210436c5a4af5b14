package dev.errata.agent;

import dev.errata.entry.EntryId;
import dev.errata.match.Context;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.match.RateJson;
import dev.errata.match.Risk;
import dev.errata.match.StepVerdict;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says which steps of a plan are known dead ends. */
record CheckPlan(Knowledge knowledge) implements Tool {

    private static final int MATCHES = 3;
    private static final int MOST_STEPS = 50;
    private static final int INSTEAD = 3;

    /**
     * What a plan came to.
     *
     * @param instead the best workarounds of the likeliest entry that are not in the plan
     */
    record Checked(
            @Nullable String matchId,
            String verdict,
            String advice,
            List<LookupError.Near> matches,
            List<Step> steps,
            List<Instead> instead) {}

    /**
     * One step.
     *
     * @param step secrets masked
     * @param verdict "dead_end", "known_fix" or "unknown"
     * @param action what it was taken for, in the entry's words
     * @param likeness 0..1, how much the two say the same
     */
    record Step(
            String step,
            String verdict,
            String risk,
            @Nullable String entryId,
            @Nullable String deadEndId,
            @Nullable String workaroundId,
            @Nullable String action,
            @Nullable String whyFails,
            @Nullable Double failRate,
            @Nullable Double successRate,
            @Nullable Double likeness) {

        private static Step of(StepVerdict it) {
            var risk = Remedies.token(Risk.of(it.step()));
            return it.deadEnd()
                    .map(met -> dead(it.step(), risk, met))
                    .orElseGet(() -> it.fix()
                            .map(met -> fix(it.step(), risk, met))
                            .orElseGet(() -> new Step(
                                    it.step(), "unknown", risk, null, null, null, null, null, null, null, null)));
        }

        private static Step dead(String step, String risk, StepVerdict.DeadEndMet met) {
            var known = met.deadEnd();
            return new Step(
                    step,
                    "dead_end",
                    risk,
                    met.match().entry().id().toString(),
                    known.id(),
                    null,
                    known.action().in(false),
                    known.whyFails(),
                    RateJson.ofFailing(met.fails(), known.failRate()).value(),
                    null,
                    LookupError.rounded(met.likeness()));
        }

        private static Step fix(String step, String risk, StepVerdict.FixMet met) {
            var known = met.rated().workaround();
            return new Step(
                    step,
                    "known_fix",
                    risk,
                    met.match().entry().id().toString(),
                    null,
                    known.id(),
                    known.action().in(false),
                    null,
                    null,
                    RateJson.of(met.rated().rated(), known.successRate()).value(),
                    LookupError.rounded(met.likeness()));
        }
    }

    record Instead(String entryId, String workaroundId, String action, double successRate, String risk) {}

    @Override
    public String name() {
        return "check_plan";
    }

    @Override
    public Done call(Arguments arguments, Caller caller) {
        var error = arguments.text("error", "the text of the error, or the id of an entry", knowledge.longestText());
        var steps = arguments.texts("steps", "the steps you mean to take, one string each", MOST_STEPS);
        var report = report(error.strip());
        var checked = knowledge.check(report, steps).stream().map(Step::of).toList();
        var plan = new Checked(
                LookupError.orNull(report.matchId()),
                report.matched() ? "matched" : "unknown",
                advice(report, checked),
                report.matches().stream()
                        .map(it -> new LookupError.Near(
                                it.entry().id().toString(),
                                it.entry().recognition().signature().in(false),
                                LookupError.rounded(it.score())))
                        .toList(),
                checked,
                report.matches().stream()
                        .limit(1)
                        .flatMap(it -> instead(it, checked).stream())
                        .toList());
        return new Done(plan, text(plan));
    }

    /** What looks like the id of an entry is one, or a mistake: no error is so short. */
    private MatchReport report(String error) {
        return EntryId.parse(error).isPresent()
                ? GetEntry.about(knowledge, error)
                : knowledge.look(error, Context.NONE, MATCHES);
    }

    private static List<Instead> instead(Match match, List<Step> steps) {
        Set<String> planned = steps.stream()
                .filter(it -> it.workaroundId() != null)
                .map(it -> it.entryId() + " " + it.workaroundId())
                .collect(Collectors.toSet());
        var id = match.entry().id().toString();
        return Remedies.of(match, false).workarounds().stream()
                .filter(it -> !planned.contains(id + " " + it.id()))
                .limit(INSTEAD)
                .map(it ->
                        new Instead(id, it.id(), it.action(), it.successRate().value(), it.risk()))
                .toList();
    }

    private static String advice(MatchReport report, List<Step> steps) {
        if (!report.matched()) {
            return "Nothing is known of this error, so nothing can be said of the steps.";
        }
        long dead = steps.stream().filter(it -> it.verdict().equals("dead_end")).count();
        return dead == 0
                ? "None of the steps is a known dead end. That does not make them right: nothing is known of those marked unknown."
                : "Known dead ends among the " + steps.size() + " steps: " + dead
                        + ". Leave them out, and see the workarounds under \"instead\".";
    }

    private static String text(Checked plan) {
        var out = new StringBuilder(plan.advice())
                .append('\n')
                .append(Paper.PREFACE)
                .append("<entry-data>\n");
        for (var step : plan.steps()) {
            out.append("- ")
                    .append(Paper.clean(step.step()))
                    .append(": ")
                    .append(said(step))
                    .append('\n');
        }
        for (var it : plan.instead()) {
            out.append("Instead: [")
                    .append(it.workaroundId())
                    .append("] ")
                    .append(Paper.clean(it.action()))
                    .append(" (worked in ")
                    .append(Math.round(it.successRate() * 100))
                    .append(" % of cases)\n");
        }
        return out.append("</entry-data>\n").toString();
    }

    private static String said(Step step) {
        var risk =
                step.risk().equals("none") ? "" : " Ask a person before running it: " + Paper.does(step.risk()) + ".";
        if (step.failRate() != null) {
            return "DEAD END, fails in " + Math.round(step.failRate() * 100) + " % of cases: "
                    + Paper.clean(String.valueOf(step.whyFails())) + risk;
        }
        return step.successRate() != null
                ? "known fix, worked in " + Math.round(step.successRate() * 100) + " % of cases." + risk
                : "nothing is known of it." + risk;
    }
}
