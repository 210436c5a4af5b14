package dev.errata.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** The examples of docs/learning.md are what the program computes. */
class LearningDocsTest {

    @Test
    void everyExampleIsComputedByTheProgram() throws IOException {
        var page = LearningPage.read();

        assertThat(LearningExamples.all())
                .isNotEmpty()
                .allSatisfy((name, example) -> assertThat(page.block(name))
                        .as("%s: run ./errata simulate, look at the difference, and commit it", name)
                        .isEqualTo(example));
    }

    /** The sentences around the tables say these numbers, too. */
    @Test
    void theTextSaysWhatTheConstantsAre() {
        var usual = Learning.USUAL;

        assertThat(usual.halfLife()).hasDays(180);
        assertThat(usual.burst()).hasDays(7);
        assertThat(Belief.FEW).isEqualTo(5);
        assertThat(Belief.INTERVAL).isEqualTo(0.9);
    }
}
