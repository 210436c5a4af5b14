package dev.errata.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class AnswerWordsTest {

    @Test
    void bothLanguagesSayTheSameThings() {
        var english = AnswerWords.in(false);
        var chinese = AnswerWords.in(true);

        assertThat(chinese.keys()).isEqualTo(english.keys());
        assertThat(english.keys())
                .allSatisfy(key -> assertThat(places(chinese.say(key))).as(key).isEqualTo(places(english.say(key))));
    }

    @Test
    void countsOneAndMany() {
        assertThat(AnswerWords.in(false).count("found", 1)).isEqualTo("1 match");
        assertThat(AnswerWords.in(false).count("found", 3)).isEqualTo("3 matches");
    }

    @Test
    void refusesAKeyThatHasNoWords() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AnswerWords.in(true).say("nonsense"));
    }

    private static java.util.Set<String> places(String sentence) {
        return Pattern.compile("\\{\\d}")
                .matcher(sentence)
                .results()
                .map(it -> it.group())
                .collect(java.util.stream.Collectors.toSet());
    }
}
