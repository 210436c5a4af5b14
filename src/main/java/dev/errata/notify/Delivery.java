package dev.errata.notify;

import java.time.Instant;
import java.util.Optional;

/**
 * One message to one target.
 *
 * @param id its webhook-id; rises with time
 * @param rule id of the rule; empty of storms and tests
 * @param type as in the message, such as {@code sighting.first}
 * @param attempts tries so far, since it was made or replayed
 * @param due when it is tried next, where it waits
 * @param ended when it was delivered, given up or merged
 * @param status HTTP status of the last answer; 0 where there was none
 * @param reason why the last try failed, or why there is none; empty where nothing went wrong
 * @param storm id of the message that tells of it, where it was merged
 */
public record Delivery(
        String id,
        String target,
        String rule,
        String type,
        DeliveryState state,
        int attempts,
        Instant made,
        Optional<Instant> due,
        Optional<Instant> ended,
        int status,
        String reason,
        Optional<String> storm) {

    /**
     * One try.
     *
     * @param tookMillis until the answer, or until nobody waited for it any more
     * @param status of the answer; 0 where there was none
     * @param reason why it failed; empty where it did not
     */
    public record Attempt(Instant at, int tookMillis, int status, String reason) {}
}
