package dev.errata.chat;

import dev.errata.chat.Card.Block;
import dev.errata.chat.Card.Button;
import dev.errata.chat.Card.Tone;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Cards that are hard to show: long, and full of what platforms read as marks. */
final class HardCards {

    static final String MARKDOWN =
            "*a* _b_ ~c~ `d` ```e``` **f** # g > h [i](https://evil.example) ![j](k) ||l|| | m | - n\n1. o\n+ p\\";
    static final String HTML =
            "</code></pre><b>a</b> <script>alert(1)</script> & &amp; <!-- \" ' <a href=\"https://evil.example\">";
    static final String MENTIONS =
            "@everyone @here @channel <!channel> <@U123> <@123456789012345678> <#C1> :smile: @all";
    static final String EMOJI = "👩‍👩‍👧‍👦👍🏽é🇨🇳".repeat(700);
    static final String CHINESE = "无法持久化到磁盘，修改数据集的命令可能被禁用。".repeat(450);
    static final String LONG = "x".repeat(10_000);
    static final String LINES = "$ redis-cli CONFIG SET dir /data\n".repeat(400);
    static final String ESCAPES = "&<>*_`[".repeat(1_500);

    private HardCards() {}

    static Stream<Card> all() {
        return Stream.of(MARKDOWN, HTML, MENTIONS, EMOJI, CHINESE, LONG, LINES, ESCAPES, "", " ", "\n")
                .flatMap(text -> Stream.of(true, false).map(chinese -> of(text, chinese)));
    }

    /** One text in every place that a card has. */
    static Card of(String text, boolean chinese) {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Note(text));
        blocks.add(new Block.Prose(text));
        blocks.add(new Block.Heading("Do this"));
        blocks.add(new Block.Item(text, text));
        blocks.add(new Block.Code(text));
        blocks.add(new Block.Heading("Do not"));
        for (int at = 0; at < 60; at++) {
            blocks.add(new Block.Item(text, ""));
        }
        blocks.add(new Block.Note(text));
        var buttons = new ArrayList<Button>();
        for (var kind : Press.Kind.values()) {
            if (kind != Press.Kind.SEND) {
                var press = new Press(kind, "0123456789abcdef01234567", 12, 123, chinese);
                buttons.add(new Button.Act(kind.name(), Tone.GOOD, press));
            }
        }
        var url = "https://errata.example/m/0123456789abcdef01234567";
        buttons.add(new Button.Link("Open", url));
        return new Card(chinese, text, true, Optional.of(url), blocks, buttons);
    }

    /** A small one with {@code blocks}. */
    static Card of(List<Block> blocks) {
        return new Card(false, "a title", true, Optional.empty(), blocks, List.of());
    }
}
