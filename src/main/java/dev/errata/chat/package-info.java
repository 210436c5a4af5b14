/** Door: teams. Chat platforms ask, and are answered with a card and its buttons; each proves first that it is who it says. */
@NullMarked
package dev.errata.chat;

import org.jspecify.annotations.NullMarked;
