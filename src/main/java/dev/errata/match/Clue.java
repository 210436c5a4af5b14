package dev.errata.match;

import dev.errata.event.Line;
import dev.errata.event.Role;
import dev.errata.match.Evidence.Kind;
import dev.errata.search.Resemblance;
import org.jspecify.annotations.Nullable;

/**
 * One sign, on one line, that an entry may be meant.
 *
 * @param entry its position in the knowledge base
 * @param start offset in the line's text
 * @param weight rarity of what the sign says, in nats
 * @param resemblance how the line reads like one of the entry's wordings; null for a regex hit and an error code
 * @param at position of the line among all lines of the text, from 0
 */
record Clue(
        int entry,
        Kind kind,
        Line line,
        int start,
        int end,
        double weight,
        @Nullable Resemblance resemblance,
        Role role,
        int at) {

    private static final double MOST = 0.7;
    private static final double FAIR = 0.35;

    /** A wording that the entry quotes, as against what its regex demands. */
    boolean quoted() {
        return resemblance != null && resemblance.wording() != Resemblance.Kind.PATTERN;
    }

    /** Whether the line reads like an alternative of the entry's regex. */
    boolean demanded() {
        return resemblance != null && resemblance.wording() == Resemblance.Kind.PATTERN;
    }

    /** Whether it is certain, an error code, or a fair part of a wording in more words than one. */
    boolean speaks() {
        return certain()
                || kind == Kind.ERROR_CODE
                || (resemblance != null && resemblance.coverage() >= FAIR && resemblance.shared() > 1);
    }

    /** Whether it is certain, or most of a wording. */
    boolean telling() {
        return certain() || (resemblance != null && resemblance.coverage() > MOST && resemblance.shared() > 1);
    }

    /** Whether it is more than a resemblance: the regex hits, or the quoted message stands there as it is. */
    boolean certain() {
        return kind == Kind.REGEX || (quoted() && resemblance != null && resemblance.whole());
    }
}
