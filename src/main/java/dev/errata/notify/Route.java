package dev.errata.notify;

import java.net.InetAddress;

/**
 * Whether a message may go to a destination, and how.
 */
sealed interface Route {

    /** To exactly this address; the destination's host is only the name that is asked for there. */
    record Open(Destination destination, InetAddress address) implements Route {}

    /**
     * Nowhere.
     *
     * @param why a sentence that names neither the path nor what lies there
     */
    record Closed(String why) implements Route {}
}
