package dev.errata.web;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Belief;
import dev.errata.feedback.Outcome;
import dev.errata.feedback.Subject;
import dev.errata.web.Echo.Kind;
import dev.errata.web.Vote.Told;
import org.jspecify.annotations.Nullable;

/**
 * Where a reader says what came of trying: the buttons of one match. There are none where the answer was not kept, as nobody could say
 * later what they were about.
 *
 * @param address of the answer, or empty
 * @param anchor of the match
 * @param narrowing where the causes are told apart; null where there is nothing to tell apart
 */
record Booth(
        String address,
        String anchor,
        EntryId entry,
        Poll poll,
        @Nullable ShownNarrowing narrowing) {

    @Nullable
    Vote entry(Belief right) {
        return vote(Subject.entry(entry), "", anchor + "-entry", right, 0);
    }

    /**
     * @param at place in the entry's document, from 1: it does not move with the figures
     * @param place among the workarounds, best first, from 1
     */
    @Nullable
    Vote workaround(int at, String id, Belief works, int place) {
        return vote(Subject.workaround(entry, id), "workaround_id", doing(at), works, place);
    }

    @Nullable
    Vote deadEnd(int at, String id, Belief fails) {
        return vote(Subject.deadEnd(entry, id), "dead_end_id", anchor + "-not-" + at, fails, 0);
    }

    /** The anchor of a workaround. */
    String doing(int at) {
        return anchor + "-do-" + at;
    }

    boolean failed(String workaround) {
        return poll.saidOf(Subject.workaround(entry, workaround))
                .filter(Outcome.FAILED::equals)
                .isPresent();
    }

    boolean worked(String workaround) {
        return poll.saidOf(Subject.workaround(entry, workaround))
                .filter(Outcome.WORKED::equals)
                .isPresent();
    }

    private @Nullable Vote vote(Subject subject, String field, String button, Belief belief, int place) {
        if (address.isEmpty()) {
            return null;
        }
        return new Vote(
                address + "/outcomes",
                anchor + "-part",
                entry.toString(),
                field,
                subject.item(),
                button,
                poll.saidOf(subject).map(Outcome::token).orElse(""),
                told(button, belief, place));
    }

    private @Nullable Told told(String button, Belief belief, int place) {
        var echo = poll.echo();
        if (!echo.anchor().equals(button)) {
            return null;
        }
        return new Told(
                Tokens.of(echo.kind()),
                echo.before(),
                Gauge.percent(belief.value()),
                echo.place(),
                place,
                belief.reports(),
                echo.kind() == Kind.TOO_MANY ? Math.max(1, echo.minutes()) : 0);
    }
}
