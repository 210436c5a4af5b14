package dev.errata.chat;

import java.util.List;
import java.util.Optional;

/**
 * One answer in a chat, the same for all platforms: each has a renderer that shortens it to the platform's limits and escapes what has to be.
 * All text is plain.
 *
 * @param chinese its language, for what a renderer has to say itself
 * @param title one line
 * @param machine whether the title is what a machine said, to be set in a fixed-width font
 * @param url the same answer on our pages; empty where the operator did not say how we are reached
 * @param blocks in the order to be shown; the last ones are left out first where there is no room
 * @param buttons in one row, most wanted first
 */
record Card(
        boolean chinese,
        String title,
        boolean machine,
        Optional<String> url,
        List<Block> blocks,
        List<Button> buttons) {

    /** A piece of a card. */
    sealed interface Block {

        /** A line that names what comes below it. */
        record Heading(String text) implements Block {}

        /** A paragraph. */
        record Prose(String text) implements Block {}

        /** What a machine said or shall be told; keeps its lines. */
        record Code(String text) implements Block {}

        /** An item of a list: {@code lead} stands out, {@code rest} may be empty. */
        record Item(String lead, String rest) implements Block {}

        /** Small print. */
        record Note(String text) implements Block {}
    }

    /** Something to press. */
    sealed interface Button {

        String label();

        /** Says something to us. */
        record Act(String label, Tone tone, Press press) implements Button {}

        /** Opens one of our pages. */
        record Link(String label, String url) implements Button {}
    }

    /** What a press says of the fix. */
    enum Tone {
        GOOD,
        BAD,
        PLAIN
    }

    Card {
        blocks = List.copyOf(blocks);
        buttons = List.copyOf(buttons);
    }

    /** The same with other blocks. */
    Card with(List<Block> others) {
        return new Card(chinese, title, machine, url, others, buttons);
    }

    /** The acts alone, for platforms whose links go elsewhere. */
    List<Button.Act> acts() {
        return buttons.stream()
                .filter(Button.Act.class::isInstance)
                .map(Button.Act.class::cast)
                .toList();
    }

    /** The links alone. */
    List<Button.Link> links() {
        return buttons.stream()
                .filter(Button.Link.class::isInstance)
                .map(Button.Link.class::cast)
                .toList();
    }
}
