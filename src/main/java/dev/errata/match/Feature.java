package dev.errata.match;

import java.util.Locale;

/**
 * What is weighed when entries are ranked. Each feature is a number about an entry in a text, 0 where it does not apply; its weight, in
 * nats for one unit, is learned ({@code weights.json}). A feature that speaks for an entry may not get a negative weight, nor the other
 * way round: what was learned must make sense to the reader who asks why.
 *
 * <p>Immutable. Units are given beside each; "tens of nats" are nats of rarity, divided by ten.
 */
public enum Feature {
    /** Constant 1 of every candidate: how much an entry must show before it is likelier than none. */
    CANDIDATE(Sign.EITHER),

    /** The entry's regex hits: how telling the words are that it asks for, 0..1. */
    REGEX(Sign.FOR),
    /** The entry's regex hits: 0 or 1. */
    REGEX_HIT(Sign.FOR),
    /** The entry's regex hits, and samples prove it: 0 or 1. */
    PROVEN_REGEX(Sign.FOR),
    /** The entry's regex hits, and little of the message it quotes is there: 0..1. */
    REGEX_ALONE(Sign.AGAINST),
    /** The quoted message stands there word for word: how telling its words are, 0..1. */
    VERBATIM(Sign.FOR),
    /** Words shared with the quoted message: how telling they are, 0..1, times the square of the share of it that is there. */
    WORDING(Sign.FOR),
    /** The share of the quoted message that is there, as far as it is over one half: 0..0.5. */
    COVERAGE(Sign.FOR),
    /** Words shared with an alternative of the regex that does not hit: how telling they are, 0..1, times the square of its share. */
    PATTERN(Sign.FOR),
    /** Words of the quoted message that lack in the line and stand in the lines around it: tens of nats. */
    NEARBY(Sign.FOR),
    /** Words of the quoted message that are nowhere near: tens of nats. */
    MISSING(Sign.AGAINST),
    /** The share of what the line says that the entry says too: 0..1. */
    FOCUS(Sign.FOR),
    /** The entry's error code stands there: 0 or 1. */
    CODE(Sign.FOR),
    /** The line names an exception or a code that the entry names: 0 or 1. */
    SAME_NAME(Sign.FOR),
    /** The entry names exceptions or codes, and the text none of them: 0 or 1. */
    NAME_LACKING(Sign.AGAINST),
    /** The entry names an exception, and the text another instead: 0 or 1. */
    OTHER_EXCEPTION(Sign.AGAINST),
    /** The entry names a code, and the text another of its kind instead: 0 or 1. */
    OTHER_CODE(Sign.AGAINST),

    /** The share of the concepts that the entry's message words which the line words too, in whatever way: 0..1. */
    SAME_CONCEPT(Sign.FOR),
    /** The line words concepts, and none of those that the entry's message does: 0 or 1. */
    OTHER_CONCEPT(Sign.AGAINST),

    /** On the innermost cause of a chain, and not only on what was thrown in the end: 0 or 1. */
    IN_CAUSE(Sign.FOR),
    /** On a line of a trace that states the error, or its innermost cause: 0 or 1. */
    IN_HEADLINE(Sign.FOR),
    /** On a cause in the middle of a chain: 0 or 1. */
    IN_LINK(Sign.AGAINST),
    /** In a stack frame: 0 or 1. */
    IN_FRAME(Sign.AGAINST),
    /** In a closing summary, which repeats what was said above, where something was found: 0 or 1. */
    IN_SUMMARY(Sign.AGAINST),
    /** On a line that does not complain: 0 or 1. */
    NO_COMPLAINT(Sign.AGAINST),
    /** On a line that only warns, while others complain: 0 or 1. */
    MERE_WARNING(Sign.AGAINST),
    /** How early among the lines that complain: 1 for the first, then 1/2, 1/3. */
    EARLY(Sign.FOR),

    /** How many further lines speak for the entry: log(1 + n). */
    FURTHER_LINES(Sign.FOR),
    /** The entry has a regex, and it hits nowhere: 0 or 1. */
    REGEX_MISSED(Sign.AGAINST),
    /** The same where samples prove the regex: 0 or 1. */
    PROVEN_REGEX_MISSED(Sign.AGAINST),
    /** How many other entries' messages the hitting regex hits as well: log(1 + n). */
    BROAD(Sign.AGAINST),
    /** How many ordinary log lines the hitting regex hits as well: log(1 + n). */
    ORDINARY(Sign.AGAINST),
    /** The entry says that it is a symptom or a class of causes, and something specific is there as well: 0 or 1. */
    GENERIC(Sign.AGAINST),
    /** An entry that leads to this one is there as well: 0 or 1. */
    SYMPTOM(Sign.AGAINST),
    /** The entry is a warning, and an error is there as well: 0 or 1. */
    WARNING_BESIDE_ERROR(Sign.AGAINST),

    /** How far the entry's domain is behind the one that the text's words suggest: tens of nats, negative. */
    DOMAIN(Sign.FOR),
    /** The text names the entry's technology: its domain, a product of its version matrix or a tag: 0 or 1. */
    NAMED(Sign.FOR),
    /** How much of the text's rare words the whole entry knows: 0..1. */
    TOPIC(Sign.FOR),
    /** The asker named the entry's domain: 1; others only: -1. */
    ASKED_DOMAIN(Sign.FOR),
    /** The version in question is affected: 0 or 1. */
    RIGHT_VERSION(Sign.FOR),
    /** The version in question is not affected: 0 or 1. */
    WRONG_VERSION(Sign.AGAINST),
    /** The operating system in question is the one that the entry is about: 1; another: -1. */
    SYSTEM(Sign.FOR);

    /** Which way a feature may speak. */
    enum Sign {
        FOR,
        AGAINST,
        EITHER
    }

    private final Sign sign;

    Feature(Sign sign) {
        this.sign = sign;
    }

    Sign sign() {
        return sign;
    }

    /** Its name on the wire and in messages: {@code regex-hit}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
