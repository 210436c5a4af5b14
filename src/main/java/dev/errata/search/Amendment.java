package dev.errata.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * An entry that changed since all were indexed, to be looked through by itself: few change, and an index of them would take longer to
 * make than it saves. Immutable.
 */
record Amendment(Slip slip, List<Saying> sayings) {

    /**
     * One of its wordings.
     *
     * @param terms its words and concepts
     * @param grams of its words
     */
    record Saying(Wording wording, Set<String> terms, Set<String> grams) {

        private static Saying of(Wording wording) {
            return new Saying(wording, wording.terms(), new HashSet<>(Shelf.grams(wording.words())));
        }

        /** What it has of what is asked for, in nats. */
        double shared(List<String> asked, Set<String> parts, Rarity rarity) {
            double nats = 0;
            for (var term : asked) {
                nats += terms.contains(term) ? rarity.of(term) : 0;
            }
            for (var part : parts) {
                nats += grams.contains(part) ? TextIndex.GRAM_BOOST : 0;
            }
            return nats;
        }
    }

    static Amendment of(Slip slip) {
        return new Amendment(slip, slip.wordings().stream().map(Saying::of).toList());
    }
}
