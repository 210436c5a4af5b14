package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Each fixture has just the findings that the {@code expected.txt} of its folder names, and none hides another. */
class LibraryFixturesTest {

    private static final Path FIXTURES = Path.of("src/test/resources/library");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-06-01T00:00:00Z"), ZoneOffset.UTC);

    /** Those that need files which git keeps badly; EntryFilesTest makes them. */
    private static final EnumSet<Rule> ELSEWHERE =
            EnumSet.of(Rule.FILE_UNREADABLE, Rule.FILE_TOO_LARGE, Rule.LINK_NOT_FOLLOWED);

    @TestFactory
    Stream<DynamicTest> findsInEachFixtureWhatIsWrongWithItAndNothingElse() throws IOException {
        var tests = new ArrayList<DynamicTest>();
        for (var kind : List.of("accept", "warn", "reject")) {
            var findings = findings(kind);
            for (var line : Files.readAllLines(FIXTURES.resolve(kind).resolve("expected.txt"))) {
                var words = List.of(line.split(" "));
                tests.add(DynamicTest.dynamicTest(
                        kind + "/" + words.getFirst(),
                        () -> assertThat(codes(findings, kind + "/" + words.getFirst()))
                                .containsExactlyElementsOf(words.subList(1, words.size()))));
            }
        }
        return tests.stream();
    }

    @Test
    void hasAnExpectationForEveryFixture() throws IOException {
        for (var kind : List.of("accept", "warn", "reject")) {
            var root = FIXTURES.resolve(kind);
            var named = Files.readAllLines(root.resolve("expected.txt")).stream()
                    .map(line -> line.split(" ", 2)[0])
                    .toList();
            try (var files = Files.walk(root)) {
                assertThat(files.filter(file -> file.toString().endsWith(".json"))
                                .map(file -> root.relativize(file).toString()))
                        .containsExactlyInAnyOrderElementsOf(named);
            }
        }
    }

    @Test
    void hasAFixtureForEveryRule() throws IOException {
        var covered = EnumSet.copyOf(ELSEWHERE);
        for (var kind : List.of("warn", "reject")) {
            findings(kind).forEach(finding -> covered.add(finding.rule()));
        }

        assertThat(covered).containsExactlyInAnyOrder(Rule.values());
    }

    @Test
    void givesWarningsOnlyToWhatIsAWarning() throws IOException {
        assertThat(findings("accept")).isEmpty();
        assertThat(findings("warn")).isNotEmpty().noneMatch(Finding::error);
    }

    @Test
    void saysWhatIsWrongWhereAndHowToMendIt() throws IOException {
        var findings = new ArrayList<>(findings("warn"));
        findings.addAll(findings("reject"));

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.message()).isNotBlank();
            assertThat(finding.mend()).matches("(?s).+[.\"]");
            assertThat(finding.line()).isPositive();
            assertThat(finding.pointer()).matches("(/.+)?");
        });
    }

    private static List<Finding> findings(String kind) throws IOException {
        var loaded = EntryFiles.load(FIXTURES.resolve(kind));
        return Stream.concat(loaded.findings().stream(), new Linter(CLOCK).lint(loaded.files()).stream())
                .toList();
    }

    private static List<String> codes(List<Finding> findings, String path) {
        return findings.stream()
                .filter(finding -> finding.path().endsWith("/" + path))
                .map(Finding::code)
                .distinct()
                .sorted()
                .toList();
    }
}
