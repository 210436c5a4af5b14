package dev.errata.web;

import dev.errata.event.Masker;
import dev.errata.match.StepVerdict;
import java.util.List;

/**
 * What is known of the steps that a reader tried already.
 *
 * @param action where the form goes
 * @param typed without secrets, to be shown again
 * @param steps empty where nothing was typed
 */
record ShownTried(String action, String typed, List<Step> steps) {

    /**
     * One step.
     *
     * @param verdict "dead", "fix" or "open"
     * @param known what it is by the entry's words; blank where nothing is known
     * @param why a dead end fails
     * @param signature of the entry that says so
     */
    record Step(String words, String verdict, Said known, Said why, int percent, String signature) {

        static Step of(StepVerdict verdict, Language language) {
            if (verdict.deadEnd().isPresent()) {
                var met = verdict.deadEnd().get();
                return new Step(
                        verdict.step(),
                        "dead",
                        language.say(met.deadEnd().action()),
                        language.sayEnglish(met.deadEnd().whyFails()),
                        Gauge.percent(met.fails().value()),
                        language.say(met.match().entry().recognition().signature())
                                .words());
            }
            return verdict.fix()
                    .map(met -> new Step(
                            verdict.step(),
                            "fix",
                            language.say(met.rated().workaround().action()),
                            Said.plain(""),
                            Gauge.percent(met.rated().success().value()),
                            language.say(met.match().entry().recognition().signature())
                                    .words()))
                    .orElseGet(() -> new Step(verdict.step(), "open", Said.plain(""), Said.plain(""), 0, ""));
        }
    }

    static ShownTried of(String matchId, TriedSteps steps, List<StepVerdict> verdicts, Language language) {
        return new ShownTried(
                matchId.isEmpty() ? "" : "/m/" + matchId + "/tried",
                Masker.mask(steps.typed()).text(),
                verdicts.stream().map(it -> Step.of(it, language)).toList());
    }
}
