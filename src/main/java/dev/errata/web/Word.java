package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.entry.Entry.DeadEnd;
import dev.errata.entry.Entry.Workaround;
import dev.errata.feedback.Outcome;
import dev.errata.feedback.Subject;
import dev.errata.match.Match;
import dev.errata.match.MatchReport;
import dev.errata.problem.ProblemType;
import dev.errata.problem.Refusal;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;

/** What the form of an outcome says. Our own forms say nothing wrong, so a fault here is told to programs. */
class Word {

    @RestForm("entry_id")
    @DefaultValue("")
    String entry = "";

    @RestForm("workaround_id")
    @DefaultValue("")
    String workaround = "";

    @RestForm("dead_end_id")
    @DefaultValue("")
    String deadEnd = "";

    @RestForm("outcome")
    @DefaultValue("")
    String outcome = "";

    /** The match that it is about. */
    Match match(MatchReport report) {
        return report.matches().stream()
                .filter(it -> it.entry().id().toString().equals(entry))
                .findFirst()
                .orElseThrow(() -> refused("This answer has no match of that entry."));
    }

    Subject subject(Entry of) {
        if (!workaround.isEmpty()) {
            return Subject.workaround(of.id(), known(workaroundIds(of), workaround));
        }
        return deadEnd.isEmpty() ? Subject.entry(of.id()) : Subject.deadEnd(of.id(), known(deadEndIds(of), deadEnd));
    }

    Outcome outcome(Subject subject) {
        return Outcome.ofToken(outcome)
                .filter(it -> it.ofEntry() == (subject.kind() == Subject.Kind.ENTRY))
                .orElseThrow(() -> refused("This cannot be said of it."));
    }

    /** Of the buttons that said it. */
    String anchor(Entry of, MatchReport folded) {
        var shown = folded.matches().stream().map(it -> it.entry().id()).toList();
        var match = ShownMatch.anchor(1 + shown.indexOf(of.id()));
        if (!workaround.isEmpty()) {
            return match + "-do-" + (1 + workaroundIds(of).indexOf(workaround));
        }
        return deadEnd.isEmpty()
                ? match + "-entry"
                : match + "-not-" + (1 + deadEndIds(of).indexOf(deadEnd));
    }

    private static List<String> workaroundIds(Entry of) {
        return of.workarounds().stream().map(Workaround::id).toList();
    }

    private static List<String> deadEndIds(Entry of) {
        return of.deadEnds().stream().map(DeadEnd::id).toList();
    }

    private static String known(List<String> ids, String id) {
        if (!ids.contains(id)) {
            throw refused("That entry has no such item in this answer.");
        }
        return id;
    }

    private static Refusal refused(String why) {
        return new Refusal(ProblemType.INVALID_INPUT, why);
    }
}
