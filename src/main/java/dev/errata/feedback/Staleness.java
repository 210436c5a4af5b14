package dev.errata.feedback;

import dev.errata.entry.Entry;
import dev.errata.entry.Rate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A reason to verify an entry again. */
public sealed interface Staleness {

    /**
     * It was not met in any text for long.
     *
     * @param last when it matched last; empty where it never did
     * @param published since when it could match
     */
    record NotMatched(Optional<Instant> last, Instant published) implements Staleness {}

    /**
     * Nobody said for long that it is right or helps, neither its author nor a reader.
     *
     * @param last when somebody said so last; empty where nobody did
     * @param published since when it stands
     */
    record NotConfirmed(Optional<Instant> last, Instant published) implements Staleness {}

    /**
     * Readers say of late that it holds clearly less often than those before them said; either were {@link Belief#FEW} or more, and
     * from more than one place.
     *
     * @param item id of the workaround; empty where it is the entry as a whole
     * @param before what those before said, without the author
     * @param recent what was said of late, without the author
     * @param since since when it counts as of late
     */
    record Falling(Question question, String item, Belief before, Belief recent, Instant since) implements Staleness {}

    /**
     * Readers say that it holds less often than its author says: even the upper bound of what is believed now lies below.
     *
     * @param item id of the workaround or dead end; empty where it is the entry as a whole
     */
    record Contradicted(Question question, String item, Rate authored, Belief learned) implements Staleness {}

    /**
     * An entry and when it was in use.
     *
     * @param published since when it answers
     * @param lastMatched when it matched last; empty where it never did
     */
    record Life(Entry entry, Instant published, Optional<Instant> lastMatched) {}

    /**
     * The reasons to verify an entry again, the most pressing kind first; none where it is sound.
     *
     * @param log of the entry and of those that it replaces, by position
     * @param longAgo the time after which what was not matched or confirmed is stale
     */
    static List<Staleness> of(Life life, List<Logged> log, Learning learning, Duration longAgo, Instant now) {
        return new Wear(life, Beliefs.tallies(log, learning), learning, now).reasons(longAgo);
    }
}
