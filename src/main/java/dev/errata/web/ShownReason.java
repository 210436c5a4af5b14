package dev.errata.web;

import dev.errata.entry.Entry;
import dev.errata.feedback.Belief;
import dev.errata.feedback.Question;
import dev.errata.feedback.Staleness;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * A reason to verify an entry again.
 *
 * @param kind "contradicted", "falling", "not_confirmed" or "not_matched"
 * @param question what the figures are of, as {@link Question} in small letters; else empty
 * @param about the workaround or dead end, or blank
 * @param before in percent: the author's figure, or what those before said
 * @param now in percent: what is believed, or what was said of late
 * @param high upper end of that
 * @param reports readers behind it
 * @param at since when, or when it was last so
 * @param ever whether it was ever so
 */
record ShownReason(
        String kind, String question, Said about, int before, int now, int high, int reports, Ago at, boolean ever) {

    static ShownReason of(Staleness reason, Entry entry, Language language, Clock clock) {
        return switch (reason) {
            case Staleness.Contradicted it ->
                figures(
                        "contradicted",
                        it.question(),
                        Items.said(it.question(), it.item(), entry, language),
                        Gauge.percent(it.authored().value()),
                        it.learned(),
                        Ago.of(clock.instant(), clock));
            case Staleness.Falling it ->
                figures(
                        "falling",
                        it.question(),
                        Items.said(it.question(), it.item(), entry, language),
                        Gauge.percent(it.before().value()),
                        it.recent(),
                        Ago.of(it.since(), clock));
            case Staleness.NotConfirmed(Optional<Instant> last, Instant published) ->
                age("not_confirmed", last, published, clock);
            case Staleness.NotMatched(Optional<Instant> last, Instant published) ->
                age("not_matched", last, published, clock);
        };
    }

    private static ShownReason figures(String kind, Question question, Said about, int before, Belief now, Ago at) {
        return new ShownReason(
                kind,
                Tokens.of(question),
                about,
                before,
                Gauge.percent(now.value()),
                Gauge.percent(now.high()),
                now.reports(),
                at,
                true);
    }

    private static ShownReason age(String kind, Optional<Instant> last, Instant published, Clock clock) {
        return new ShownReason(
                kind, "", Said.plain(""), 0, 0, 0, 0, Ago.of(last.orElse(published), clock), last.isPresent());
    }
}
