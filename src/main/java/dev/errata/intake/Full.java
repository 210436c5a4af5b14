package dev.errata.intake;

import java.time.Duration;

/** Nothing more can be taken for now; nothing of the delivery was kept. */
public final class Full extends Exception {

    static final String WHY = "More waits to be counted than may: the sender was told to come again.";

    private final Duration pause;

    Full(Duration pause) {
        // An expected outcome: nobody will look at its stack.
        super(WHY, null, false, false);
        this.pause = pause;
    }

    /** After how long to try again. */
    public Duration pause() {
        return pause;
    }
}
