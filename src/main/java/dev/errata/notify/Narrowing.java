package dev.errata.notify;

import dev.errata.event.Severity;
import dev.errata.sighting.Counted.Sighting;

/**
 * Which sightings a rule is about. What is empty narrows nothing; a rule that names an entry or a domain never is about unknowns.
 *
 * @param entry id of an entry
 * @param domain of entries
 * @param source a name, in which * stands for any characters and ? for one
 * @param severity the least; {@link Severity#UNKNOWN} is the least of all, so what does not say how bad it is fits no other
 */
public record Narrowing(String entry, String domain, String source, Severity severity) {

    public static final Narrowing NONE = new Narrowing("", "", "", Severity.UNKNOWN);

    boolean fits(Sighting sighting) {
        var seen = sighting.seen();
        return seen.severity().compareTo(severity) >= 0
                && (entry.isEmpty()
                        || seen.entry()
                                .filter(it -> it.toString().equals(entry))
                                .isPresent())
                && (domain.isEmpty()
                        || seen.entry().filter(it -> it.domain().equals(domain)).isPresent())
                && (source.isEmpty() || Glob.fits(source, seen.place().source()));
    }
}
