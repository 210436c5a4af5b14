package dev.errata.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import dev.errata.curation.Rehearsal;
import dev.errata.curation.Rehearsal.First;
import dev.errata.curation.Rehearsal.Looked;
import dev.errata.curation.Rehearsal.Move;
import dev.errata.curation.Rehearsal.OtherSample;
import dev.errata.curation.Rehearsal.OwnSample;
import dev.errata.curation.Rehearsal.RecentText;
import dev.errata.match.RegexTrial;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a document would change, as it goes over the wire. Wire names are snake case.
 *
 * @param regex the regex on the document's own samples, on ordinary lines and among the other entries
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RehearsalJson(
        String entryId,
        RegexTrial regex,
        List<OwnJson> samples,
        LookedJson<OtherJson> others,
        LookedJson<RecentJson> recent) {

    /** One of the document's own samples; {@code kept} where it is as the document says. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OwnJson(
            int position,
            String expect,
            boolean hit,
            boolean kept,
            @Nullable FirstJson answer) {}

    /** Texts that were looked at, of how many, and those that would be answered otherwise. */
    public record LookedJson<T>(int looked, int of, boolean complete, List<T> changed) {

        private static <F, T> LookedJson<T> of(Looked<F> looked, Function<F, T> line) {
            return new LookedJson<>(
                    looked.looked(),
                    looked.of(),
                    looked.complete(),
                    looked.changed().stream().map(line).toList());
        }
    }

    /** A sample of another entry; {@code harm} where that entry would no longer answer it. */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OtherJson(
            String entryId,
            int position,
            String line,
            String change,
            boolean harm,
            @Nullable FirstJson before,
            @Nullable FirstJson after) {}

    /** A text that came in lately; {@code origin} is "unknown", "answer" or "sighting". */
    @JsonNaming(SnakeCaseStrategy.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecentJson(
            String origin,
            String id,
            String line,
            String change,
            @Nullable FirstJson before,
            @Nullable FirstJson after) {}

    /** The first answer; absent where there is none. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record FirstJson(String entryId, double score) {

        private static @Nullable FirstJson of(First first) {
            return first.nothing() ? null : new FirstJson(first.entry(), first.score());
        }
    }

    static RehearsalJson of(Rehearsal rehearsal, boolean regex) {
        return new RehearsalJson(
                rehearsal.entry().toString(),
                rehearsal.trial(),
                rehearsal.own().stream()
                        .map(it -> own(it, it.kept(rehearsal.entry(), regex)))
                        .toList(),
                LookedJson.of(rehearsal.others(), RehearsalJson::other),
                LookedJson.of(rehearsal.recent(), RehearsalJson::recent));
    }

    private static OwnJson own(OwnSample it, boolean kept) {
        return new OwnJson(it.position(), it.match() ? "match" : "no_match", it.hit(), kept, FirstJson.of(it.first()));
    }

    private static OtherJson other(OtherSample it) {
        return new OtherJson(
                it.owner().toString(),
                it.position(),
                it.line(),
                word(it.move()),
                it.harm(),
                FirstJson.of(it.move().before()),
                FirstJson.of(it.move().after()));
    }

    private static RecentJson recent(RecentText it) {
        return new RecentJson(
                it.origin().name().toLowerCase(Locale.ROOT),
                it.id(),
                it.line(),
                word(it.move()),
                FirstJson.of(it.move().before()),
                FirstJson.of(it.move().after()));
    }

    private static String word(Move move) {
        return move.kind().name().toLowerCase(Locale.ROOT);
    }
}
