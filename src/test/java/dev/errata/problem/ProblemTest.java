package dev.errata.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void theDocumentationHasEveryTypeWithItsStatusAndNoOther() throws IOException {
        var docs = Files.readString(Path.of("docs/problems.md"));

        var documented = Pattern.compile("(?m)^### (\\S+)\\n\\n(\\d{3}|Any)")
                .matcher(docs)
                .results()
                .map(heading -> heading.group(1) + " " + heading.group(2))
                .toList();

        assertThat(documented)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ProblemType.values())
                        .map(type -> type.slug() + " " + (type == ProblemType.REFUSED ? "Any" : type.status()))
                        .toList());
        assertThat(documented)
                .hasSameSizeAs(
                        Pattern.compile("(?m)^### ").matcher(docs).results().toList());
    }

    @Test
    void everyTypeHasAUriOfItsOwn() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
    }

    @Test
    void aPointerEscapesWhatIsSpecialInIt() {
        var pointer = Fault.pointer(List.of("a/b", "0", "m~n"));

        assertThat(pointer).isEqualTo("/a~1b/0/m~0n");
    }

    @Test
    void refusesAProblemThatIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Problem(ProblemType.REFUSED, 200, "x", "", List.of()))
                .withMessageContaining("200");
    }

    @Test
    void refusesAProblemThatDoesNotSayHowToMendIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> Problem.of(ProblemType.STALE, " "));
    }
}
