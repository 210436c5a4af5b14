package dev.errata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.transfer.Hindrance;
import dev.errata.transfer.Loss;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(Lanterns.class)
class ImportMessagesTest {

    private static final String REASON = "It is so.";

    @Test
    void everyLossAndHindranceHasAChineseSentenceOfItsOwn() {
        var words = words("zh");

        assertThat(Arrays.stream(Loss.values()).map(it -> words.loss(it.code(), REASON)))
                .allMatch(it -> it.matches(".*\\p{IsHan}.*"))
                .doesNotHaveDuplicates();
        assertThat(Arrays.stream(Hindrance.values())
                        .filter(it -> it != Hindrance.NONE)
                        .map(it -> words.hindrance(it.code(), REASON)))
                .allMatch(it -> it.matches(".*\\p{IsHan}.*。"))
                .doesNotHaveDuplicates();
    }

    @Test
    void inEnglishTheReasonsSpeakForThemselves() {
        assertThat(words("en").loss(Loss.NO_PLACE.code(), REASON)).isEqualTo(REASON);
        assertThat(words("en").hindrance(Hindrance.OUTRUN.code(), REASON)).isEqualTo(REASON);
    }

    private static ImportMessages words(String language) {
        return MessageBundles.get(ImportMessages.class, Localized.Literal.of(language));
    }
}
