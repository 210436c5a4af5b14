package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import dev.errata.event.Reader;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RankerTest {

    private static final String FORK =
            "4873:M 23 Sep 10:08:15.028 # Can't save in background: fork: Cannot allocate memory";
    private static final String REFUSED =
            "(error) MISCONF Redis is configured to save RDB snapshots, but it's currently unable to persist";

    private static final String CAUSE =
            entry("redis/fork", "Can't save in background: fork: Cannot allocate memory", "error", "redis/misconf");
    private static final String SYMPTOM =
            entry("redis/misconf", "MISCONF Redis is configured to save RDB snapshots", "error", "");

    @Test
    void putsTheCauseBeforeTheSymptomWhereverItStands() {
        var base = base(CAUSE, SYMPTOM);

        assertThat(ids(base, REFUSED + "\n" + FORK)).containsExactly("redis/fork", "redis/misconf");
        assertThat(ids(base, FORK + "\n" + REFUSED)).containsExactly("redis/fork", "redis/misconf");
    }

    @Test
    void answersTheSymptomAloneWithItself() {
        assertThat(ids(base(CAUSE, SYMPTOM), REFUSED)).containsExactly("redis/misconf");
    }

    @Test
    void neverPutsAWarningBeforeTheErrorItWarnedOf() {
        var warning = entry(
                "redis/overcommit", "overcommit_memory is set to 0! Background save may fail", "warning", "redis/fork");

        var ids = ids(
                base(warning, CAUSE),
                "# WARNING overcommit_memory is set to 0! Background save may fail under low memory\n" + FORK);

        assertThat(ids).first().isEqualTo("redis/fork");
    }

    @Test
    void putsAnErrorBeforeAWarningThatHasNothingToDoWithIt() {
        var warning =
                entry("redis/thp", "you have Transparent Huge Pages support enabled in your kernel", "warning", "");

        var ids = ids(
                base(warning, CAUSE),
                "# WARNING you have Transparent Huge Pages support enabled in your kernel\n" + FORK);

        assertThat(ids).containsExactly("redis/fork", "redis/thp");
    }

    @Test
    void doesNotAnswerWithWhatALineMerelyResemblesWhereARegexNamesIt() {
        var missing = entry(
                "redis/missing",
                "Failed opening the temp RDB file dump.rdb for saving: No such file or directory",
                "error",
                "");
        var denied = entry(
                "redis/denied", "Failed opening the temp RDB file dump.rdb for saving: Permission denied", "error", "");

        var ids = ids(
                base(missing, denied),
                "Failed opening the temp RDB file dump.rdb for saving: No such file or directory");

        assertThat(ids).containsExactly("redis/missing");
    }

    @Test
    void pointsAtTheFirstOfManyEqualLines() {
        var report = base(CAUSE)
                .answer(Reader.read("quiet\n" + FORK + "\n" + FORK.replace("10:08", "10:09")), Context.NONE, 5);

        assertThat(report.matches().getFirst().evidence().getFirst().line()).isEqualTo(2);
    }

    @Test
    void prefersTheEntryThatSaysMoreOfTheLine() {
        var broad = entry("linux/enomem", "Cannot allocate memory", "error", "");

        assertThat(ids(base(broad, CAUSE), FORK)).first().isEqualTo("redis/fork");
    }

    @Test
    void countsNothingThatAWildcardSwallowed() {
        var wide = """
                {"id": "x/wide", "signature": "quite another message altogether", "regex": "fork.*"}""";

        assertThat(ids(base(wide), "fork bomb disarmed by the night shift in the data centre"))
                .isEmpty();
    }

    @Test
    void demotesWhatTheAskersVersionDoesNotHave() {
        var old = versioned("redis/old", "redis <7.0");
        var current = versioned("redis/current", "redis >=7.0");
        var context = new Context(List.of(), Map.of("Redis", "7.2.1"), "");

        var report =
                base(old, current).answer(Reader.read("ERR the frobnicator lost its persistence marbles"), context, 5);

        assertThat(report.matches())
                .first()
                .extracting(match -> match.entry().id().slug(), Match::versionFit)
                .containsExactly("current", VersionFit.AFFECTED);
    }

    @Test
    void isNotImpressedByAReportThatAllWentWell() {
        var failed = entry("redis/rewrite", "Background AOF rewrite terminated with error", "error", "");

        assertThat(ids(base(failed), "1:M * Background AOF rewrite terminated with success"))
                .isEmpty();
    }

    @Test
    void scoresAreProbabilitiesInDescendingOrder() {
        var report = base(CAUSE, SYMPTOM).answer(Reader.read(FORK + "\n" + REFUSED), Context.NONE, 5);

        assertThat(report.matches())
                .extracting(Match::score)
                .isSortedAccordingTo((a, b) -> Double.compare(b, a))
                .allMatch(score -> score > 0 && score < 1);
    }

    private static String entry(String id, String signature, String severity, String leadsTo) {
        return new ObjectMapper()
                .valueToTree(Map.of(
                        "id", id,
                        "signature", signature,
                        "regex",
                                java.util.regex.Pattern.compile("[()]")
                                        .matcher(signature)
                                        .replaceAll("."),
                        "severity", severity,
                        "transition_graph", Map.of("leads_to", leadsTo.isEmpty() ? List.of() : List.of(leadsTo))))
                .toString();
    }

    private static String versioned(String id, String version) {
        return """
                {"id": "%s", "signature": "the frobnicator lost its persistence marbles", "regex": "frobnicator lost its persistence marbles",
                 "versions": [{"version": "%s"}]}""".formatted(id, version);
    }

    private static KnowledgeBase base(String... documents) {
        return KnowledgeBase.of(Stream.of(documents).map(RankerTest::published).toList());
    }

    private static PublishedEntry published(String document) {
        return switch (EntryText.read(document)) {
            case Reading.Complete(var entry, var places) -> new PublishedEntry(entry, 1);
            case Reading.Broken(var fault) -> throw new AssertionError(fault.toString());
        };
    }

    private static List<String> ids(KnowledgeBase base, String text) {
        return base.answer(Reader.read(text), Context.NONE, 5).matches().stream()
                .map(match -> match.entry().id().toString())
                .toList();
    }
}
