package dev.errata.web;

import dev.errata.feedback.Feedback;
import dev.errata.library.Revisions;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.Lookup;
import dev.errata.match.MatchConfig;
import dev.errata.match.MatchReport;
import dev.errata.match.ReadAnswers;
import dev.errata.web.Desk.Trouble;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Sets the desk for the reader who asks: the question, and the answer with what this reader said of it. */
@RequestScoped
class Desks {

    private final Lookup lookup;
    private final LiveKnowledgeBase live;
    private final Feedback feedback;
    private final ReadAnswers read;
    private final Revisions revisions;
    private final MatchConfig config;
    private final Reader reader;

    Desks(
            Lookup lookup,
            LiveKnowledgeBase live,
            Feedback feedback,
            ReadAnswers read,
            Revisions revisions,
            MatchConfig config,
            Reader reader) {
        this.lookup = lookup;
        this.live = live;
        this.feedback = feedback;
        this.read = read;
        this.revisions = revisions;
        this.config = config;
        this.reader = reader;
    }

    /** Without an answer. */
    Desk bare(Question question, Trouble trouble) {
        return new Desk(
                question, trouble, config.maxBytes().asLongValue(), Examples.of(live.current()), changed(), null);
    }

    Desk answered(Question question, MatchReport report, Versus versus, Echo echo) {
        return with(question, report, answer(report, versus, echo, Pasted.NONE, TriedSteps.NONE));
    }

    Desk answered(MatchReport report, Echo echo) {
        return answered(Question.of(report), report, versus(report, ""), echo);
    }

    Desk answered(MatchReport report, Pasted pasted) {
        return with(
                Question.of(report), report, answer(report, versus(report, ""), Echo.NONE, pasted, TriedSteps.NONE));
    }

    /** With what is known of the steps that were tried. */
    Desk answered(MatchReport report, TriedSteps steps) {
        return answered(Question.of(report), report, steps);
    }

    Desk answered(Question question, MatchReport report, TriedSteps steps) {
        return with(question, report, answer(report, versus(report, ""), Echo.NONE, Pasted.NONE, steps));
    }

    ShownTried tried(MatchReport report, TriedSteps steps) {
        return ShownTried.of(report.matchId(), steps, lookup.check(report, steps.each()), reader.language());
    }

    Answer answer(MatchReport report, Echo echo) {
        return answer(report, versus(report, ""), echo, Pasted.NONE, TriedSteps.NONE);
    }

    Versus versus(MatchReport report, String asked) {
        return Versus.of(asked, report, other -> lookup.compare(report, other), reader.language());
    }

    private Desk with(Question question, MatchReport report, Answer answer) {
        return new Desk(
                question.with(report.maskedText()),
                Trouble.NONE,
                config.maxBytes().asLongValue(),
                List.of(),
                List.of(),
                answer);
    }

    private List<String> changed() {
        return reader.voter()
                .map(voter -> read.changed(voter).stream().map(Answer::address).toList())
                .orElse(List.of());
    }

    private Answer answer(MatchReport report, Versus versus, Echo echo, Pasted pasted, TriedSteps steps) {
        var said = reader.voter()
                .filter(any -> !report.matchId().isEmpty())
                .map(voter -> feedback.saidOf(report.matchId(), voter))
                .orElse(List.of());
        reader.voter()
                .filter(any -> !report.matchId().isEmpty())
                .ifPresent(voter -> read.read(voter, report.matchId()));
        return Answer.of(
                report,
                versus,
                ShownSince.of(report, live.current(), revisions),
                tried(report, steps),
                new Bench(
                        live.current(),
                        Poll.of(feedback.beliefs(), said, echo),
                        (entry, output) -> lookup.narrow(report, entry, output),
                        pasted,
                        reader.language()));
    }
}
