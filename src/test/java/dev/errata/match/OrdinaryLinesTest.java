package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.event.Reader;
import dev.errata.library.OrdinaryLines;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What programs print when all is well gets no answer. */
class OrdinaryLinesTest {

    @Test
    void ordinaryLinesStayUnknown() {
        var base = Evaluation.base(Path.of("kb-entries"));
        var lines = OrdinaryLines.lines();

        var answered = lines.stream()
                .filter(line -> base.answer(Reader.read(line), Context.NONE, 1).matched())
                .toList();

        assertThat(answered.size() * 1000.0 / lines.size())
                .as("answers per 1000 of %s", answered)
                .isLessThanOrEqualTo(1);
    }
}
