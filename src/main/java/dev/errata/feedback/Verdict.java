package dev.errata.feedback;

/**
 * What an administrator rules on some outcomes.
 *
 * @param counts false where their voices are silenced
 * @param author who rules, 1 to {@value #LONGEST_AUTHOR} characters
 * @param reason at most {@value #LONGEST_REASON} characters
 */
record Verdict(boolean counts, String author, String reason) {

    static final int LONGEST_AUTHOR = 200;
    static final int LONGEST_REASON = 1_000;

    Verdict {
        if (author.isBlank() || author.length() > LONGEST_AUTHOR) {
            throw new IllegalArgumentException("an author has 1 to " + LONGEST_AUTHOR + " characters");
        }
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a reason has at most " + LONGEST_REASON + " characters");
        }
    }
}
