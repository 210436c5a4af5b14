package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.match.Steps.Step.Commands;
import dev.errata.match.Steps.Step.Prose;
import java.util.List;
import org.junit.jupiter.api.Test;

class StepsTest {

    @Test
    void tellsCommandsFromProse() {
        var steps = Steps.of("On the host:\n$ sysctl -w a=1\n$ redis-cli BGSAVE\n\nThen wait.");

        assertThat(steps.steps())
                .containsExactly(
                        new Prose("On the host:"),
                        new Commands(List.of("sysctl -w a=1", "redis-cli BGSAVE")),
                        new Prose("Then wait."));
    }

    @Test
    void takesAFencedBlockAsCommandsAndKeepsItsIndent() {
        var steps = Steps.of("Write:\n```yaml\na:\n  b: 1\n```\nDone.");

        assertThat(steps.steps())
                .containsExactly(new Prose("Write:"), new Commands(List.of("a:", "  b: 1")), new Prose("Done."));
    }

    @Test
    void hasNoStepsWhereNothingIsSaid() {
        assertThat(Steps.of(" \n").steps()).isEmpty();
    }
}
