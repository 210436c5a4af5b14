package dev.errata.match;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Beliefs;
import dev.errata.feedback.Channel;
import dev.errata.feedback.Learning;
import dev.errata.feedback.Logged;
import dev.errata.feedback.Outcome;
import dev.errata.feedback.Software;
import dev.errata.feedback.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What readers said, each of an answer and from a place of his own, to rank by. Not thread-safe. */
final class Words {

    private static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private final List<Logged> log = new ArrayList<>();

    /** So many readers said so. */
    Words say(int readers, Subject subject, Outcome outcome, Software software) {
        for (int reader = 0; reader < readers; reader++) {
            int number = log.size() + 1;
            var name = "reader " + number;
            log.add(new Logged.Cast(
                    number, NOW, "match " + number, subject, 1, outcome, name, name, Channel.API, software, ""));
        }
        return this;
    }

    Words say(int readers, String entry, Outcome outcome) {
        return say(readers, Subject.entry(EntryId.of(entry)), outcome, Software.UNKNOWN);
    }

    Words say(int readers, String entry, String workaround, Outcome outcome) {
        return say(readers, Subject.workaround(EntryId.of(entry), workaround), outcome, Software.UNKNOWN);
    }

    Beliefs beliefs() {
        return Beliefs.of(log, Learning.USUAL, NOW);
    }
}
