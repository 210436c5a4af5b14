package dev.errata.match;

/**
 * Why an entry fits: one place in the text.
 *
 * @param line physical line of the masked text, from 1
 * @param start offset of the first character in that line, in UTF-16 units
 * @param end offset after the last character in that line
 * @param excerpt the masked text of the place, shortened where it is long
 * @param weight how telling the place is, in nats of rarity of what it says
 */
public record Evidence(Kind kind, int line, int start, int end, String excerpt, double weight) {

    /** What of the entry was found there. */
    public enum Kind {
        REGEX,
        SIGNATURE,
        ALIAS,
        ERROR_CODE,
        TEXT
    }
}
