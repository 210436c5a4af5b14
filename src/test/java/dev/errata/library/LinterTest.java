package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.entry.EntryDocument;
import dev.errata.entry.EntryText;
import dev.errata.entry.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinterTest {

    private static final Linter LINTER = new Linter(Clock.fixed(Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC));

    @Test
    void findsInTheSeedWhatAProgramCan() {
        var findings = LINTER.lint(
                EntryFiles.load(Path.of("src/test/resources/seed-entry.json")).files());

        assertThat(findings).noneMatch(Finding::error);
        assertThat(findings)
                .extracting(finding -> finding.code() + " " + finding.pointer())
                .containsExactlyInAnyOrder(
                        "signature-error-prefix /signature",
                        "sample-match-missing /samples",
                        "file-name-not-slug /id",
                        "generic-without-ties /root_cause_type",
                        "tags-empty /tags",
                        "action-empty /dead_ends/0/action",
                        "action-empty /dead_ends/1/action",
                        "how-repeats-action /workarounds/0/how",
                        "how-repeats-action /workarounds/1/how",
                        "how-repeats-action /workarounds/2/how",
                        "sources-missing /dead_ends/0/sources",
                        "sources-missing /dead_ends/1/sources",
                        "sources-missing /workarounds/0/sources",
                        "sources-missing /workarounds/1/sources",
                        "sources-missing /workarounds/2/sources",
                        "zh-not-chinese /workarounds_zh/0",
                        "zh-not-chinese /workarounds_zh/1",
                        "zh-not-chinese /workarounds_zh/2",
                        "evidence-too-thin /confidence",
                        "stale /last_confirmed");
    }

    @Test
    void findsTheSameInADraftAsInAFileOfTheLibrary() {
        var files = EntryFiles.load(Path.of("src/test/resources/library/warn")).files();
        var neighbours = Neighbours.of(
                files.stream().map(file -> file.document().entry()).toList());

        for (var file : files) {
            var together = LINTER.lint(files).stream()
                    .filter(finding -> finding.path().equals(file.location()))
                    .toList();
            // The library blames the swallowed entry alone; a draft is told of those that it would swallow.
            var alone = LINTER.lintOne(file, neighbours).stream()
                    .filter(finding -> !finding.message().startsWith("The regex also finds all"))
                    .toList();
            assertThat(alone).isEqualTo(together);
        }
    }

    @Test
    void tellsADraftThatItsRegexSwallowsAPublishedEntry() {
        var published = document("d/narrow", "valve 7 is stuck: no flow", "valve \\\\d is stuck: no flow");
        var draft = document("d/broad", "valve is stuck", "valve.{0,9}is stuck");

        var findings = LINTER.lintOne(draft, Neighbours.of(List.of(published.entry())));

        assertThat(findings)
                .filteredOn(finding -> finding.rule() == Rule.REGEX_SWALLOWED)
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("d/narrow"));
    }

    @Test
    void findsTheSameAmongNeighboursThatChangedOneByOne() {
        var files = EntryFiles.load(Path.of("src/test/resources/library/warn")).files();
        var entries = files.stream().map(file -> file.document().entry()).toList();
        var stranger =
                document("d/stranger", "pump lost prime", "pump lost prime").entry();
        var changed = Neighbours.of(List.of(stranger));
        for (var entry : entries) {
            changed = changed.after(List.of(entry), List.of());
        }
        changed = changed.after(List.of(entries.getFirst()), List.of(stranger.id()));

        for (var file : files) {
            assertThat(LINTER.lintOne(file, changed)).isEqualTo(LINTER.lintOne(file, Neighbours.of(entries)));
        }
    }

    @Test
    void passesOverTheOlderStateOfADraft() {
        var before = document("d/one", "valve is stuck", "valve is stuck");
        var draft = document("d/one", "valve is stuck", "valve is stuck");

        var findings = LINTER.lintOne(draft, Neighbours.of(List.of(before.entry())));

        assertThat(findings).extracting(Finding::rule).doesNotContain(Rule.REGEX_SHARED, Rule.REGEX_SWALLOWED);
    }

    @Test
    void countsTiesToEntriesThatAreKnownBesides() {
        var other = document("d/other", "pump is dry", "pump is dry").entry();
        var tied = LoadedFile.unfiled(document(
                "d/one",
                "valve is stuck",
                "valve is stuck\", \"transition_graph\": {\"leads_to\": [\"d/other\"]}, \"x\": \""));

        assertThat(LINTER.lint(List.of(tied))).extracting(Finding::rule).contains(Rule.TIE_DANGLING);
        assertThat(LINTER.lint(List.of(tied), List.of(other)))
                .extracting(Finding::rule)
                .doesNotContain(Rule.TIE_DANGLING);
    }

    /** Whatever an author writes under the optional keys, the linter answers with findings. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {11, 12, 13})
    void neverFailsOnWhatTheReaderTakes(long seed) throws IOException {
        var random = new Random(seed);
        var text = Files.readString(Path.of("src/test/resources/library/accept/gauge/plain.json"));
        var values = List.of(
                "null", "7", "-1.5", "true", "\"(\"", "[]", "{}", "[null, [], {}, 3, \"\"]", "[{\"error_id\": 3}]");

        for (int round = 0; round < 60; round++) {
            var mangled = text;
            for (int i = 0; i < 4; i++) {
                mangled = mangle(mangled, random, values.get(random.nextInt(values.size())));
            }

            if (EntryText.read(mangled) instanceof Reading.Complete complete) {
                assertThat(LINTER.lintOne(complete.document(), Neighbours.of(List.of())))
                        .isNotNull();
            }
        }
    }

    /** Puts a value in the place of what stands after a key somewhere in the text. */
    private static String mangle(String text, Random random, String value) {
        var lines = new ArrayList<>(Arrays.asList(text.split("\n")));
        int at = 3 + random.nextInt(lines.size() - 4);
        var line = lines.get(at);
        if (line.matches("\\s*\"\\w+\": [^\\[{].*")) {
            lines.set(at, line.substring(0, line.indexOf(": ") + 2) + value + (line.endsWith(",") ? "," : ""));
        }
        return String.join("\n", lines);
    }

    private static EntryDocument document(String id, String signature, String regex) {
        var text = "{\"id\": \"" + id + "\", \"signature\": \"" + signature + "\", \"regex\": \"" + regex + "\"}";
        return ((Reading.Complete) EntryText.read(text)).document();
    }
}
