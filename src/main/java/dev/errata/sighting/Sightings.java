package dev.errata.sighting;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What was seen, counted per entry or unknown, place and hour. Thread-safe. */
@ApplicationScoped
public class Sightings {

    /** Adds to the counts, within the caller's transaction, and fires {@link Counted}. */
    public void add(List<Seen> seen) {
        throw new UnsupportedOperationException();
    }
}
