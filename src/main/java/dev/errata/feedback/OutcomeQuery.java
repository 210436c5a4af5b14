package dev.errata.feedback;

/**
 * Which outcomes to list. What is empty narrows nothing.
 *
 * @param entry its id
 * @param reporter a pseudonym, as in {@link Logged.Cast#reporter}
 * @param source a pseudonym, as in {@link Logged.Cast#source}
 * @param before only what has a smaller position; to page on, that of the last one listed
 * @param limit the most to list, 1 to {@value #MOST}
 */
public record OutcomeQuery(String entry, String reporter, String source, long before, int limit) {

    /** The most that are listed at once. */
    public static final int MOST = 200;

    public OutcomeQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " outcomes are listed, not " + limit);
        }
    }

    /** The newest of all. */
    public static OutcomeQuery newest(int limit) {
        return new OutcomeQuery("", "", "", Long.MAX_VALUE, limit);
    }
}
