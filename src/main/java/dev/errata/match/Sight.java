package dev.errata.match;

/** What became of a check in the output of its command. */
public sealed interface Sight {

    /**
     * Its regex hits.
     *
     * @param line physical line of the output, from 1
     * @param excerpt of that line, masked, around the hit
     */
    record Found(int line, String excerpt) implements Sight {}

    /** Its command was run, and printed nothing of the kind. */
    record Absent() implements Sight {}
}
