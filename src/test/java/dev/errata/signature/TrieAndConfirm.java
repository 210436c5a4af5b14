package dev.errata.signature;

import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The usual way: Aho and Corasick's automaton over the longest literal of each alternative, and the regex where one occurs. */
final class TrieAndConfirm implements Contender {

    private final List<Pattern> patterns;
    private final AhoCorasickDoubleArrayTrie<int[]> trie = new AhoCorasickDoubleArrayTrie<>();
    private final int[] askedFor;
    private int line;

    TrieAndConfirm(List<String> regexes) {
        patterns = regexes.stream().map(Pattern::compile).toList();
        askedFor = new int[regexes.size()];
        var owners = new TreeMap<String, List<Integer>>();
        for (int id = 0; id < regexes.size(); id++) {
            for (var literal : literals(regexes.get(id))) {
                owners.computeIfAbsent(literal, _ -> new ArrayList<>()).add(id);
            }
        }
        var ids = new TreeMap<String, int[]>();
        owners.forEach((literal, list) ->
                ids.put(literal, list.stream().mapToInt(Integer::intValue).toArray()));
        trie.build(ids);
    }

    /** In small letters, as the line will be. */
    static List<String> literals(String regex) {
        return Strands.of(RegexReader.read(regex)).ways().stream()
                .map(strand -> strand.texts().stream()
                        .map(Part.Text::text)
                        .max(Comparator.comparingInt(String::length))
                        .orElseThrow()
                        .toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    @Override
    public String name() {
        return "Aho-Corasick and confirm";
    }

    @Override
    public long scan(Stream stream, int from, int to) {
        long sum = 0;
        for (int i = from; i < to; i++) {
            sum += scan(stream.line(i));
        }
        return sum;
    }

    private long scan(String text) {
        if (++line == Integer.MAX_VALUE) {
            Arrays.fill(askedFor, 0);
            line = 1;
        }
        var sum = new long[1];
        trie.parseText(text.toLowerCase(Locale.ROOT), (_, _, owners) -> {
            for (int id : owners) {
                if (askedFor[id] != line) {
                    askedFor[id] = line;
                    sum[0] += patterns.get(id).matcher(text).find() ? Contender.mixed(id) : 0;
                }
            }
        });
        return sum[0];
    }
}
