package dev.errata.chat;

import java.util.Optional;

/**
 * What came of a press.
 *
 * @param words one sentence for who pressed
 * @param card what the message shows from now on; empty where it stays as it is
 */
record Pressed(String words, Optional<Card> card) {}
