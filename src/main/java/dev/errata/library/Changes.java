package dev.errata.library;

import dev.errata.entry.EntryId;
import java.util.List;
import java.util.Set;

/**
 * What is live of the entries that have new revisions.
 *
 * @param position of the last revision in the log that was read; where to read on
 * @param published of those that are live, what they say
 * @param retired those that are not
 */
public record Changes(long position, List<Published> published, Set<EntryId> retired) {

    public Changes {
        published = List.copyOf(published);
        retired = Set.copyOf(retired);
    }

    public boolean none() {
        return published.isEmpty() && retired.isEmpty();
    }
}
