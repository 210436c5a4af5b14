package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.errata.notify.Deliveries.Told;
import dev.errata.notify.Delivery;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One message to one target.
 *
 * @param id its webhook-id
 * @param due when it is tried next
 * @param status of the last answer
 * @param reason why the last try failed
 * @param stormId the message that tells of it
 * @param message as our webhook sends it; not in lists
 * @param tries oldest first; not in lists
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryJson(
        String id,
        String targetId,
        @Nullable String ruleId,
        String type,
        String state,
        int attempts,
        Instant madeAt,
        @Nullable Instant due,
        @Nullable Instant endedAt,
        @Nullable Integer status,
        @Nullable String reason,
        @Nullable String stormId,
        @JsonRawValue @Nullable String message,
        @Nullable List<TryJson> tries) {

    /** One try. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TryJson(
            Instant at,
            int tookMs,
            @Nullable Integer status,
            @Nullable String reason) {

        static TryJson of(Delivery.Attempt attempt) {
            return new TryJson(
                    attempt.at(),
                    attempt.tookMillis(),
                    attempt.status() == 0 ? null : attempt.status(),
                    filled(attempt.reason()));
        }
    }

    static DeliveryJson of(Delivery delivery) {
        return of(delivery, null, null);
    }

    static DeliveryJson of(Told told) {
        return of(
                told.delivery(),
                told.body(),
                told.attempts().stream().map(TryJson::of).toList());
    }

    private static DeliveryJson of(Delivery it, @Nullable String message, @Nullable List<TryJson> tries) {
        return new DeliveryJson(
                it.id(),
                it.target(),
                filled(it.rule()),
                it.type(),
                SentObject.word(it.state()),
                it.attempts(),
                it.made(),
                it.due().orElse(null),
                it.ended().orElse(null),
                it.status() == 0 ? null : it.status(),
                filled(it.reason()),
                it.storm().orElse(null),
                message,
                tries);
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
