package dev.errata.search;

import dev.errata.search.Resemblance.Kind;
import dev.errata.search.Words.Word;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One way to say an error, cut into words, to be compared with a line. */
record Wording(
        int entry,
        Kind kind,
        List<String> sequence,
        Map<String, Double> shares,
        Set<String> concepts,
        boolean complains) {

    /** What is left of a likeness where the wording complains and the line does not. */
    private static final double NO_COMPLAINT = 0.6;

    /** What a misspelt word counts for, as a share of the right one. */
    private static final double MISSPELT = 0.7;

    /** A word rarer than this says something of its own. */
    private static final double TELLING = 3.2;

    /**
     * @param demanded words that the entry's regex demands: they are fixed, wherever they stand
     */
    static Wording of(int entry, Kind kind, String text, Set<String> demanded) {
        var words = Words.of(text);
        var sequence = words.stream().map(Word::term).toList();
        var shares = VariableParts.shares(text, words, demanded);
        return new Wording(entry, kind, sequence, shares, Concepts.in(text), Complaint.in(shares.keySet()));
    }

    Wording {
        shares = Collections.unmodifiableMap(shares);
        concepts = Set.copyOf(concepts);
    }

    Set<String> words() {
        return shares.keySet();
    }

    /** What it can be found by: its words and its concepts. */
    Set<String> terms() {
        var terms = new HashSet<>(shares.keySet());
        terms.addAll(concepts);
        return terms;
    }

    Resemblance with(LineWords line, Rarity rarity) {
        double total = 0;
        double weight = 0;
        int shared = 0;
        var found = new ArrayList<Word>();
        var missing = new ArrayList<String>();
        for (var it : shares.entrySet()) {
            var term = it.getKey();
            double counts = it.getValue();
            double worth = rarity.of(term) * counts;
            total += worth;
            var words = line.all(term);
            double share = 1;
            if (words.isEmpty()) {
                words = line.misspelling(term);
                share = MISSPELT;
            }
            if (!words.isEmpty()) {
                weight += worth * share;
                shared += worth > TELLING ? 1 : 0;
                found.addAll(words);
            } else if (counts == 1) {
                missing.add(term);
            }
        }
        double tone = complains && !line.complains() ? NO_COMPLAINT : 1;
        int whole = line.find(sequence);
        var span = whole >= 0 ? line.words().subList(whole, whole + sequence.size()) : densest(found);
        int start = span.stream().mapToInt(Word::start).min().orElse(0);
        int end = span.stream().mapToInt(Word::end).max().orElse(0);
        return new Resemblance(
                entry,
                kind,
                total == 0 ? 0 : Math.min(1, weight / total) * tone,
                weight,
                shared,
                missing,
                line.mass() == 0 ? 0 : Math.min(1, weight / line.mass()),
                whole >= 0,
                start,
                end);
    }

    /** The run of found words that has most of them in least room: what to show as the place. */
    private static List<Word> densest(List<Word> found) {
        var words = found.stream().sorted(Comparator.comparingInt(Word::start)).toList();
        int widest = 0;
        int from = 0;
        int runStart = 0;
        for (int at = 1; at <= words.size(); at++) {
            boolean breaks = at == words.size()
                    || words.get(at).start() - words.get(at - 1).end() > GAP;
            if (breaks) {
                if (at - runStart > widest) {
                    widest = at - runStart;
                    from = runStart;
                }
                runStart = at;
            }
        }
        return words.subList(from, from + widest);
    }

    private static final int GAP = 24;

    /** A line cut into words, asked for many wordings; {@code mass} is the rarity of those of its words that any entry uses. */
    record LineWords(
            List<Word> words, Map<String, List<Word>> byTerm, Set<String> concepts, boolean complains, double mass) {

        static LineWords of(String line, Rarity rarity) {
            var words = Words.of(line);
            var byTerm = new HashMap<String, List<Word>>();
            for (var word : words) {
                byTerm.computeIfAbsent(word.term(), term -> new ArrayList<>(1)).add(word);
            }
            double mass = byTerm.keySet().stream()
                    .filter(term -> rarity.entriesWith(term) > 0)
                    .mapToDouble(rarity::of)
                    .sum();
            return new LineWords(words, byTerm, Concepts.in(line), Complaint.in(byTerm.keySet()), mass);
        }

        /** What may be asked of an index: its words and its concepts. */
        Set<String> terms() {
            var terms = new HashSet<>(byTerm.keySet());
            terms.addAll(concepts);
            return terms;
        }

        List<Word> all(String term) {
            return byTerm.getOrDefault(term, List.of());
        }

        List<Word> misspelling(String term) {
            if (term.length() < 5) {
                return List.of();
            }
            for (var entry : byTerm.entrySet()) {
                if (Misspelling.of(term, entry.getKey())) {
                    return entry.getValue();
                }
            }
            return List.of();
        }

        /** The position of the first word of {@code sequence} where it stands in the line without a gap, or -1. */
        int find(List<String> sequence) {
            if (sequence.isEmpty()) {
                return -1;
            }
            for (int at = 0; at + sequence.size() <= words.size(); at++) {
                if (stands(sequence, at)) {
                    return at;
                }
            }
            return -1;
        }

        private boolean stands(List<String> sequence, int at) {
            for (int i = 0; i < sequence.size(); i++) {
                if (!words.get(at + i).term().equals(sequence.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }
}
