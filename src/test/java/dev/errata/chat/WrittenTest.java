package dev.errata.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.chat.Card.Block;
import dev.errata.match.AnswerWords;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WrittenTest {

    private static final String CUT = "<i>" + AnswerWords.in(false).say("chat_cut") + "</i>";

    private final Markup markup = new TelegramMarkup();

    @Test
    void writesAllWhereThereIsRoom() {
        var card = HardCards.of(List.of(new Block.Heading("Do this"), new Block.Item("a", "b"), new Block.Note("c")));

        assertThat(Written.of(card, markup, 100)).isEqualTo("<b>Do this</b>\n• <b>a</b> · b\n<i>c</i>");
    }

    @Test
    void leavesTheLastBlocksOutFirstAndSaysSo() {
        var card = HardCards.of(
                List.of(new Block.Prose("first"), new Block.Prose("second"), new Block.Prose("x".repeat(99))));

        assertThat(Written.of(card, markup, CUT.length() + 14)).isEqualTo("first\nsecond\n" + CUT);
    }

    @Test
    void leavesNoHeadingOverNothing() {
        var card = HardCards.of(
                List.of(new Block.Prose("first"), new Block.Heading("Do this"), new Block.Code("x".repeat(99))));

        assertThat(Written.of(card, markup, CUT.length() + 40)).isEqualTo("first\n" + CUT);
    }

    /** However small the room and however much longer escapes make a text. */
    @ParameterizedTest
    @MethodSource
    void neverTakesMoreThanThereIs(int most) {
        for (var card : HardCards.all().toList()) {
            for (var each : List.of(new TelegramMarkup(), new DiscordMarkup(), new MattermostMarkup())) {
                var written = Written.of(card, each, most);

                assertThat(written.length()).isLessThanOrEqualTo(most);
                assertThat(SlackCardTest.wholeCharacters(written)).isTrue();
            }
        }
    }

    static IntStream neverTakesMoreThanThereIs() {
        return IntStream.of(60, 100, 333, 1_000, 4_096);
    }
}
