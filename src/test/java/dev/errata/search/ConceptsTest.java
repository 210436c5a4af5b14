package dev.errata.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.signature.Dialect;
import dev.errata.signature.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConceptsTest {

    @ParameterizedTest
    @ValueSource(strings = {"Couldn't connect to server", "拒绝连接", "connect ECONNREFUSED 127.0.0.1:6379"})
    void hearOneIdeaInManyWordings(String wording) {
        assertThat(Concepts.in(wording)).containsAnyElementsOf(Concepts.in("Connection refused"));
    }

    @Test
    void tellIdeasApart() {
        assertThat(Concepts.in("Connection refused")).doesNotContainAnyElementsOf(Concepts.in("Permission denied"));
        assertThat(Concepts.in("Permission denied")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Server started on port 8080", "用户已登录", "* Ready to accept connections tcp"})
    void hearNothingInAnOrdinaryLine(String line) {
        assertThat(Concepts.in(line)).isEmpty();
    }

    @Test
    void areNoWordsOfAnyText() {
        var concepts = Concepts.in("Connection refused");

        assertThat(concepts)
                .isNotEmpty()
                .allSatisfy(concept -> assertThat(Words.of(concept))
                        .extracting(Words.Word::term)
                        .doesNotContain(concept));
    }

    @Test
    void areEachNamedOnce() throws IOException {
        assertThat(written().map(line -> line.substring(0, line.indexOf(" = "))).toList())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .noneMatch(String::isBlank);
    }

    @Test
    void areWordedInTheDialectAndNeverByNothing() throws IOException {
        var nothing = phrases().stream()
                .filter(phrase -> Pattern.compile(phrase).matcher("").find())
                .toList();
        var refused = phrases().stream()
                .filter(phrase -> !(Dialect.check(phrase) instanceof Verdict.Accepted))
                .toList();

        assertThat(nothing).isEmpty();
        assertThat(refused).isEmpty();
    }

    private static List<String> phrases() throws IOException {
        return written()
                .flatMap(line ->
                        Arrays.stream(line.substring(line.indexOf(" = ") + 3).split(" \\| ", -1)))
                .map(phrase -> "(?i)(?:" + phrase.strip() + ")")
                .toList();
    }

    private static Stream<String> written() throws IOException {
        try (var in = Concepts.class.getResourceAsStream("/words/concepts.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"));
        }
    }
}
