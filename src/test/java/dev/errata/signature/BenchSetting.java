package dev.errata.signature;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/**
 * Regexes, and lines to search in: none of the regexes is broad, in that it hits more than one in a thousand ordinary lines.
 * Broad ones cost everybody, and the linter objects to them.
 *
 * @param ordinary lines that none matches
 * @param matching ordinary lines with a text in them that one of the regexes takes
 */
record BenchSetting(List<String> regexes, int broad, List<String> ordinary, List<String> matching) {

    private static final int LINES = 40_000;
    private static final int TRIED = 20_000;

    static BenchSetting of(int count, Optional<Hyperscan.Functions> hyperscan) {
        var random = new Random(count);
        var text = new BenchText(random);
        var offered = BenchRegexes.atHand().first(count + count / 4).stream()
                .filter(regex -> hyperscan.isEmpty() || hyperscan.get().reads(regex))
                .toList();
        var hits = new int[offered.size()];
        var set = Contender.OurSet.of(offered).set();
        for (int i = 0; i < TRIED; i++) {
            set.scan(text.line()).forEach(hit -> hits[hit.key()]++);
        }
        var curated = new ArrayList<String>();
        int broad = 0;
        for (int id = 0; id < hits.length && curated.size() < count; id++) {
            if (hits[id] * 1000 > TRIED) {
                broad++;
            } else {
                curated.add(offered.get(id));
            }
        }
        return of(curated, broad, text, random);
    }

    private static BenchSetting of(List<String> curated, int broad, BenchText text, Random random) {
        var set = Contender.OurSet.of(curated).set();
        var ordinary = new ArrayList<String>();
        var matching = new ArrayList<String>();
        while (ordinary.size() < LINES) {
            var line = text.line();
            if (set.scan(line).isEmpty()) {
                ordinary.add(line);
            }
        }
        while (matching.size() < LINES / 10) {
            var taken = Sample.of(RegexReader.read(curated.get(random.nextInt(curated.size()))));
            var around = text.line();
            int at = random.nextInt(around.length() / 2);
            var line = around.substring(0, at) + " " + taken + " "
                    + around.substring(Math.min(around.length(), at + taken.length()));
            if (!set.scan(line).isEmpty()) {
                matching.add(line);
            }
        }
        return new BenchSetting(List.copyOf(curated), broad, List.copyOf(ordinary), List.copyOf(matching));
    }

    /** A stream with so many percent of matching lines. */
    Stream stream(int percent, int size) {
        return Stream.of(ordinary, matching, percent, size, new Random(percent));
    }
}
