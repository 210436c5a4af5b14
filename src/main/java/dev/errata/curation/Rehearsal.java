package dev.errata.curation;

import dev.errata.entry.EntryId;
import dev.errata.match.RegexTrial;
import java.util.List;

/**
 * What a document would change if it were live.
 *
 * @param entry the entry that it would be
 * @param trial its regex on its own samples, on ordinary lines and among the other entries
 * @param own its own samples, in the order of the document
 * @param others samples of other entries that would be answered otherwise
 * @param recent what was seen or asked lately, or waits in the inbox, and would be answered otherwise
 */
public record Rehearsal(
        EntryId entry, RegexTrial trial, List<OwnSample> own, Looked<OtherSample> others, Looked<RecentText> recent) {

    public Rehearsal {
        own = List.copyOf(own);
    }

    /**
     * One of its own samples.
     *
     * @param match whether it has to be found
     * @param hit whether the regex finds it
     * @param first what would be answered
     */
    public record OwnSample(int position, boolean match, boolean hit, First first) {

        /** Whether it is as the document says; without a regex, whether the wording alone finds it. */
        public boolean kept(EntryId entry, boolean regex) {
            return regex ? hit == match : match == first.is(entry);
        }
    }

    /**
     * What a look through many texts came to.
     *
     * @param looked texts that were answered both ways, and no more were for want of time
     * @param of texts there were
     * @param changed those that would be answered otherwise
     */
    public record Looked<T>(int looked, int of, List<T> changed) {
        public Looked {
            changed = List.copyOf(changed);
        }

        public boolean complete() {
            return looked == of;
        }
    }

    /** A sample of another entry, which should be answered by that one. */
    public record OtherSample(EntryId owner, int position, String line, Move move) {

        /** Whether its own entry answered it and would no longer. */
        public boolean harm() {
            return move.before().is(owner) && !move.after().is(owner);
        }
    }

    /** A text that came in, secrets masked. */
    public record RecentText(Origin origin, String id, String line, Move move) {}

    /** Where a text came from. {@code id} of a text is that of the cluster, of the answer, or the fingerprint. */
    public enum Origin {
        UNKNOWN,
        ANSWER,
        SIGHTING
    }

    /** What was answered first, and what would be. */
    public record Move(Kind kind, First before, First after) {

        static Move of(EntryId entry, First before, First after) {
            if (after.is(entry)) {
                return new Move(before.nothing() ? Kind.GAINED : Kind.TAKEN, before, after);
            }
            return new Move(after.nothing() ? Kind.LOST : Kind.MOVED, before, after);
        }
    }

    /** What happens to a text. */
    public enum Kind {
        /** Nobody answered it; this entry would. */
        GAINED,
        /** Another entry answered it; this one would. */
        TAKEN,
        /** Some entry answered it; none would. */
        LOST,
        /** It would be answered by another entry than before, which is not this one. */
        MOVED
    }

    /** The first answer to a text; {@code entry} is empty, and the score 0, where there is none. */
    public record First(String entry, double score) {

        static final First NONE = new First("", 0);

        public boolean nothing() {
            return entry.isEmpty();
        }

        public boolean is(EntryId id) {
            return entry.equals(id.toString());
        }
    }
}
