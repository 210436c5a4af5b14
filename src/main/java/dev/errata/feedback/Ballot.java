package dev.errata.feedback;

/**
 * What somebody says after trying, as it comes in at a door.
 *
 * @param matchId of the answer that it is about
 * @param revision of the entry in that answer
 * @param reporter who says it: any name that the same person has again next time, 1 to 200 characters; only a keyed hash is kept
 * @param address where it came from, so that a crowd from one place counts little; only a keyed hash is kept
 * @param software what the reporter runs, as far as it is known
 * @param note in the reporter's words, secrets masked; at most 1,000 characters, may be empty
 */
public record Ballot(
        String matchId,
        Subject subject,
        int revision,
        Outcome outcome,
        String reporter,
        String address,
        Channel channel,
        Software software,
        String note) {

    /** The longest name of a reporter. */
    public static final int LONGEST_REPORTER = 200;

    /** The longest note. */
    public static final int LONGEST_NOTE = 1_000;

    public Ballot {
        if (reporter.isBlank() || reporter.length() > LONGEST_REPORTER) {
            throw new IllegalArgumentException("a reporter has 1 to " + LONGEST_REPORTER + " characters");
        }
        if (note.length() > LONGEST_NOTE) {
            throw new IllegalArgumentException("a note has at most " + LONGEST_NOTE + " characters");
        }
        if (outcome.ofEntry() && subject.kind() != Subject.Kind.ENTRY) {
            throw new IllegalArgumentException(outcome + " is about an entry, not about " + subject);
        }
    }
}
