package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.signature.Hit;
import dev.errata.signature.SignatureSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which entries say the same: those that describe one failure in other versions or systems, and those that are so alike that where one
 * is right the other is too. Immutable.
 *
 * @param group by position, the lowest position of the entries that it describes one failure with: they quote the same message or share
 *     a regex
 * @param kin by position, the entries whose regex hits its message while its own hits theirs; mutual
 */
record Twins(List<Integer> group, List<Set<Integer>> kin) {

    Twins {
        group = List.copyOf(group);
        kin = List.copyOf(kin);
    }

    /** By position, the entries whose regex hits its message. */
    static List<Set<Integer>> hitBy(List<Entry> entries, SignatureSet<Integer> signatures) {
        return entries.stream()
                .map(entry -> signatures.scan(entry.recognition().signature().en()).stream()
                        .map(Hit::key)
                        .collect(Collectors.toUnmodifiableSet()))
                .toList();
    }

    /** {@code hitBy}: by position, the entries whose regex hits its message. */
    static Twins among(List<Entry> entries, List<Set<Integer>> hitBy) {
        var first = new HashMap<String, Integer>();
        var group = new int[entries.size()];
        for (int at = 0; at < group.length; at++) {
            group[at] = at;
            var recognition = entries.get(at).recognition();
            join(group, first, "s " + recognition.signature().en().strip().toLowerCase(Locale.ROOT), at);
            if (!recognition.regex().isEmpty()) {
                join(group, first, "r " + recognition.regex(), at);
            }
        }
        for (int at = 0; at < group.length; at++) {
            group[at] = root(group, at);
        }
        return new Twins(Arrays.stream(group).boxed().toList(), kin(hitBy));
    }

    private static List<Set<Integer>> kin(List<Set<Integer>> hitBy) {
        var kin = new ArrayList<Set<Integer>>();
        for (int at = 0; at < hitBy.size(); at++) {
            int self = at;
            kin.add(hitBy.get(at).stream()
                    .filter(other -> other != self && hitBy.get(other).contains(self))
                    .collect(Collectors.toUnmodifiableSet()));
        }
        return kin;
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
