package dev.errata.signature;

import java.util.HashMap;
import java.util.Map;

/** Chooses by what each trail is watched for. Knows each literal's numbers once it has met it. */
final class Choice {

    private final Background background;
    private final Map<String, Watchword> exact = new HashMap<>();
    private final Map<String, Watchword> folded = new HashMap<>();
    private final Map<String, Needle> exactNeedles = new HashMap<>();
    private final Map<String, Needle> foldedNeedles = new HashMap<>();

    Choice(Background background) {
        this.background = background;
    }

    /** The rarest literal of a trail that has some; a longer one rather than one of less than four letters. */
    Watchword watchword(Trail trail) {
        var best = word(trail.needles().getFirst());
        for (var needle : trail.needles()) {
            var word = word(needle);
            if (isBetter(word, best)) {
                best = word;
            }
        }
        return best;
    }

    private static boolean isBetter(Watchword word, Watchword than) {
        int size = Math.min(word.size(), 4);
        int other = Math.min(than.size(), 4);
        return size > other || (size == other && word.commonness() < than.commonness());
    }

    /** The same trail with literals shared among all that have them: what is asked for often stays close at hand. */
    Trail shared(Trail trail) {
        var needles = trail.needles().stream()
                .map(needle ->
                        (needle.folded() ? foldedNeedles : exactNeedles).computeIfAbsent(needle.literal(), _ -> needle))
                .toList();
        return new Trail(needles, trail.gaps(), trail.opensWithText());
    }

    /** What a literal is worth to watch for. */
    Watchword word(Needle needle) {
        return (needle.folded() ? folded : exact)
                .computeIfAbsent(needle.literal(), _ -> Watchword.of(needle, background));
    }
}
