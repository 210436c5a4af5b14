package dev.errata.library;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The entries among which another is linted, with their regexes compiled into one set. Immutable and thread-safe; dear to make for many
 * entries, cheap to use.
 */
public final class Neighbours {

    private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    private final Map<EntryId, Set<EntryId>> claimants = new HashMap<>();
    private final Map<String, List<EntryId>> byRegex = new HashMap<>();
    private final RegexHits hits;

    private Neighbours(Collection<Entry> published, RegexHits hits) {
        for (var entry : published) {
            entries.put(entry.id(), entry);
            entry.replaces()
                    .forEach(old -> claimants
                            .computeIfAbsent(old, id -> new HashSet<>())
                            .add(entry.id()));
            if (!entry.recognition().regex().isEmpty()) {
                byRegex.computeIfAbsent(entry.recognition().regex(), regex -> new ArrayList<>())
                        .add(entry.id());
            }
        }
        this.hits = hits;
    }

    public static Neighbours of(Collection<Entry> published) {
        return new Neighbours(published, RegexHits.of(published));
    }

    /** The same after some entries changed; of a few changes most of what is dear to make is kept. */
    public Neighbours after(Collection<Entry> changed, Collection<EntryId> gone) {
        var now = new LinkedHashMap<>(entries);
        now.keySet().removeAll(gone);
        changed.forEach(entry -> now.put(entry.id(), entry));
        return new Neighbours(now.values(), hits.after(changed, gone));
    }

    Collection<Entry> entries() {
        return entries.values();
    }

    RegexHits hits() {
        return hits;
    }

    /** Whether a tie to this id holds: an entry has it, or replaces it. */
    boolean has(String id) {
        return EntryId.parse(id)
                .filter(parsed -> entries.containsKey(parsed) || claimants.containsKey(parsed))
                .isPresent();
    }

    /** Whether an entry has this id now. */
    boolean live(String id) {
        return EntryId.parse(id).filter(entries::containsKey).isPresent();
    }

    boolean claimedByAnother(String id, EntryId self) {
        return EntryId.parse(id).map(parsed -> claimants.getOrDefault(parsed, Set.of())).orElse(Set.of()).stream()
                .anyMatch(claimant -> !claimant.equals(self));
    }

    List<EntryId> withRegex(String regex) {
        return byRegex.getOrDefault(regex, List.of());
    }

    /** Whether the authors of either entry said that the two belong together. */
    boolean tied(Entry entry, EntryId other) {
        var theirs = entries.get(other);
        return names(entry.ties(), other) || (theirs != null && names(theirs.ties(), entry.id()));
    }

    private static boolean names(Entry.Ties ties, EntryId id) {
        var text = id.toString();
        return ties.leadsTo().stream().anyMatch(tie -> tie.errorId().equals(text))
                || ties.precededBy().stream().anyMatch(tie -> tie.errorId().equals(text))
                || ties.confusedWith().stream().anyMatch(tie -> tie.errorId().equals(text));
    }
}
