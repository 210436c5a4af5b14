package dev.errata.later;

import java.time.Instant;
import java.util.Optional;

/**
 * That somebody wants to be told.
 *
 * @param matchId of the answer that said "unknown"
 * @param who name of the reader's browser, of the speaker in a chat, or of the account
 * @param place where to tell it, in the words of the channel; empty on pages
 * @param chinese in which language
 * @param answer match id of the answer that knows; empty while waiting
 */
public record Wish(
        String id,
        String matchId,
        Channel channel,
        String who,
        String place,
        boolean chinese,
        State state,
        Optional<String> answer,
        Instant madeAt) {

    /** How it is told. */
    public enum Channel {
        /** The reader sees it on coming back. */
        PAGE,
        CHAT,
        /** A signed call to the address that a program named. */
        CALLBACK
    }

    /** What became of it. */
    public enum State {
        WAITING,
        /** Somebody wrote an entry that answers it. */
        KNOWN,
        TOLD
    }
}
