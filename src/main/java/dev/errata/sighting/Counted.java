package dev.errata.sighting;

import java.util.List;
import java.util.Optional;

/**
 * CDI event: sightings that were counted. Fired within the transaction that counts them, so that who observes it in progress can keep what
 * follows from it in the same transaction, and who observes it after success hears only of what is committed.
 */
public record Counted(List<Sighting> sightings) {

    /**
     * A sighting as counted.
     *
     * @param cluster id of the cluster of unknowns it went into; empty of what is known
     * @param fresh whether it is the first ever: of this entry at this source, or of this cluster anywhere
     */
    public record Sighting(Seen seen, Optional<String> cluster, boolean fresh) {}

    public Counted {
        sightings = List.copyOf(sightings);
    }
}
