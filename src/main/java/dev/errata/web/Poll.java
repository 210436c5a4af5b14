package dev.errata.web;

import dev.errata.feedback.Beliefs;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Outcome;
import dev.errata.feedback.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How readers' word stands while an answer is shown.
 *
 * @param said what this reader said last of each thing in the answer
 * @param echo of what the reader has just said
 */
record Poll(Beliefs beliefs, Map<Subject, Outcome> said, Echo echo) {

    Poll {
        said = Map.copyOf(said);
    }

    static Poll of(Beliefs beliefs, List<Cast> casts, Echo echo) {
        var said = new HashMap<Subject, Outcome>();
        casts.forEach(cast -> said.put(cast.subject(), cast.outcome()));
        return new Poll(beliefs, said, echo);
    }

    Optional<Outcome> saidOf(Subject subject) {
        return Optional.ofNullable(said.get(subject));
    }
}
