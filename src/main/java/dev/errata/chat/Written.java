package dev.errata.chat;

import dev.errata.chat.Card.Block;
import dev.errata.match.AnswerWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The blocks of a card as one formatted text that is no longer than a platform takes, and says so where it had to be shortened. */
final class Written {

    /** Less of a text than this tells nothing. */
    private static final int LEAST = 24;

    private Written() {}

    /**
     * All blocks, a line or more each; from the first on that there is no room for, the rest is left out.
     *
     * @param most as {@link Markup#size} counts
     */
    static String of(Card card, Markup markup, int most) {
        var whole = joined(card.blocks().stream().map(markup::write).toList());
        if (markup.size(whole) <= most) {
            return whole;
        }
        var cut = markup.note(AnswerWords.in(card.chinese()).say("chat_cut"));
        var kept = new ArrayList<Block>();
        for (var block : card.blocks()) {
            if (!fits(kept, block, cut, markup, most)) {
                shortened(kept, block, cut, markup, most).ifPresent(kept::add);
                break;
            }
            kept.add(block);
        }
        if (!kept.isEmpty() && kept.getLast() instanceof Block.Heading) {
            kept.removeLast();
        }
        return joined(with(kept, markup, cut));
    }

    private static boolean fits(List<Block> kept, Block block, String cut, Markup markup, int most) {
        var all = new ArrayList<>(kept);
        all.add(block);
        return markup.size(joined(with(all, markup, cut))) <= most;
    }

    /** As much of the block as there is room for: escapes make texts longer, so that is found by trying. */
    private static Optional<Block> shortened(List<Block> kept, Block block, String cut, Markup markup, int most) {
        int fits = 0;
        int beyond = length(block);
        while (beyond - fits > 1) {
            int middle = (fits + beyond) >>> 1;
            if (fits(kept, first(block, middle), cut, markup, most)) {
                fits = middle;
            } else {
                beyond = middle;
            }
        }
        var first = first(block, fits);
        return length(first) < LEAST ? Optional.empty() : Optional.of(first);
    }

    private static int length(Block block) {
        return switch (block) {
            // Half a heading names nothing.
            case Block.Heading heading -> 0;
            case Block.Prose(var text) -> text.length();
            case Block.Code(var text) -> text.length();
            case Block.Item(var lead, var rest) -> lead.length() + rest.length();
            case Block.Note(var text) -> text.length();
        };
    }

    private static Block first(Block block, int length) {
        return switch (block) {
            case Block.Heading heading -> heading;
            case Block.Prose(var text) -> new Block.Prose(Cut.to(text, length));
            case Block.Code(var text) -> new Block.Code(Cut.toLine(text, length));
            case Block.Item(var lead, var rest) ->
                length > lead.length()
                        ? new Block.Item(lead, Cut.to(rest, length - lead.length()))
                        : new Block.Item(Cut.to(lead, length), "");
            case Block.Note(var text) -> new Block.Note(Cut.to(text, length));
        };
    }

    private static List<String> with(List<Block> kept, Markup markup, String cut) {
        var written = new ArrayList<>(kept.stream().map(markup::write).toList());
        written.add(cut);
        return written;
    }

    private static String joined(List<String> written) {
        return String.join("\n", written).strip();
    }
}
