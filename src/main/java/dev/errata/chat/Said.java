package dev.errata.chat;

import java.util.Optional;

/**
 * What somebody wrote to us, freed of what the platform put around it: mentions, escapes, code fences.
 *
 * @param text may be empty
 * @param chinese what the platform says of the reader's language; empty where it does not
 */
record Said(Speaker by, String text, Optional<Boolean> chinese) {}
