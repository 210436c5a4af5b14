package dev.errata.match;

import dev.errata.event.Line;
import dev.errata.event.Role;
import dev.errata.match.Evidence.Kind;

/**
 * One sign, on one line, that an entry may be meant.
 *
 * @param entry its position in the knowledge base
 * @param start offset in the line's text
 * @param weight rarity of what the sign says, in nats
 * @param coverage 0..1, the share of the entry's wording that the line has; 1 for a regex
 * @param shared telling words of the wording that the line has
 * @param whole whether the wording stands in the line as it is
 * @param at position of the line among all lines of the text, from 0
 */
record Clue(
        int entry,
        Kind kind,
        Line line,
        int start,
        int end,
        double weight,
        double coverage,
        int shared,
        boolean whole,
        Role role,
        int at) {}
