package dev.errata.chat;

import dev.errata.chat.Card.Block;
import dev.errata.chat.Card.Button;
import dev.errata.chat.Card.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cards that no entry is likely to make, and that have to be shown all the same. */
final class Hostile {

    /** What somebody would write who wants to break out of a card, or to call people. */
    static final String MARKUP =
            "**b** _i_ `c` ```\nend\n``` [x](https://evil.example) ![i](https://evil.example/i.png) "
                    + "<a href=\"https://evil.example\">y</a> <at id=all></at> @all ]]> </xml> <b>h</b> & &lt; \\ | ~~s~~ # > 1. {{q}}";

    private static final List<String> TEXTS = List.of(
            MARKUP.repeat(60),
            "x".repeat(10_000),
            "持久化失败，磁盘已满。".repeat(900),
            "🧯👩‍💻🇨🇳".repeat(1_200),
            "<>&\"'\\\n".repeat(1_400),
            "line\n".repeat(2_000));

    private Hostile() {}

    /** Of each text one where it is everywhere, and one where it stands alone; in both languages. */
    static Stream<Card> cards() {
        return TEXTS.stream()
                .flatMap(text -> Stream.of(true, false)
                        .flatMap(chinese -> Stream.of(
                                card(chinese, text, everywhere(text)),
                                card(chinese, "MISCONF", List.of(new Block.Code(text.repeat(4)))))));
    }

    /** One that is small, with markup in each place. */
    static Card small() {
        return card(false, MARKUP, everywhere(MARKUP));
    }

    private static List<Block> everywhere(String text) {
        var blocks = new ArrayList<Block>();
        for (int at = 0; at < 4; at++) {
            blocks.add(new Block.Heading("Do this"));
            blocks.add(new Block.Prose(text));
            blocks.add(new Block.Item(text, text));
            blocks.add(new Block.Code(text));
            blocks.add(new Block.Note(text));
        }
        return blocks;
    }

    static Card card(boolean chinese, String title, List<Block> blocks) {
        var matchId = "0123456789abcdef";
        var url = "https://errata.example/m/" + matchId;
        return new Card(
                chinese,
                title,
                true,
                Optional.of(url),
                blocks,
                List.of(
                        new Button.Act("Worked", Tone.GOOD, new Press(Press.Kind.WORKED, matchId, 0, 0, chinese)),
                        new Button.Act("Didn’t", Tone.BAD, new Press(Press.Kind.FAILED, matchId, 0, 0, chinese)),
                        new Button.Act("Wrong entry", Tone.PLAIN, new Press(Press.Kind.WRONG, matchId, 0, -1, chinese)),
                        new Button.Act("Next match", Tone.PLAIN, new Press(Press.Kind.MORE, matchId, 1, -1, chinese)),
                        new Button.Link("Open", url)));
    }

    /** Whether no character that takes two units is there by half. */
    static boolean whole(String text) {
        return text.codePoints().noneMatch(it -> it >= 0xD800 && it <= 0xDFFF);
    }
}
