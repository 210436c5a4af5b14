package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.web.Step.Kind;
import org.junit.jupiter.api.Test;

class StepTest {

    @Test
    void takesThePromptOffACommand() {
        var steps = Step.of("Look first:\n$ df -h\nThen act.");

        assertThat(steps)
                .containsExactly(
                        new Step(Kind.PROSE, "Look first:"),
                        new Step(Kind.COMMAND, "df -h"),
                        new Step(Kind.PROSE, "Then act."));
    }

    @Test
    void keepsAContinuedCommandInOnePiece() {
        var steps = Step.of("$ docker run \\\n    redis\nDone.");

        assertThat(steps)
                .containsExactly(new Step(Kind.COMMAND, "docker run \\\n    redis"), new Step(Kind.PROSE, "Done."));
    }

    @Test
    void takesAFencedBlockAsItIs() {
        var steps = Step.of("Put in the file:\n```conf\nsave 60 1\n  dir /data\n```\nThen restart.");

        assertThat(steps)
                .containsExactly(
                        new Step(Kind.PROSE, "Put in the file:"),
                        new Step(Kind.CODE, "save 60 1\n  dir /data"),
                        new Step(Kind.PROSE, "Then restart."));
    }

    @Test
    void readsAFenceThatNobodyClosedToTheEnd() {
        assertThat(Step.of("```\nleft open")).containsExactly(new Step(Kind.CODE, "left open"));
    }

    @Test
    void readsACommandThatEndsInABackslashAtTheEnd() {
        assertThat(Step.of("$ echo \\")).containsExactly(new Step(Kind.COMMAND, "echo \\"));
    }
}
