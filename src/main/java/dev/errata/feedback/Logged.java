package dev.errata.feedback;

import dev.errata.entry.EntryId;
import java.time.Instant;

/** One line of the log of outcomes. The log only grows; whatever is believed is computed from it. */
public sealed interface Logged {

    /** Place in the log, from 1 without gaps, in the order of commits. */
    long position();

    Instant at();

    EntryId entry();

    /**
     * Somebody said what came of trying.
     *
     * @param reporter pseudonym of who said it
     * @param source pseudonym of where it came from
     */
    record Cast(
            long position,
            Instant at,
            String matchId,
            Subject subject,
            int revision,
            Outcome outcome,
            String reporter,
            String source,
            Channel channel,
            Software software,
            String note)
            implements Logged {

        @Override
        public EntryId entry() {
            return subject.entry();
        }

        /** One reporter has one voice per match and subject. */
        Voice voice() {
            return new Voice(matchId, subject, reporter);
        }
    }

    /** Who has one say, however often it is said. */
    record Voice(String matchId, Subject subject, String reporter) {}

    /**
     * An outcome was voided, or restored.
     *
     * @param target position of the outcome
     * @param counts false where it was voided
     */
    record Ruled(long position, Instant at, EntryId entry, long target, boolean counts, String author, String reason)
            implements Logged {}

    /**
     * An editor took what was learned into a revision: it is in the authored figures now.
     *
     * @param upTo position of the last line that is in the figures
     * @param revision that holds the figures
     */
    record Accepted(long position, Instant at, EntryId entry, long upTo, int revision, String author)
            implements Logged {}
}
