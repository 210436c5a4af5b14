package dev.errata.library;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;

/**
 * The entries among which another is linted, with their regexes compiled into one set. Immutable and thread-safe; dear to make for many
 * entries, cheap to use.
 */
public final class Neighbours {

    private final PMap<EntryId, Entry> entries;
    private final PMap<EntryId, PSet<EntryId>> claimants;
    private final PMap<String, PSet<EntryId>> byRegex;
    private final Quotations quotations;
    private final RegexHits hits;

    private Neighbours(
            PMap<EntryId, Entry> entries,
            PMap<EntryId, PSet<EntryId>> claimants,
            PMap<String, PSet<EntryId>> byRegex,
            Quotations quotations,
            RegexHits hits) {
        this.entries = entries;
        this.claimants = claimants;
        this.byRegex = byRegex;
        this.quotations = quotations;
        this.hits = hits;
    }

    public static Neighbours of(Collection<Entry> published) {
        return new Neighbours(
                        HashTreePMap.empty(),
                        HashTreePMap.empty(),
                        HashTreePMap.empty(),
                        Quotations.of(published),
                        RegexHits.of(published))
                .knowing(published);
    }

    /** The same after some entries changed; the cost grows with the changes, not with the entries. */
    public Neighbours after(Collection<Entry> changed, Collection<EntryId> gone) {
        var out = new HashSet<>(gone);
        changed.forEach(entry -> out.add(entry.id()));
        var left = this;
        for (var id : out) {
            left = left.without(entries.get(id));
        }
        var without = new Neighbours(
                left.entries, left.claimants, left.byRegex, quotations.after(out), hits.after(changed, gone));
        return without.knowing(changed);
    }

    private Neighbours knowing(Collection<Entry> more) {
        var all = entries;
        var claims = claimants;
        var regexes = byRegex;
        for (var entry : more) {
            all = all.plus(entry.id(), entry);
            for (var old : entry.replaces()) {
                claims = claims.plus(old, of(claims, old).plus(entry.id()));
            }
            var regex = entry.recognition().regex();
            if (!regex.isEmpty()) {
                regexes = regexes.plus(regex, of(regexes, regex).plus(entry.id()));
            }
        }
        return new Neighbours(all, claims, regexes, quotations, hits);
    }

    private Neighbours without(@Nullable Entry entry) {
        if (entry == null) {
            return this;
        }
        var claims = claimants;
        for (var old : entry.replaces()) {
            claims = claims.plus(old, of(claims, old).minus(entry.id()));
        }
        var regex = entry.recognition().regex();
        return new Neighbours(
                entries.minus(entry.id()),
                claims,
                byRegex.plus(regex, of(byRegex, regex).minus(entry.id())),
                quotations,
                hits);
    }

    private static <K> PSet<EntryId> of(PMap<K, PSet<EntryId>> map, K key) {
        return map.getOrDefault(key, HashTreePSet.empty());
    }

    /** Those of whose own texts {@code regex} may hit one: no other's can be hit. */
    Stream<Entry> mayBeHitBy(String regex) {
        return quotations.candidates(regex).map(entries::get).filter(Objects::nonNull);
    }

    RegexHits hits() {
        return hits;
    }

    /** Whether a tie to this id holds: an entry has it, or replaces it. */
    boolean has(String id) {
        return EntryId.parse(id)
                .filter(parsed ->
                        entries.containsKey(parsed) || !of(claimants, parsed).isEmpty())
                .isPresent();
    }

    /** Whether an entry has this id now. */
    boolean live(String id) {
        return EntryId.parse(id).filter(entries::containsKey).isPresent();
    }

    boolean claimedByAnother(String id, EntryId self) {
        return EntryId.parse(id).map(parsed -> of(claimants, parsed)).orElseGet(HashTreePSet::empty).stream()
                .anyMatch(claimant -> !claimant.equals(self));
    }

    List<EntryId> withRegex(String regex) {
        return List.copyOf(of(byRegex, regex));
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
