package dev.errata.feedback;

import dev.errata.feedback.Logged.Accepted;
import dev.errata.feedback.Logged.Cast;
import dev.errata.feedback.Logged.Ruled;
import dev.errata.feedback.Logged.Voice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The last word of each voice that was not voided and is not in the authored figures yet. To void a word is to silence its voice, or
 * saying it again would undo the ruling. Takes the lines of the log one by one, by position. Not thread-safe.
 */
final class Words {

    private final Map<Voice, Cast> words = new LinkedHashMap<>();
    private final Map<Long, Voice> voices = new HashMap<>();
    private final Set<Voice> silenced = new HashSet<>();
    private final Set<Long> accepted = new HashSet<>();

    /** What a line did to the words that count. */
    enum Effect {
        /** One more came, after all others. */
        ADDED,
        /** Some went, changed or came back. */
        CHANGED,
        NONE
    }

    Effect read(Logged logged) {
        return switch (logged) {
            case Cast cast -> hear(cast);
            case Ruled ruled -> rule(ruled);
            case Accepted line -> accept(line);
        };
    }

    /** In the order of the log. */
    List<Cast> counted() {
        return words.values().stream().filter(this::counts).toList();
    }

    /** What became of a word that was read. */
    Fate.State state(Cast cast) {
        if (accepted.contains(cast.position())) {
            return Fate.State.ACCEPTED;
        }
        var last = words.get(cast.voice());
        if (last == null || last.position() != cast.position()) {
            return Fate.State.REPLACED;
        }
        return counts(cast) ? Fate.State.COUNTED : Fate.State.VOIDED;
    }

    /** Whether the voice of a word that was read was voided. */
    boolean silent(Cast cast) {
        return silenced.contains(cast.voice());
    }

    private boolean counts(Cast cast) {
        return !silenced.contains(cast.voice());
    }

    private Effect hear(Cast cast) {
        voices.put(cast.position(), cast.voice());
        // Taken out first, or the word would keep the place of the one before it.
        var before = words.remove(cast.voice());
        words.put(cast.voice(), cast);
        if (!counts(cast)) {
            return Effect.NONE;
        }
        return before == null ? Effect.ADDED : Effect.CHANGED;
    }

    private Effect rule(Ruled ruled) {
        var voice = voices.get(ruled.target());
        if (voice == null) {
            return Effect.NONE;
        }
        boolean changed = ruled.counts() ? silenced.remove(voice) : silenced.add(voice);
        return changed && words.containsKey(voice) ? Effect.CHANGED : Effect.NONE;
    }

    /** What was silent then is not in the figures: it counts once it is restored. */
    private Effect accept(Accepted line) {
        var taken = words.values().stream()
                .filter(it -> it.position() <= line.upTo() && counts(it))
                .toList();
        for (var it : taken) {
            words.remove(it.voice());
            accepted.add(it.position());
        }
        return taken.isEmpty() ? Effect.NONE : Effect.CHANGED;
    }
}
