package dev.errata.intake;

import java.time.Duration;

/** Nothing more can be taken for now; nothing of the delivery was kept. */
public final class Full extends Exception {

    private final Duration pause;

    Full(Duration pause) {
        // An expected outcome: nobody will look at its stack.
        super("more waits to be counted than may", null, false, false);
        this.pause = pause;
    }

    /** After how long to try again. */
    public Duration pause() {
        return pause;
    }
}
