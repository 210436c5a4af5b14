package dev.errata.signature;

/**
 * What a regex demands literally of every line that it matches: how specific it is.
 *
 * @param matchesEmpty whether it can match the empty text, and so says nothing about a line
 * @param weakest of the longest literals that each of its alternatives requires, the shortest; empty where one requires none
 */
public record Literals(boolean matchesEmpty, String weakest) {

    /** The length of the {@link #weakest} in characters. */
    public int length() {
        return weakest.codePointCount(0, weakest.length());
    }
}
