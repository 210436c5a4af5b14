package dev.errata.notify;

/** What a rule waits for. */
public enum Occasion {
    /** An entry is seen for the first time in a source. */
    FIRST("sighting.first"),
    /** Anything is seen, known or not. */
    EVERY("sighting.seen"),
    /** Something is seen at least so often within so many minutes. */
    RATE("sighting.rate"),
    /** The same, and far more often than before: at least {@value Rates#SPIKE_FACTOR} times the mean of the six spans before. */
    SPIKE("sighting.spike"),
    /** Something unknown is seen that resembles nothing unknown from before. */
    CLUSTER("cluster.new");

    private final String type;

    Occasion(String type) {
        this.type = type;
    }

    /** Name of the message's type on the wire. */
    public String type() {
        return type;
    }

    /** Whether a rule counts how often. */
    public boolean counts() {
        return this == RATE || this == SPIKE;
    }
}
