package dev.errata.chat;

import dev.errata.chat.Card.Block;
import dev.errata.chat.Card.Block.Code;
import dev.errata.chat.Card.Block.Heading;
import dev.errata.chat.Card.Block.Item;
import dev.errata.chat.Card.Block.Note;
import dev.errata.chat.Card.Block.Prose;
import dev.errata.match.AnswerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes a card small enough for a platform: whole where it can be; else with its long texts cut and its last blocks left out, and saying so.
 * What is cut is the card, never what was made of it, so that no escape is cut apart.
 */
final class Fitting {

    /**
     * How far to go.
     *
     * @param longest the most characters of one text
     * @param kept the least share of the blocks that is kept, in quarters
     */
    private record Degree(int longest, int kept) {}

    private static final List<Degree> DEGREES =
            List.of(new Degree(2000, 4), new Degree(600, 3), new Degree(240, 2), new Degree(100, 0));

    private Fitting() {}

    /**
     * What {@code made} makes of the card, shortened until it {@code fits}.
     *
     * @return what is made of next to nothing, where not even that fits
     */
    static <T> T fit(Card card, Function<Card, T> made, Predicate<T> fits) {
        var whole = made.apply(card);
        if (fits.test(whole)) {
            return whole;
        }
        var least = whole;
        for (var degree : DEGREES) {
            int all = card.blocks().size();
            for (int kept = all; kept >= (all * degree.kept() + 3) / 4; kept--) {
                least = made.apply(shortened(card, degree.longest(), kept));
                if (fits.test(least)) {
                    return least;
                }
            }
        }
        return least;
    }

    private static Card shortened(Card card, int longest, int kept) {
        var blocks = new ArrayList<Block>();
        card.blocks().stream().limit(kept).map(it -> cut(it, longest)).forEach(it -> it.ifPresent(blocks::add));
        while (!blocks.isEmpty() && blocks.getLast() instanceof Heading) {
            blocks.removeLast();
        }
        blocks.add(new Note(AnswerWords.in(card.chinese()).say("chat_cut")));
        return new Card(
                card.chinese(), Cut.to(card.title(), longest), card.machine(), card.url(), blocks, card.buttons());
    }

    private static Optional<Block> cut(Block block, int longest) {
        return switch (block) {
            case Heading(var text) -> Optional.of(new Heading(Cut.to(text, longest)));
            case Prose(var text) -> Optional.of(new Prose(Cut.to(text, longest)));
            case Code(var text) -> lines(text, longest).map(Code::new);
            case Item(var lead, var rest) -> Optional.of(new Item(Cut.to(lead, longest), Cut.to(rest, longest)));
            case Note(var text) -> Optional.of(new Note(Cut.to(text, longest)));
        };
    }

    /** Whole lines only: half of a command may do what nobody wants. Empty where not even one has room. */
    private static Optional<String> lines(String text, int longest) {
        if (text.length() <= longest) {
            return Optional.of(text);
        }
        int end = text.lastIndexOf('\n', longest);
        return end <= 0 ? Optional.empty() : Optional.of(text.substring(0, end) + "\n…");
    }
}
