package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrdinaryLinesTest {

    @Test
    void areManyDifferentLines() {
        assertThat(OrdinaryLines.lines())
                .hasSizeGreaterThan(1_500)
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void holdTheWordsThatBroadRegexesTripOver() {
        assertThat(OrdinaryLines.lines())
                .anyMatch(line -> line.contains("headroom"))
                .anyMatch(line -> line.contains("0.19255035"))
                .anyMatch(line -> line.contains("waiting"))
                .anyMatch(line -> line.contains("failed=0"));
    }

    @Test
    void holdNoErrorAndNoPlaceOfTheirOrigin() {
        assertThat(OrdinaryLines.lines())
                .noneMatch(line ->
                        line.matches(".*(?:\\bFATAL\\b|\\bERROR:|Traceback|Exception:|MISCONF|\\(error\\)|panic:).*"))
                .noneMatch(line -> line.matches(".*(?:/root/|/tmp/|/home/).*"));
    }
}
