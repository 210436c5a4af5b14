package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.curation.Reverify;
import dev.errata.feedback.Belief;
import dev.errata.feedback.Question;
import dev.errata.feedback.Staleness;
import dev.errata.feedback.Staleness.Contradicted;
import dev.errata.feedback.Staleness.Falling;
import dev.errata.feedback.Staleness.NotConfirmed;
import dev.errata.feedback.Staleness.NotMatched;
import dev.errata.match.RateJson.RangeJson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An entry to verify again as it goes over the wire, its most pressing reason first. */
@JsonNaming(SnakeCaseStrategy.class)
public record StaleJson(String entryId, int revision, String signature, List<ReasonJson> reasons) {

    /**
     * One reason.
     *
     * @param kind "contradicted", "falling", "not_confirmed" or "not_matched"
     * @param about of what is contradicted or falling: "right", "helps", "workaround" or "dead_end"
     * @param item id of the workaround or dead end
     * @param authored what the author says, where readers contradict it
     * @param before what was said before, where it falls
     * @param now what readers say
     * @param since where it falls, since when it counts as of late; else since when the entry is published
     * @param last when it was last matched or confirmed; null where it never was
     */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ReasonJson(
            String kind,
            @Nullable String about,
            @Nullable String item,
            @Nullable Double authored,
            @Nullable VoicesJson before,
            @Nullable VoicesJson now,
            @Nullable Instant since,
            @Nullable Instant last) {

        static ReasonJson of(Staleness reason) {
            return switch (reason) {
                case Contradicted it ->
                    new ReasonJson(
                            "contradicted",
                            token(it.question()),
                            orNull(it.item()),
                            it.authored().value(),
                            null,
                            VoicesJson.of(it.learned()),
                            null,
                            null);
                case Falling it ->
                    new ReasonJson(
                            "falling",
                            token(it.question()),
                            orNull(it.item()),
                            null,
                            VoicesJson.of(it.before()),
                            VoicesJson.of(it.recent()),
                            it.since(),
                            null);
                case NotConfirmed it ->
                    old("not_confirmed", it.published(), it.last().orElse(null));
                case NotMatched it ->
                    old("not_matched", it.published(), it.last().orElse(null));
            };
        }

        private static ReasonJson old(String kind, Instant published, @Nullable Instant last) {
            return new ReasonJson(kind, null, null, null, null, null, published, last);
        }
    }

    /** What readers say: the range of the rate, and how many of them. */
    public record VoicesJson(RangeJson rate, int reports) {

        static VoicesJson of(Belief belief) {
            return new VoicesJson(RangeJson.of(belief), belief.reports());
        }
    }

    public static StaleJson of(Reverify.Stale stale) {
        var entry = stale.published().entry();
        return new StaleJson(
                entry.id().toString(),
                stale.published().revision(),
                entry.recognition().signature().en(),
                stale.reasons().stream().map(ReasonJson::of).toList());
    }

    private static String token(Question question) {
        return question.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String orNull(String id) {
        return id.isEmpty() ? null : id;
    }
}
