package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.web.Prose.Span;
import org.junit.jupiter.api.Test;

class ProseTest {

    @Test
    void tellsCodeBetweenBackticksFromWords() {
        var spans = Prose.spans("Run `sysctl -a` now");

        assertThat(spans)
                .containsExactly(new Span("Run ", false), new Span("sysctl -a", true), new Span(" now", false));
    }

    @Test
    void leavesALoneBacktickAlone() {
        var spans = Prose.spans("a ` b");

        assertThat(spans).containsExactly(new Span("a ` b", false));
    }

    @Test
    void hasNothingToShowForNothing() {
        assertThat(Prose.spans("")).isEmpty();
    }
}
