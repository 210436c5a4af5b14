package dev.errata.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How telling a word is, in nats: little if many entries or ordinary logs use it. Immutable.
 *
 * <p>A knowledge base of ten entries knows nothing of frequencies, so every count is read as if there were {@value #UNSEEN} further
 * texts, and words that errors of every program share are never rare.
 */
public final class Rarity {

    private static final int UNSEEN = 200;

    /** The share of error messages that use one of the words that all programs complain with. */
    private static final double SHARED = 0.05;

    private static final Set<String> COMPLAINTS = terms("""
            error errors err failed failure fail fails failing cannot can could couldn t not no unable invalid unknown unexpected \
            missing found exception fatal panic warning warn denied refused timeout timed out while when during because after \
            before process system service server client request response file path directory connection connect open read write \
            code status message line type value name data user the a an is are was were be been to of in on at for from by with \
            and or this that it its as if has have had did do does please check see try use using used set get must should may \
            错误 失败 异常 无法 不能 没有 未 找 不 到 的 是 在 了""");

    private static final Map<String, Integer> ORDINARY = ordinary();
    private static final int ORDINARY_LINES = ORDINARY.getOrDefault("", 0);

    private final Map<String, Integer> counted;
    /** Of terms that changes concern, in place of what was counted. */
    private final Map<String, Integer> amended;

    private final int entries;

    private Rarity(Map<String, Integer> counted, Map<String, Integer> amended, int entries) {
        this.counted = counted;
        this.amended = amended;
        this.entries = entries;
    }

    /** From what each entry says, as one set of terms an entry. */
    static Rarity among(Collection<Set<String>> entries) {
        var counts = new HashMap<String, Integer>();
        for (var terms : entries) {
            for (var term : terms) {
                counts.merge(term, 1, Integer::sum);
            }
        }
        return new Rarity(Map.copyOf(counts), Map.of(), entries.size());
    }

    /** From counts that were made before: in how many of so many entries each term stands. */
    static Rarity counted(Map<String, Integer> counted, int entries) {
        return new Rarity(Map.copyOf(counted), Map.of(), entries);
    }

    /** In how many of all {@link #entries} each term stands, as it was when all were counted. */
    Map<String, Integer> counted() {
        return counted;
    }

    int entries() {
        return entries;
    }

    /** The same after some entries said other things: {@code former} is what each of them said, {@code now} what each says. */
    Rarity after(Collection<Set<String>> former, Collection<Set<String>> now) {
        var counts = new HashMap<>(amended);
        former.forEach(terms ->
                terms.forEach(term -> counts.put(term, counts.getOrDefault(term, entriesWith(term)) - 1)));
        now.forEach(terms -> terms.forEach(term -> counts.put(term, counts.getOrDefault(term, entriesWith(term)) + 1)));
        return new Rarity(counted, Map.copyOf(counts), entries - former.size() + now.size());
    }

    /** Between 0 and about 12; a word that no entry uses is as rare as one that a single entry uses. */
    public double of(String term) {
        double amongEntries = (entriesWith(term) + 0.5) / (entries + UNSEEN);
        double amongLogs = (ORDINARY.getOrDefault(term, 0) + 0.5) / (ORDINARY_LINES + UNSEEN);
        double share = Math.max(amongEntries, amongLogs);
        if (COMPLAINTS.contains(term)) {
            share = Math.max(share, SHARED);
        }
        return -Math.log(Math.min(1, share));
    }

    /** In how many entries the term stands. */
    int entriesWith(String term) {
        var now = amended.isEmpty() ? null : amended.get(term);
        return now == null ? counted.getOrDefault(term, 0) : now;
    }

    private static Set<String> terms(String text) {
        var terms = new HashSet<String>();
        Words.of(text).forEach(word -> terms.add(word.term()));
        return Set.copyOf(terms);
    }

    /** In how many ordinary log lines each word stands; the empty word stands in all. */
    private static Map<String, Integer> ordinary() {
        var counts = new HashMap<String, Integer>();
        for (var line : lines("/words/ordinary.txt")) {
            int space = line.indexOf(' ');
            counts.put(line.substring(space + 1), Integer.parseInt(line.substring(0, space)));
        }
        return Map.copyOf(counts);
    }

    private static List<String> lines(String resource) {
        try (var in = Rarity.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("not in this jar: " + resource);
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + resource, e);
        }
    }
}
