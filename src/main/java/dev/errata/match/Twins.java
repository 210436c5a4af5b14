package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.signature.Hit;
import dev.errata.signature.SignatureSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Which entries say the same: those that describe one failure in other versions or systems, and those that are so alike that where one
 * is right the other is too. Immutable.
 *
 * @param group by position, the lowest position of the entries that it describes one failure with: they quote the same message or share
 *     a regex
 * @param kin by position, the entries whose regex hits its message while its own hits theirs; mutual
 * @param sayers who says what makes entries describe one failure
 */
record Twins(List<Integer> group, List<Set<Integer>> kin, Places<String> sayers) {

    Twins {
        group = List.copyOf(group);
        kin = List.copyOf(kin);
    }

    /** By position, the entries whose regex hits its message. */
    static List<Set<Integer>> hitBy(List<Entry> entries, SignatureSet<Integer> signatures) {
        return entries.parallelStream()
                .map(entry -> signatures.scan(entry.recognition().signature().en()).stream()
                        .map(Hit::key)
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /**
     * The same after some entries changed.
     *
     * @param entries as they are now; what is gone keeps its position
     * @param hitBy as it is now
     */
    Twins after(Edits edits, List<Entry> entries, List<Set<Integer>> hitBy) {
        var groups = new ArrayList<>(group);
        var kins = new ArrayList<>(kin);
        for (int at = groups.size(); at < entries.size(); at++) {
            groups.add(at);
            kins.add(Set.of());
        }
        var said = sayers.after(edits);
        regroup(edits, said, entries, groups);
        var concerned = new HashSet<Integer>(edits.positions());
        edits.positions().forEach(at -> {
            concerned.addAll(kins.get(at));
            concerned.addAll(hitBy.get(at));
        });
        concerned.forEach(at -> kins.set(at, kin(at, hitBy)));
        return new Twins(groups, kins, said);
    }

    /** Only the groups that a changed entry was in, or comes into, can change. */
    private static void regroup(Edits edits, Places<String> said, List<Entry> entries, List<Integer> groups) {
        var touched = new HashSet<Integer>();
        edits.positions().forEach(at -> touched.add(groups.get(at)));
        edits.now().values().stream()
                .flatMap(it -> words(it).stream())
                .flatMap(word -> said.of(word).stream())
                .forEach(at -> touched.add(groups.get(at)));
        var members = IntStream.range(0, groups.size())
                .filter(at -> touched.contains(groups.get(at)))
                .toArray();
        var joined = new int[groups.size()];
        var first = new HashMap<String, Integer>();
        for (int at : members) {
            joined[at] = at;
        }
        for (int at : members) {
            if (!edits.gone(at)) {
                join(joined, first, entries.get(at), at);
            }
        }
        for (int at : members) {
            groups.set(at, root(joined, at));
        }
    }

    /** {@code hitBy}: by position, the entries whose regex hits its message. */
    static Twins among(List<Entry> entries, List<Set<Integer>> hitBy) {
        var first = new HashMap<String, Integer>();
        var group = new int[entries.size()];
        for (int at = 0; at < group.length; at++) {
            group[at] = at;
            join(group, first, entries.get(at), at);
        }
        for (int at = 0; at < group.length; at++) {
            group[at] = root(group, at);
        }
        return new Twins(Arrays.stream(group).boxed().toList(), kin(hitBy), Places.of(entries, Twins::words));
    }

    private static List<Set<Integer>> kin(List<Set<Integer>> hitBy) {
        var kin = new ArrayList<Set<Integer>>();
        for (int at = 0; at < hitBy.size(); at++) {
            kin.add(kin(at, hitBy));
        }
        return kin;
    }

    private static Set<Integer> kin(int self, List<Set<Integer>> hitBy) {
        return hitBy.get(self).stream()
                .filter(other -> other != self && hitBy.get(other).contains(self))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static void join(int[] group, Map<String, Integer> first, Entry entry, int at) {
        words(entry).forEach(it -> join(group, first, it, at));
    }

    /** Entries that share any of these describe one failure. */
    private static Collection<String> words(Entry entry) {
        var recognition = entry.recognition();
        var message = "s " + recognition.signature().en().strip().toLowerCase(Locale.ROOT);
        return recognition.regex().isEmpty() ? List.of(message) : List.of(message, "r " + recognition.regex());
    }

    private static void join(int[] group, Map<String, Integer> first, String key, int at) {
        var other = first.putIfAbsent(key, at);
        if (other != null) {
            int one = root(group, other);
            int two = root(group, at);
            group[Math.max(one, two)] = Math.min(one, two);
        }
    }

    private static int root(int[] group, int at) {
        int root = at;
        while (group[root] != root) {
            root = group[root];
        }
        return root;
    }

    int of(int entry) {
        return group.get(entry);
    }

    /** Whether the two describe one failure. */
    boolean same(int one, int other) {
        return of(one) == of(other);
    }

    /** Whether one being right does not make the other wrong. */
    boolean alike(int one, int other) {
        return same(one, other) || kin.get(one).contains(other);
    }
}
