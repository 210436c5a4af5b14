package dev.errata.search;

import dev.errata.entry.Entry;
import dev.errata.search.Resemblance.Kind;
import dev.errata.search.Wording.LineWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Which entries read like this line? Words first, and 4-letter runs of words for what is misspelt or cut. Immutable and thread-safe.
 */
public final class TextIndex {

    private static final float GRAM_BOOST = 0.3f;

    /** A long line is asked about by its rarest words only: the others cost time and say nothing. */
    private static final int TERMS_ASKED = 14;

    /** So many nats of shared words are worth two thirds of certainty: a single word in common is no topic. */
    private static final double MUCH = 20;

    /** A long text is asked about by so many of its words, the rarest. */
    private static final int TOPICS_ASKED = 24;

    private final Shelf base;
    /** Entries that were added or changed since the base was indexed. */
    private final Shelf news;
    /** Positions whose wordings in the base no longer hold. */
    private final Set<Integer> hidden;

    private final Rarity rarity;

    private TextIndex(Shelf base, Shelf news, Set<Integer> hidden, Rarity rarity) {
        this.base = base;
        this.news = news;
        this.hidden = hidden;
        this.rarity = rarity;
    }

    /** An index over the wordings of {@code entries}; positions in its answers are positions in this list. */
    public static TextIndex of(List<Entry> entries) {
        var byPosition = new TreeMap<Integer, Entry>();
        for (int at = 0; at < entries.size(); at++) {
            byPosition.put(at, entries.get(at));
        }
        var base = Shelf.of(byPosition);
        var terms = new HashMap<Integer, Set<String>>();
        base.wordings()
                .forEach(it -> terms.computeIfAbsent(it.entry(), any -> new HashSet<>())
                        .addAll(counted(it)));
        return new TextIndex(base, Shelf.EMPTY, Set.of(), Rarity.among(terms.values()));
    }

    /**
     * This index, which {@link #of} made, after some entries changed; the cost grows with the changes, not with the entries.
     *
     * @param former what stood at each position that changes; absent where nothing did
     * @param now what stands there from now on; absent where nothing does
     */
    public TextIndex after(Map<Integer, Entry> former, SortedMap<Integer, Entry> now) {
        return new TextIndex(
                base,
                Shelf.of(now),
                Set.copyOf(former.keySet()),
                rarity.after(terms(former.values()), terms(now.values())));
    }

    private static List<Set<String>> terms(Collection<Entry> entries) {
        return entries.stream()
                .map(entry -> {
                    Set<String> terms = new HashSet<>();
                    Shelf.wordings(0, entry.recognition()).forEach(it -> terms.addAll(counted(it)));
                    return terms;
                })
                .toList();
    }

    /** What a regex demands does not make a word more common. */
    private static Set<String> counted(Wording wording) {
        return wording.kind() == Kind.PATTERN ? Set.of() : wording.terms();
    }

    /**
     * The entries whose whole document has most of what these words say, at most {@code limit}: about 0 where it has none of them or they
     * say little, up to 1 where it is about just these.
     */
    public Map<Integer, Double> about(Collection<String> terms, int limit) {
        var asked = terms.stream()
                .distinct()
                .filter(term -> rarity.entriesWith(term) > 0)
                .sorted(Comparator.comparingDouble(rarity::of).reversed().thenComparing(Comparator.naturalOrder()))
                .limit(TOPICS_ASKED)
                .toList();
        double all = asked.stream().mapToDouble(rarity::of).sum();
        if (all == 0) {
            return Map.of();
        }
        var query = new BooleanQuery.Builder();
        asked.forEach(term -> query.add(
                new BoostQuery(
                        new ConstantScoreQuery(new TermQuery(new Term(Shelf.BODY, term))), (float) rarity.of(term)),
                Occur.SHOULD));
        var shares = new HashMap<Integer, Double>();
        search(news.documents(), query.build(), limit)
                .forEach(hit -> shares.put(news.positions().get(hit.doc), share(hit, all)));
        search(base.documents(), query.build(), limit + hidden.size()).stream()
                .filter(hit -> !hidden.contains(hit.doc))
                .forEach(hit -> shares.put(hit.doc, share(hit, all)));
        return shares.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static double share(ScoreDoc hit, double all) {
        return hit.score / all * (1 - Math.exp(-hit.score / MUCH));
    }

    private static List<ScoreDoc> search(IndexSearcher searcher, Query query, int limit) {
        try {
            return List.of(searcher.search(query, limit).scoreDocs);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    public Rarity rarity() {
        return rarity;
    }

    /**
     * The entries that resemble {@code line} most: each by the best of what it quotes, and by the best of what its regex demands; best
     * first, at most {@code limit} of either.
     */
    public List<Resemblance> like(String line, int limit) {
        var words = LineWords.of(line, rarity);
        var quoted = new HashMap<Integer, Resemblance>();
        var demanded = new HashMap<Integer, Resemblance>();
        for (var wording : candidates(words, limit * 4)) {
            var resemblance = wording.with(words, rarity);
            if (resemblance.weight() > 0) {
                var best = resemblance.wording() == Kind.PATTERN ? demanded : quoted;
                best.merge(resemblance.entry(), resemblance, TextIndex::better);
            }
        }
        return Stream.of(quoted, demanded)
                .flatMap(best -> best.values().stream().sorted(ORDER).limit(limit))
                .toList();
    }

    private static final Comparator<Resemblance> ORDER =
            Comparator.comparingDouble(TextIndex::strength).reversed().thenComparingInt(Resemblance::entry);

    private static Resemblance better(Resemblance one, Resemblance other) {
        return strength(other) > strength(one) ? other : one;
    }

    private static double strength(Resemblance it) {
        return it.weight() * it.coverage() * it.coverage() * (it.whole() ? 1.2 : 1);
    }

    private List<Wording> candidates(LineWords line, int limit) {
        var query = new BooleanQuery.Builder();
        var rarest = line.terms().stream()
                .sorted(Comparator.comparingDouble(rarity::of).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
        int asked = 0;
        for (var term : rarest) {
            if (asked == TERMS_ASKED) {
                break;
            }
            if (rarity.entriesWith(term) > 0) {
                query.add(new TermQuery(new Term(Shelf.WORDS, term)), Occur.SHOULD);
                asked++;
            } else if (term.length() > Shelf.GRAM && asked < TERMS_ASKED / 2) {
                for (var gram : Shelf.grams(Set.of(term))) {
                    Query part = new TermQuery(new Term(Shelf.GRAMS, gram));
                    query.add(new BoostQuery(part, GRAM_BOOST / (term.length() - Shelf.GRAM + 1)), Occur.SHOULD);
                }
            }
        }
        var built = query.build();
        if (built.clauses().isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Wording>();
        for (var hit : search(base.searcher(), built, limit)) {
            var wording = base.wordings().get(hit.doc);
            if (!hidden.contains(wording.entry())) {
                found.add(wording);
            }
        }
        search(news.searcher(), built, limit)
                .forEach(hit -> found.add(news.wordings().get(hit.doc)));
        return found;
    }
}
