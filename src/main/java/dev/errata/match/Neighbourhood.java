package dev.errata.match;

import dev.errata.entry.Entry;
import dev.errata.library.OrdinaryLines;
import dev.errata.signature.Concordance;
import dev.errata.signature.Hit;
import dev.errata.signature.SignatureSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What entries are to one another, by position. Immutable.
 *
 * @param messages as they were when all was compiled
 * @param hidden positions whose messages of then no longer hold
 * @param beside positions of messages that came or changed since
 * @param hitBy the entries whose regex hits its message
 * @param facts what is derived once from an entry and its neighbours
 */
record Neighbourhood(
        Concordance messages,
        Set<Integer> hidden,
        Set<Integer> beside,
        List<Set<Integer>> hitBy,
        Twins twins,
        Common common,
        List<EntryFacts> facts) {

    Neighbourhood {
        hidden = Set.copyOf(hidden);
        beside = Set.copyOf(beside);
        hitBy = List.copyOf(hitBy);
        facts = List.copyOf(facts);
    }

    static Neighbourhood of(List<Entry> entries, SignatureSet<Integer> signatures) {
        var hitBy = Twins.hitBy(entries, signatures);
        var twins = Twins.among(entries, hitBy);
        var common = Common.among(entries);
        var breadth = new HashMap<Integer, Integer>();
        for (int at = 0; at < hitBy.size(); at++) {
            for (int hit : hitBy.get(at)) {
                if (!twins.alike(hit, at)) {
                    breadth.merge(hit, 1, Integer::sum);
                }
            }
        }
        var ordinary = ordinaryHits(signatures);
        var facts = new ArrayList<EntryFacts>();
        for (int at = 0; at < entries.size(); at++) {
            facts.add(
                    EntryFacts.of(entries.get(at), breadth.getOrDefault(at, 0), ordinary.getOrDefault(at, 0), common));
        }
        return new Neighbourhood(
                Concordance.of(entries.stream().map(Neighbourhood::message).toList()),
                Set.of(),
                Set.of(),
                hitBy,
                twins,
                common,
                facts);
    }

    private static String message(Entry entry) {
        return entry.recognition().signature().en();
    }

    /**
     * The same after some entries changed. What is common among all entries is taken to be what it was: a few entries hardly move it,
     * and the next full build counts it again.
     *
     * @param entries as they are now; what is gone keeps its position
     * @param signatures of all that there is now
     * @param edited of those that are new or changed
     */
    Neighbourhood after(
            Edits edits, List<Entry> entries, SignatureSet<Integer> signatures, SignatureSet<Integer> edited) {
        var hits = hitBy(edits, entries, signatures, newHits(edits, entries, edited));
        var others = twins.after(edits, entries, hits);
        var ordinary = ordinaryHits(edited);
        var moved = new ArrayList<>(facts);
        for (int at = moved.size(); at < entries.size(); at++) {
            moved.add(EntryFacts.of(entries.get(at), 0, 0, common));
        }
        edits.now()
                .forEach((at, entry) -> moved.set(at, EntryFacts.of(entry, 0, ordinary.getOrDefault(at, 0), common)));
        breadth(concerned(edits, others, hits), hits, others)
                .forEach((at, breadth) -> moved.set(at, moved.get(at).withBreadth(breadth)));
        var changed = new HashSet<>(hidden);
        changed.addAll(edits.former().keySet());
        var there = new HashSet<>(beside);
        there.removeAll(edits.former().keySet());
        there.addAll(edits.now().keySet());
        return new Neighbourhood(messages, changed, there, hits, others, common, moved);
    }

    private List<Set<Integer>> hitBy(
            Edits edits, List<Entry> entries, SignatureSet<Integer> signatures, Map<Integer, Set<Integer>> newHits) {
        var hits = new ArrayList<>(hitBy);
        for (int at = 0; at < hits.size(); at++) {
            var left = without(hits.get(at), edits.former().keySet());
            hits.set(at, left);
        }
        for (int at = hits.size(); at < entries.size(); at++) {
            hits.add(Set.of());
        }
        newHits.forEach((at, more) -> {
            var all = new HashSet<>(hits.get(at));
            all.addAll(more);
            hits.set(at, Set.copyOf(all));
        });
        edits.positions().forEach(at -> hits.set(at, edits.gone(at) ? Set.of() : keys(signatures, entries.get(at))));
        return hits;
    }

    /** Allocates nothing where nothing is taken out: nearly everywhere. */
    private static Set<Integer> without(Set<Integer> all, Set<Integer> out) {
        for (int one : out) {
            if (all.contains(one)) {
                var left = new HashSet<>(all);
                left.removeAll(out);
                return Set.copyOf(left);
            }
        }
        return all;
    }

    /** Which of the messages that did not change the changed regexes hit. */
    private Map<Integer, Set<Integer>> newHits(Edits edits, List<Entry> entries, SignatureSet<Integer> edited) {
        var candidates = new HashSet<>(beside);
        candidates.removeAll(edits.positions());
        edits.now().values().forEach(entry -> {
            var regex = entry.recognition().regex();
            if (!regex.isEmpty()) {
                messages.candidates(regex).stream()
                        .filter(at -> !hidden.contains(at) && !edits.concern(at))
                        .forEach(candidates::add);
            }
        });
        var more = new HashMap<Integer, Set<Integer>>();
        candidates.forEach(at -> more.put(at, keys(edited, entries.get(at))));
        return more;
    }

    private static Set<Integer> keys(SignatureSet<Integer> signatures, Entry entry) {
        return signatures.scan(message(entry)).stream().map(Hit::key).collect(Collectors.toUnmodifiableSet());
    }

    /** Those whose breadth may be another: all that hit, or hit before, the message of one that changed or came into other company. */
    private Set<Integer> concerned(Edits edits, Twins others, List<Set<Integer>> hits) {
        var company = new HashSet<>(edits.positions());
        for (int at = 0; at < hits.size(); at++) {
            if (at >= hitBy.size() || twins.of(at) != others.of(at)) {
                company.add(at);
            }
        }
        var concerned = new HashSet<>(company);
        company.forEach(at -> {
            concerned.addAll(hits.get(at));
            if (at < hitBy.size()) {
                concerned.addAll(hitBy.get(at));
            }
        });
        return concerned;
    }

    private static Map<Integer, Integer> breadth(Set<Integer> asked, List<Set<Integer>> hits, Twins twins) {
        var breadth = new HashMap<Integer, Integer>();
        asked.forEach(at -> breadth.put(at, 0));
        for (int at = 0; at < hits.size(); at++) {
            for (int hit : hits.get(at)) {
                if (breadth.containsKey(hit) && !twins.alike(hit, at)) {
                    breadth.merge(hit, 1, Integer::sum);
                }
            }
        }
        return breadth;
    }

    private static Map<Integer, Integer> ordinaryHits(SignatureSet<Integer> signatures) {
        var hits = new HashMap<Integer, Integer>();
        for (var line : OrdinaryLines.lines()) {
            signatures.scan(line).forEach(hit -> hits.merge(hit.key(), 1, Integer::sum));
        }
        return hits;
    }
}
