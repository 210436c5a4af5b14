package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The golden set is sound, and what is said of it is what the code does. */
class GoldenTest {

    private static GoldenSet set;

    @BeforeAll
    static void read() throws IOException {
        set = GoldenSet.read(GoldenSet.FOLDER, GoldenSet.Labels.EXPECT);
    }

    @Test
    void isLargeEnoughToSaySomething() {
        assertThat(set.cases()).filteredOn(GoldenCase::known).hasSizeGreaterThanOrEqualTo(300);
        assertThat(set.cases())
                .filteredOn(it -> !it.known() && GoldenCase.UNKNOWN_KINDS.contains(it.kind()))
                .hasSizeGreaterThanOrEqualTo(150);
    }

    @Test
    void noSourceIsInBothParts() {
        var parts = new HashMap<String, Set<String>>();
        set.cases()
                .forEach(it -> parts.computeIfAbsent(it.source(), any -> new HashSet<>())
                        .add(it.part()));

        assertThat(parts.values()).allSatisfy(it -> assertThat(it).hasSize(1));
    }

    @Test
    void everyExpectedEntryExists() {
        var ids = GoldenSet.entries().stream()
                .map(it -> it.entry().id().toString())
                .collect(Collectors.toSet());

        assertThat(set.cases()).allSatisfy(it -> {
            assertThat(ids).as(it.id()).containsAll(it.expect());
            assertThat(ids).as(it.id()).containsAll(it.also());
        });
    }

    @Test
    void noTextIsLeftWithoutALabel() throws IOException {
        var named = set.cases().stream().map(GoldenCase::id).collect(Collectors.toSet());

        for (var part : List.of("tuning", "report")) {
            try (var files = Files.walk(GoldenSet.FOLDER.resolve(part))) {
                assertThat(files.filter(file -> file.toString().endsWith(".txt"))
                                .map(file -> file.getParent().getFileName() + "/" + file.getFileName()))
                        .isSubsetOf(named);
            }
        }
    }

    @Test
    void theSummaryIsOfThisRanker() throws IOException {
        assertThat(Files.readString(Summary.FILE))
                .as("run ./errata golden, look at the difference, and commit it")
                .isEqualTo(Summary.ofOurs());
    }

    /** Takes a minute: part of {@code ./errata test --long}. */
    @Test
    @EnabledIfSystemProperty(named = "errata.long", matches = "true")
    void theWeightsAreThoseThatTheTuningPartTeaches() throws IOException {
        var learnt = Learn.json(Learn.of(GoldenSet.entries()).weights(feature -> true));

        assertThat(Files.readString(Learn.WEIGHTS))
                .as("run ./errata learn, look at the difference, and commit it")
                .isEqualTo(learnt);
    }
}
