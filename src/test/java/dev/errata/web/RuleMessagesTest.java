package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.library.Rule;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Lanterns.class)
class RuleMessagesTest {

    private static final String PARTICULARS = "A <value> is \"wrong\".";

    @Test
    void everyRuleHasAChineseSentenceOfItsOwn() {
        assertThat(sentences("zh"))
                .allMatch(it -> it.matches(".*\\p{IsHan}.*。"))
                .doesNotHaveDuplicates();
    }

    @Test
    void inEnglishTheLinterSpeaksForItself() {
        assertThat(sentences("en")).containsOnly(PARTICULARS);
    }

    private static Stream<String> sentences(String language) {
        var words = MessageBundles.get(RuleMessages.class, Localized.Literal.of(language));
        return Arrays.stream(Rule.values()).map(rule -> words.finding(rule.code(), PARTICULARS));
    }
}
