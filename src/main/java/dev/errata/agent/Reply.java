package dev.errata.agent;

import com.fasterxml.jackson.databind.JsonNode;

/** What a message is answered with. */
public sealed interface Reply {

    /** Nothing: it was a notification. */
    record Silent() implements Reply {}

    /**
     * Something.
     *
     * @param body one JSON-RPC response, or an array of them
     */
    record Said(JsonNode body, Standing standing) implements Reply {}

    /** How the message stood, for transports that have a word for it. */
    enum Standing {
        /** It was heard; the answer may be an error all the same. */
        HEARD,
        /** It is no message of the protocol. */
        REFUSED,
        /** It asks for a method that the newest version does not have. */
        NO_METHOD
    }
}
