package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryId;
import dev.errata.feedback.Beliefs;
import dev.errata.library.EntryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Steps as people write them, held against the entries of the clone. */
class PlanCheckTest {

    private record Row(boolean dev, EntryId entry, String expected, String action, String step) {}

    private static KnowledgeBase base;
    private static List<Row> rows;

    @BeforeAll
    static void read() throws IOException {
        base = KnowledgeBase.of(EntryFiles.load(Path.of("kb-entries")).files().stream()
                .map(file -> new PublishedEntry(file.document(), 1))
                .toList());
        rows = Files.readAllLines(Path.of("src/test/resources/plans/steps.tsv")).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 5))
                .map(it -> new Row(it[0].equals("dev"), EntryId.parse(it[1]).orElseThrow(), it[2], it[3], it[4]))
                .toList();
    }

    /** A fix that is called a dead end keeps somebody from what would help: worse than saying nothing. */
    @ParameterizedTest(name = "tuned on: {0}")
    @CsvSource({"true, 0.85, 0.95", "false, 0.65, 0.90"})
    void namesMostDeadEndsAndSeldomAnythingElse(boolean dev, double recall, double precision) {
        var chosen = rows.stream().filter(it -> it.dev() == dev).toList();
        long expected =
                chosen.stream().filter(it -> it.expected().equals("dead")).count();
        var named = chosen.stream().filter(it -> said(it).startsWith("dead")).toList();
        long right = named.stream().filter(it -> said(it).equals("dead right")).count();

        var wrong = chosen.stream()
                .filter(it -> !said(it).equals(it.expected().equals("open") ? "open" : it.expected() + " right"))
                .map(it -> it.expected() + " " + it.step() + " -> " + said(it) + " " + found(it))
                .toList();
        assertThat((double) right / expected).as("found: %s", wrong).isGreaterThanOrEqualTo(recall);
        assertThat((double) right / named.size()).as("named: %s", wrong).isGreaterThanOrEqualTo(precision);
    }

    @Test
    void aFixIsNeverCalledADeadEnd() {
        assertThat(rows).filteredOn(it -> it.expected().equals("fix")).noneMatch(it -> said(it).startsWith("dead"));
    }

    @Test
    void whatRaisesIsNotWhatLowers() {
        var verdict = check("redis/bgsave-disk-full", "lower maxmemory");

        assertThat(verdict.open()).isTrue();
    }

    @Test
    void secretsInStepsAreMasked() {
        var verdict = check("redis/misconf-rdb", "redis-cli -u redis://admin:hunter2hunter2@cache:6379 flushall");

        assertThat(verdict.step()).doesNotContain("hunter2hunter2");
    }

    @Test
    void anErrorThatNobodyKnowsSaysNothingOfSteps() {
        var report = base.answer(dev.errata.event.Reader.read("the quick brown fox"), Context.NONE, 3);

        assertThat(base.check(report, List.of("restart redis"))).allMatch(StepVerdict::open);
    }

    private static String said(Row row) {
        var verdict = verdict(row);
        var kind = verdict.deadEnd().isPresent() ? "dead" : verdict.fix().isPresent() ? "fix" : "open";
        return kind.equals("open")
                ? kind
                : kind + (found(row).contains(row.action()) && !row.action().isEmpty() ? " right" : " wrong");
    }

    private static String found(Row row) {
        var verdict = verdict(row);
        return verdict.deadEnd()
                .map(it -> it.deadEnd().action().in(false))
                .or(() ->
                        verdict.fix().map(it -> it.rated().workaround().action().in(false)))
                .orElse("");
    }

    private static StepVerdict verdict(Row row) {
        return base.about(row.entry(), Beliefs.AUTHORED)
                .map(it -> base.check(it, List.of(row.step())))
                .orElseThrow()
                .getFirst();
    }

    private static StepVerdict check(String entry, String step) {
        return base.about(EntryId.parse(entry).orElseThrow(), Beliefs.AUTHORED)
                .map(it -> base.check(it, List.of(step)))
                .orElseThrow()
                .getFirst();
    }
}
