package dev.errata.match;

import dev.errata.entry.Entry;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is so common among all entries that it tells nothing. Immutable.
 *
 * @param genericMeant whether "generic" makes a difference, as not most entries say so of themselves
 * @param tooCommon names that too many entries carry
 */
record Common(boolean genericMeant, Set<String> tooCommon) {

    /** Where more than this share of all entries call themselves generic, the word means nothing. */
    private static final double GENERIC_MEANS_NOTHING = 0.5;

    /** A name that more than this share of all entries carry tells nothing, unless the entries are few. */
    private static final double COMMON_NAME = 0.1;

    private static final int FEW = 60;

    static Common among(Collection<Entry> entries) {
        long generic = entries.stream()
                .filter(entry -> entry.classification().generic())
                .count();
        var named = new HashMap<String, Integer>();
        entries.parallelStream()
                .map(Traits::names)
                .toList()
                .forEach(names -> names.forEach(name -> named.merge(name, 1, Integer::sum)));
        double most = Math.max(FEW, entries.size() * COMMON_NAME);
        return new Common(
                generic <= GENERIC_MEANS_NOTHING * entries.size(),
                named.entrySet().stream()
                        .filter(it -> it.getValue() > most)
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    Set<String> telling(Set<String> names) {
        return names.stream().filter(name -> !tooCommon.contains(name)).collect(Collectors.toUnmodifiableSet());
    }
}
