package dev.errata.transfer;

import dev.errata.entry.EntryId;
import java.util.HashMap;
import java.util.Map;

/**
 * Ids for things that come with a name but without an id of our form. A name that several have is no id for any of them: each gets a hash of
 * what tells it apart, so that the order in which they come does not matter. Not thread-safe; one instance a file.
 */
final class Names {

    private final Map<String, Integer> claims = new HashMap<>();

    /** To be told of all before the first is asked for. */
    void claim(String domain, String name) {
        claims.merge(domain + "/" + Slug.of(name), 1, Integer::sum);
    }

    /** @param key what tells it from others of that name */
    EntryId id(String domain, String name, String key) {
        boolean alone = claims.getOrDefault(domain + "/" + Slug.of(name), 1) == 1;
        return alone ? new EntryId(domain, Slug.of(name)) : Slug.numbered(domain, name, key);
    }
}
