package dev.errata.later;

/** What came of wanting to be told. */
public sealed interface Asked {

    /** It is kept; the same wish once more is the same wish. */
    record Noted(Wish wish) implements Asked {}

    /** It is known already, by the answer of this match id. */
    record Known(String matchId) implements Asked {}

    /** That answer is not kept, or it did know. */
    record NoUnknown() implements Asked {}

    /** Whoever asks waits for as many answers as one may, or all together do. */
    record TooMany() implements Asked {}
}
