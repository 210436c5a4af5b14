package dev.errata.match;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How good and how fast this build is, as it was measured while it was built. In the shape that goes over the wire; shares are between 0
 * and 1. Immutable and thread-safe.
 *
 * @param measured when and where, or null where this build was not measured: then the others are null, too
 * @param quality null where there was nothing to judge by
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Scoreboard(
        @Schema(nullable = true) @Nullable Measured measured,
        @Schema(nullable = true) @Nullable Quality quality,
        @Schema(nullable = true) @Nullable Speed speed) {

    /** Where a build keeps its figures, on the class path. */
    private static final String RESOURCE = "META-INF/errata/scoreboard.json";

    private static final Scoreboard NOT_MEASURED = new Scoreboard(null, null, null);

    /**
     * When and where this build was measured.
     *
     * @param at in RFC 3339
     * @param commit shortened, with {@code -dirty} where files differed from it; null where the sources were no repository
     * @param heapMb the most that the measuring process was allowed, in MiB
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Measured(
            String at,
            String version,
            @Schema(nullable = true) @Nullable String commit,
            String java,
            String os,
            int cores,
            long heapMb) {}

    /**
     * How the cases of the golden set were answered.
     *
     * @param entries that were published while they were
     * @param reliability over the cases that only report, lowest scores first
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Quality(
            int entries, List<Part> parts, List<Slice> kinds, List<Slice> languages, List<Band> reliability) {

        public Quality {
            parts = List.copyOf(parts);
            kinds = List.copyOf(kinds);
            languages = List.copyOf(languages);
            reliability = List.copyOf(reliability);
        }
    }

    /**
     * One part of the golden set. A share of nothing is null.
     *
     * @param part "tuning": the ranking was learned from it; "report": it only judges
     * @param cases that an entry covers
     * @param first share of them with a right entry in the first place
     * @param firstThree share of them with a right entry in the first three places
     * @param reciprocalRank mean over them of 1 / place of the first right entry, 0 where there is none
     * @param unknownCases that no entry covers
     * @param unknownKept share of those that were answered "unknown"
     * @param answersPerThousand answers to a thousand ordinary log lines, all of them false
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Part(
            String part,
            int cases,

            @Schema(nullable = true) @JsonProperty("p_at_1") @Nullable
            Double first,

            @Schema(nullable = true) @JsonProperty("p_at_3") @Nullable
            Double firstThree,

            @Schema(nullable = true) @JsonProperty("mrr") @Nullable
            Double reciprocalRank,

            int unknownCases,
            @Schema(nullable = true) @Nullable Double unknownKept,
            int ordinaryLines,
            @Schema(nullable = true) @Nullable Double answersPerThousand) {}

    /** The cases of one kind or language within a part; figures as in {@link Part}. */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Slice(
            String part,
            String name,
            int cases,

            @Schema(nullable = true) @JsonProperty("p_at_1") @Nullable
            Double first,

            @Schema(nullable = true) @JsonProperty("p_at_3") @Nullable
            Double firstThree,

            int unknownCases,
            @Schema(nullable = true) @Nullable Double unknownKept) {}

    /**
     * First answers with a score in one band: what was said of them, and what came true.
     *
     * @param from inclusive
     * @param to exclusive, but for the last band
     * @param right share of them that were right
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Band(double from, double to, int answers, double meanScore, double right) {}

    /**
     * How long things took in one process, without HTTP and without a database, in processor time of one thread.
     *
     * @param entries that were published
     * @param scanLinesPerSecond lines that the engine searched for all regexes in a second
     * @param javaUtilRegexLinesPerSecond the same lines and regexes, one regex after the other
     * @param buildMs from entries to a knowledge base that answers
     */
    @JsonNaming(SnakeCaseStrategy.class)
    public record Speed(
            int entries,
            LineTimes lookupOneLineMs,
            LogTimes lookupLogMs,
            long scanLinesPerSecond,
            long javaUtilRegexLinesPerSecond,
            double buildMs) {}

    /** Milliseconds: of ten look-ups five are quicker than the median, of a hundred 99 are quicker than {@code p99}. */
    public record LineTimes(double median, double p99) {}

    /** The same for logs of this many lines. */
    public record LogTimes(int lines, double median, double p99) {}

    /** The figures that came with this build; all null where none did. */
    public static Scoreboard ofThisBuild() {
        try (var in = Thread.currentThread().getContextClassLoader().getResourceAsStream(RESOURCE)) {
            return read(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Scoreboard read(@Nullable InputStream figures) throws IOException {
        return figures == null ? NOT_MEASURED : new ObjectMapper().readValue(figures, Scoreboard.class);
    }
}
