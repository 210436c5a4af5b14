package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProgressTest {

    @Test
    void fillsWithWhatIsRead() {
        assertThat(Progress.bar(1 << 20, 4 << 20)).isEqualTo("[======                  ]  25 %  1.0 of 4.0 MiB");
        assertThat(Progress.bar(4 << 20, 4 << 20)).isEqualTo("[========================] 100 %  4.0 of 4.0 MiB");
    }

    @Test
    void staysFullWhereAFileGrewMeanwhile() {
        assertThat(Progress.bar(5 << 20, 4 << 20)).startsWith("[========================] 100 %");
    }

    @Test
    void tellsWhatItKnowsWhereTheEndIsUnknown() {
        assertThat(Progress.bar(3 << 19, 0)).isEqualTo("1.5 MiB");
    }
}
