package dev.errata.sighting;

import dev.errata.sighting.Unknown.Status;
import java.time.Instant;

/** A cluster as this node knows it. Guarded by {@link Clusters}. */
final class Cluster {

    private static final int MOST_MEMBERS = 500;

    private final String id;
    private Wording wording;
    private State stored;
    private Instant last;
    private int members;
    private Instant sampled;

    /**
     * What the database has.
     *
     * @param template empty where it has nothing yet
     * @param touched whether an editor decided on it
     * @param reopened whether it was seen again after it was resolved
     * @param changed when anything here changed last
     */
    record State(String template, Status status, boolean touched, boolean reopened, Instant changed) {

        boolean exists() {
            return !template.isEmpty();
        }

        State with(Status other, boolean again, Instant at) {
            return new State(template, other, touched, again, at);
        }

        State with(String other, Instant at) {
            return new State(other, status, touched, reopened, at);
        }

        /** Whether it may make room for another. */
        boolean replaceable() {
            return status == Status.RESOLVED || (status == Status.OPEN && !touched);
        }
    }

    Cluster(String id, Wording wording, State stored, Instant last, int members) {
        this.id = id;
        this.wording = wording;
        this.stored = stored;
        this.last = last;
        this.members = members;
        this.sampled = Hours.of(last);
    }

    /** One that no database has. */
    static Cluster fresh(String id, Wording wording, Instant now, Instant seen) {
        return new Cluster(id, wording, new State("", Status.OPEN, false, false, now), seen, 0);
    }

    String id() {
        return id;
    }

    Wording wording() {
        return wording;
    }

    State stored() {
        return stored;
    }

    Instant last() {
        return last;
    }

    void seen(Instant at) {
        last = at.isAfter(last) ? at : last;
    }

    /** Whether one more member is kept; there is a most of them. */
    boolean admits() {
        return members++ < MOST_MEMBERS;
    }

    /** Whether the sample is of an earlier hour than {@code seen}; then it is of this one from now on. */
    boolean outgrows(Instant seen) {
        boolean older = Hours.of(seen).isAfter(sampled);
        sampled = older ? Hours.of(seen) : sampled;
        return older;
    }

    void widen(Wording other) {
        wording = wording.merged(other);
    }

    /** Takes what is committed, which another node may have widened. */
    void take(State committed) {
        stored = committed;
        var theirs = Wording.read(committed.template());
        if (theirs.words().size() == wording.words().size()) {
            widen(theirs);
        }
    }
}
