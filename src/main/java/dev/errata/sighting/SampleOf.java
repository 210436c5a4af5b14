package dev.errata.sighting;

import dev.errata.entry.EntryId;
import java.util.Optional;

/**
 * What a sample is of.
 *
 * @param entry empty of what nobody knows
 */
public record SampleOf(Optional<EntryId> entry, String fingerprint, String source) {

    /** What there is a sample of, of what was counted by kind. */
    public static SampleOf of(SightingCount count) {
        return new SampleOf(count.entry(), count.fingerprint(), count.source());
    }
}
