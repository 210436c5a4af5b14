package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.errata.entry.Entry;
import dev.errata.feedback.Belief;
import dev.errata.feedback.EntryBelief;
import dev.errata.feedback.EntryBelief.RatedBelief;
import dev.errata.feedback.History;
import dev.errata.feedback.History.Moment;
import dev.errata.feedback.History.RankChange;
import dev.errata.feedback.Logged.Cast;
import dev.errata.match.AnswerJson.BeliefJson;
import dev.errata.match.Match.RatedWorkaround;
import dev.errata.match.PublishedEntry;
import dev.errata.match.RateJson;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is believed of an entry, and how that came about. Wire names are snake case.
 *
 * @param confidence that it is right where it matches
 * @param helps that something in it helps
 * @param workarounds best first
 * @param history oldest first; the first moment is what the author said alone
 * @param rankChanges what changed the order of the workarounds, newest first
 * @param latest outcomes that count, newest first
 */
public record LearnedJson(
        String entryId,
        int revision,
        BeliefJson confidence,
        RateJson helps,
        List<WorkaroundJson> workarounds,
        List<Item> deadEnds,
        List<MomentJson> history,
        List<RankChangeJson> rankChanges,
        List<OutcomeJson> latest) {

    /** So many moments tell a history. */
    static final int POINTS = 60;

    /** A workaround with how often it works, on all versions alike and on each that readers spoke of, newest word first. */
    public record WorkaroundJson(String id, String action, RateJson rate, List<VersionJson> byVersion) {}

    /** How often a workaround works on a version: {@code worked} and {@code failed} count what readers of that version said. */
    public record VersionJson(String software, double value, double low, double high, int worked, int failed) {

        static VersionJson of(RatedBelief rated) {
            var range = range(rated.belief());
            return new VersionJson(
                    rated.software(), range.value(), range.low(), range.high(), rated.worked(), rated.failed());
        }
    }

    /** A dead end with how often it fails. */
    public record Item(String id, String action, RateJson rate) {}

    /** What was believed of each workaround, by id, at one moment. */
    public record MomentJson(Instant at, Map<String, Range> workarounds) {}

    public record Range(double value, double low, double high) {}

    /** A workaround that changed its place: {@code cause} is said, voided, restored, accepted or aged. */
    public record RankChangeJson(Instant at, String cause, String workaroundId, int from, int to) {}

    /** What somebody said: no names, no notes. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OutcomeJson(
            Instant at,
            String about,
            @Nullable String item,
            String outcome,
            @Nullable String software,
            String channel) {

        static OutcomeJson of(Cast cast) {
            var subject = cast.subject();
            var software = cast.software();
            return new OutcomeJson(
                    cast.at(),
                    token(subject.kind()),
                    subject.item().isEmpty() ? null : subject.item(),
                    cast.outcome().token(),
                    software.known() ? software.product() + " " + software.version() : null,
                    token(cast.channel()));
        }
    }

    /** @param versions what is believed on each version that readers spoke of */
    static LearnedJson of(PublishedEntry published, EntryBelief belief, List<EntryBelief> versions, History history) {
        var entry = published.entry();
        var standing = entry.standing();
        return new LearnedJson(
                entry.id().toString(),
                published.revision(),
                BeliefJson.of(belief.right(), standing.confidence()),
                RateJson.of(belief.helps(), standing.fixSuccessRate()),
                RatedWorkaround.bestFirst(entry, belief).stream()
                        .map(it -> workaround(it, versions))
                        .toList(),
                entry.deadEnds().stream().map(it -> deadEnd(it, belief)).toList(),
                history.moments().stream().map(LearnedJson::moment).toList(),
                history.changes().stream().map(LearnedJson::change).toList(),
                history.latest().stream().map(OutcomeJson::of).toList());
    }

    private static WorkaroundJson workaround(RatedWorkaround it, List<EntryBelief> versions) {
        var workaround = it.workaround();
        return new WorkaroundJson(
                workaround.id(),
                workaround.action().en(),
                RateJson.of(it.rated(), workaround.successRate()),
                versions.stream()
                        .map(version ->
                                Objects.requireNonNull(version.workarounds().get(workaround.id())))
                        .filter(rated -> !rated.software().isEmpty())
                        .map(VersionJson::of)
                        .toList());
    }

    private static Item deadEnd(Entry.DeadEnd it, EntryBelief belief) {
        var fails = Objects.requireNonNull(belief.deadEnds().get(it.id()));
        return new Item(it.id(), it.action().en(), RateJson.ofFailing(fails, it.failRate()));
    }

    private static MomentJson moment(Moment moment) {
        var ranges = new TreeMap<String, Range>();
        moment.workarounds().forEach((id, belief) -> ranges.put(id, range(belief)));
        return new MomentJson(moment.at(), ranges);
    }

    private static Range range(Belief belief) {
        return new Range(rounded(belief.value()), rounded(belief.low()), rounded(belief.high()));
    }

    private static double rounded(double share) {
        return Math.round(share * 1000) / 1000.0;
    }

    private static RankChangeJson change(RankChange change) {
        return new RankChangeJson(change.at(), token(change.cause()), change.workaround(), change.from(), change.to());
    }

    private static String token(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
