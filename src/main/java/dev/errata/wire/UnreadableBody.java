package dev.errata.wire;

/** Nothing of a body can be read. Its message is for the sender, and quotes nothing of what was sent. */
public final class UnreadableBody extends Exception {

    private final String why;

    public UnreadableBody(String why) {
        // An expected outcome: nobody will look at its stack.
        super(why, null, false, false);
        this.why = why;
    }

    /** The message, in one sentence. */
    public String why() {
        return why;
    }
}
