package dev.errata.ingest;

import dev.errata.wire.UnreadableBody;

/** The manner of one kind of sender: how its bodies are read, and what it understands as an answer. */
interface Protocol {

    /** Its name among what arrived. */
    String format();

    /** Reads a body; what is read is then handed to intake, and answered. */
    Reading read(Request request) throws UnreadableBody;

    /** Tells the sender that nothing of its request was taken. */
    Answer refuse(Request request, Mishap mishap);
}
