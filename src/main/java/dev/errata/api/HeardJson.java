package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.entry.Entry;
import dev.errata.feedback.EntryBelief;
import dev.errata.match.AnswerJson.BeliefJson;
import dev.errata.match.FigureJson;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.RateJson;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What came of something said, and the figures that it changed. Wire names are snake case.
 *
 * @param recorded "new", "changed" where the same reporter had said otherwise, or "repeated" where nothing changed
 * @param before figure of what the outcome is about: a workaround, a dead end, or the entry
 * @param after the same now
 * @param confidence in the entry being the right one, now
 * @param helps how often something in the entry helps, now
 * @param workarounds best first, now
 * @param orderChanged whether they stood in another order before
 * @param next after a failure: the best workaround that this reporter has not called a failure here; null where none is left
 * @param narrow after a failure: where to POST what the checks print, to tell the causes apart
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeardJson(
        String matchId,
        String entryId,
        @Nullable String workaroundId,
        @Nullable String deadEndId,
        String outcome,
        String recorded,
        FigureJson before,
        FigureJson after,
        BeliefJson confidence,
        RateJson helps,
        List<WorkaroundFigure> workarounds,
        List<DeadEndFigure> deadEnds,
        boolean orderChanged,
        @Nullable Next next,
        @Nullable String narrow) {

    public record WorkaroundFigure(String id, RateJson successRate) {}

    public record DeadEndFigure(String id, RateJson failure) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Next(
            String id, String action, @Nullable String actionZh, String how, String condition, RateJson successRate) {

        static Next of(RatedWorkaround it) {
            var workaround = it.workaround();
            return new Next(
                    workaround.id(),
                    workaround.action().en(),
                    workaround.action().zh().isEmpty()
                            ? null
                            : workaround.action().zh(),
                    workaround.how(),
                    workaround.condition(),
                    RateJson.of(it.rated(), workaround.successRate()));
        }
    }

    /** The figure of what {@code said} is about, in {@code entry}. */
    static FigureJson figure(Entry entry, EntryBelief belief, Said said) {
        var standing = entry.standing();
        if (said.outcome().ofEntry()) {
            return BeliefJson.of(belief.right(), standing.confidence());
        }
        if (!said.workaround().isEmpty()) {
            return RatedWorkaround.bestFirst(entry, belief).stream()
                    .filter(it -> it.workaround().id().equals(said.workaround()))
                    .map(it -> RateJson.of(it.rated(), it.workaround().successRate()))
                    .findFirst()
                    .orElseThrow();
        }
        return said.deadEnd().isEmpty()
                ? RateJson.of(belief.helps(), standing.fixSuccessRate())
                : deadEnds(entry, belief).stream()
                        .filter(it -> it.id().equals(said.deadEnd()))
                        .map(DeadEndFigure::failure)
                        .findFirst()
                        .orElseThrow();
    }

    static List<WorkaroundFigure> workarounds(List<RatedWorkaround> rated) {
        return rated.stream()
                .map(it -> new WorkaroundFigure(
                        it.workaround().id(),
                        RateJson.of(it.rated(), it.workaround().successRate())))
                .toList();
    }

    static List<DeadEndFigure> deadEnds(Entry entry, EntryBelief belief) {
        return entry.deadEnds().stream()
                .map(it -> new DeadEndFigure(
                        it.id(),
                        RateJson.ofFailing(
                                Objects.requireNonNull(belief.deadEnds().get(it.id())), it.failRate())))
                .toList();
    }

    static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
