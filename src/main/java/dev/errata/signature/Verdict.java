package dev.errata.signature;

/** What the dialect says of a regex. */
public sealed interface Verdict {

    /** It can be scanned for, in linear time. */
    record Accepted() implements Verdict {}

    /**
     * It cannot be used.
     *
     * @param reason one sentence for its author: what, and what to write instead
     * @param at offset in the regex where the trouble starts
     * @param broken true where it is no regex at all, false where it is one that we refuse as unsafe
     */
    record Refused(String reason, int at, boolean broken) implements Verdict {}
}
