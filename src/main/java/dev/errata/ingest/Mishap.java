package dev.errata.ingest;

import java.time.Duration;

/**
 * Why a request was not taken.
 *
 * @param why one sentence that says how to mend it; quotes nothing of what was sent
 */
record Mishap(Kind kind, String why) {

    enum Kind {
        NO_TOKEN,
        WRONG_TOKEN,
        METHOD,
        UNREADABLE,
        TOO_LARGE,
        BUSY
    }

    /** After how long a sender may try again; a backlog is worked off within seconds. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    static Mishap noToken() {
        return new Mishap(
                Kind.NO_TOKEN,
                "An ingest key is missing: send it as \"Authorization: Bearer\", or in another way that docs/security.md lists.");
    }

    static Mishap wrongToken() {
        return new Mishap(Kind.WRONG_TOKEN, "This is no ingest key, or it was revoked.");
    }

    static Mishap method() {
        return new Mishap(Kind.METHOD, "Send records here with POST or PUT.");
    }

    static Mishap unreadable(String why) {
        return new Mishap(Kind.UNREADABLE, why);
    }

    static Mishap tooLarge(long most) {
        return new Mishap(
                Kind.TOO_LARGE,
                "The body is too large: it has at most %d bytes, inflated. Send smaller batches, or raise errata.ingest.max-bytes."
                        .formatted(most));
    }

    static Mishap full() {
        return new Mishap(Kind.BUSY, "More waits to be counted than may. Nothing of this was taken: send it again.");
    }

    static Mishap failed() {
        return new Mishap(Kind.BUSY, "The records could not be kept. Nothing of this was taken: send it again.");
    }
}
