package dev.errata.notify;

import java.util.Optional;

/**
 * Which messages to list. What is empty narrows nothing.
 *
 * @param target its id
 * @param before only those with a smaller id; to page on, that of the last one listed
 * @param limit the most to list, 1 to {@value #MOST}
 */
public record DeliveryQuery(Optional<DeliveryState> state, String target, String before, int limit) {

    /** The most that are listed at once. */
    public static final int MOST = 200;

    public DeliveryQuery {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("1 to " + MOST + " messages are listed, not " + limit);
        }
    }

    /** The newest of all. */
    public static DeliveryQuery newest(int limit) {
        return new DeliveryQuery(Optional.empty(), "", "", limit);
    }
}
