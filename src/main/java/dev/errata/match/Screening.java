package dev.errata.match;

import dev.errata.signature.AttackCost;
import dev.errata.signature.Dialect;
import dev.errata.signature.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What regexes cost on hostile lines, worked out once for each. Who publishes is refused a regex that costs too much; one in a file, or
 * of a time with another budget, is not. Thread-safe.
 */
@ApplicationScoped
class Screening {

    private final Map<String, Quarantine> known = new ConcurrentHashMap<>();

    /** The entry, in quarantine if it must be. */
    PublishedEntry screened(PublishedEntry entry) {
        var found = known.computeIfAbsent(entry.entry().recognition().regex(), Screening::judge);
        return found.isOn() ? entry.in(found) : entry;
    }

    private static Quarantine judge(String regex) {
        // What is outside of the dialect is switched off for that.
        return regex.isEmpty() || !(Dialect.check(regex) instanceof Verdict.Accepted)
                ? Quarantine.NONE
                : Quarantine.of(AttackCost.of(regex));
    }

    /** Forgets all regexes but those of these entries. */
    void keep(Collection<PublishedEntry> entries) {
        Set<String> regexes =
                entries.stream().map(it -> it.entry().recognition().regex()).collect(Collectors.toSet());
        known.keySet().retainAll(regexes);
    }
}
