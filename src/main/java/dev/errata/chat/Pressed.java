package dev.errata.chat;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * What came of a press.
 *
 * @param words one sentence for who pressed
 * @param card what the message shows from now on; empty where it stays as it is
 */
record Pressed(String words, Optional<Card> card) {

    /** The card with the words above its text, where a platform can tell who pressed nothing beside it. */
    Optional<Card> cardThatSays() {
        return card.map(it -> words.isEmpty() || it.title().equals(words)
                ? it
                : it.with(Stream.concat(Stream.of(new Card.Block.Note(words)), it.blocks().stream())
                        .toList()));
    }
}
