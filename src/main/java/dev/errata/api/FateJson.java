package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.feedback.Fate;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A single outcome, for an administrator. Wire names are snake case.
 *
 * @param position in the log: what a ruling names
 * @param about "entry", "workaround" or "dead_end"
 * @param state "counted", "replaced", "voided" or "accepted"
 * @param weight that it has now, 0 to 1; 0 where it does not count
 * @param reporter pseudonym, as {@code source}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FateJson(
        long position,
        Instant at,
        String entryId,
        String about,
        @Nullable String item,
        String outcome,
        String state,
        boolean counts,
        double weight,
        String matchId,
        int revision,
        String reporter,
        String source,
        String channel,
        @Nullable String software,
        @Nullable String note) {

    static FateJson of(Fate fate) {
        var cast = fate.cast();
        var software = cast.software();
        return new FateJson(
                cast.position(),
                cast.at(),
                cast.entry().toString(),
                token(cast.subject().kind()),
                HeardJson.orNull(cast.subject().item()),
                cast.outcome().token(),
                token(fate.state()),
                fate.state() == Fate.State.COUNTED,
                Math.round(fate.weight() * 1000) / 1000.0,
                cast.matchId(),
                cast.revision(),
                cast.reporter(),
                cast.source(),
                token(cast.channel()),
                software.known() ? software.product() + " " + software.version() : null,
                HeardJson.orNull(cast.note()));
    }

    private static String token(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
