package dev.errata.search;

import dev.errata.entry.Entry;
import dev.errata.search.MostSaid.Asked;
import dev.errata.search.Resemblance.Kind;
import dev.errata.search.Wording.LineWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;

/**
 * Which entries read like this line? Words first, and 4-letter runs of words for what is misspelt or cut. Immutable and thread-safe.
 */
public final class TextIndex {

    static final float GRAM_BOOST = 0.3f;

    /** A long line is asked about by its rarest words only: the others cost time and say nothing. */
    private static final int TERMS_ASKED = 14;

    /** So many nats of shared words are worth two thirds of certainty: a single word in common is no topic. */
    private static final double MUCH = 20;

    /** A long text is asked about by so many of its words, the rarest. */
    private static final int TOPICS_ASKED = 24;

    private final Shelf base;
    /** By position, what was added or changed since the base was indexed: looked through one by one, as they are few. */
    private final SortedMap<Integer, Amendment> news;
    /** Positions whose wordings in the base no longer hold. */
    private final Set<Integer> hidden;

    private final Rarity rarity;

    private TextIndex(Shelf base, SortedMap<Integer, Amendment> news, Set<Integer> hidden, Rarity rarity) {
        this.base = base;
        this.news = news;
        this.hidden = hidden;
        this.rarity = rarity;
    }

    /** An index that was made before. */
    static TextIndex of(Shelf base, Rarity rarity) {
        return new TextIndex(base, Collections.emptySortedMap(), Set.of(), rarity);
    }

    /** What all was indexed in; empty where some changed since. */
    Optional<Shelf> whole() {
        return news.isEmpty() && hidden.isEmpty() ? Optional.of(base) : Optional.empty();
    }

    /** An index over the wordings of entries; positions in its answers are positions in this list. */
    public static TextIndex of(List<Slip> slips) {
        return of(
                Shelf.of(slips), Rarity.among(slips.stream().map(Slip::counted).toList()));
    }

    /**
     * This index after some entries changed; the cost grows with the changes, not with the entries.
     *
     * @param former what stood at each position that changes; absent where nothing did
     * @param now what stands there from now on; absent where nothing does
     */
    public TextIndex after(Map<Integer, Entry> former, SortedMap<Integer, Entry> now) {
        var said = new TreeMap<Integer, Slip>();
        now.forEach((at, entry) -> said.put(at, Slip.of(at, entry)));
        var amendments = new TreeMap<>(news);
        amendments.keySet().removeAll(former.keySet());
        said.forEach((at, slip) -> amendments.put(at, Amendment.of(slip)));
        var gone = new HashSet<>(hidden);
        gone.addAll(former.keySet());
        return new TextIndex(
                base,
                Collections.unmodifiableSortedMap(amendments),
                Set.copyOf(gone),
                rarity.after(
                        former.entrySet().stream()
                                .map(it -> former(it.getKey(), it.getValue()).counted())
                                .toList(),
                        said.values().stream().map(Slip::counted).toList()));
    }

    private Slip former(int at, Entry entry) {
        var amendment = news.get(at);
        return amendment == null ? Slip.of(at, entry) : amendment.slip();
    }

    /**
     * The entries whose whole document has most of what these words say, at most {@code limit}: about 0 where it has none of them or they
     * say little, up to 1 where it is about just these.
     */
    public Map<Integer, Double> about(Collection<String> terms, int limit) {
        var asked = terms.stream()
                .distinct()
                .filter(term -> rarity.entriesWith(term) > 0)
                .map(term -> new Asked(term, rarity.of(term)))
                .sorted(Comparator.comparingDouble(Asked::worth).reversed().thenComparing(Asked::term))
                .limit(TOPICS_ASKED)
                .toList();
        double all = asked.stream().mapToDouble(Asked::worth).sum();
        if (all == 0) {
            return Map.of();
        }
        var shares = new HashMap<Integer, Double>();
        news.forEach((at, amendment) -> {
            double said = 0;
            for (var word : asked) {
                said += amendment.slip().document().contains(word.term()) ? word.worth() : 0;
            }
            if (said > 0) {
                shares.put(at, share(said, all));
            }
        });
        mostSaid(asked, limit).forEach(it -> shares.put(it.document(), share(it.nats(), all)));
        return shares.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(limit)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<MostSaid.Said> mostSaid(List<Asked> asked, int limit) {
        try {
            return MostSaid.of(asked, base.documents().getIndexReader(), Shelf.BODY, limit, hidden::contains);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    private static double share(double said, double all) {
        return said / all * (1 - Math.exp(-said / MUCH));
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
        var asked = new ArrayList<String>();
        var parts = new HashSet<String>();
        for (var term : rarest) {
            if (asked.size() == TERMS_ASKED) {
                break;
            }
            if (rarity.entriesWith(term) > 0) {
                query.add(new TermQuery(new Term(Shelf.WORDS, term)), Occur.SHOULD);
                asked.add(term);
            } else if (term.length() > Shelf.GRAM && asked.size() < TERMS_ASKED / 2) {
                for (var gram : Shelf.grams(Set.of(term))) {
                    Query part = new TermQuery(new Term(Shelf.GRAMS, gram));
                    query.add(new BoostQuery(part, GRAM_BOOST / (term.length() - Shelf.GRAM + 1)), Occur.SHOULD);
                    parts.add(gram);
                }
            }
        }
        if (asked.isEmpty() && parts.isEmpty()) {
            return List.of();
        }
        var found = new ArrayList<Wording>();
        for (var hit : search(base.searcher(), query.build(), limit)) {
            var wording = base.wordings().get(hit.doc);
            if (!hidden.contains(wording.entry())) {
                found.add(wording);
            }
        }
        news.values().stream()
                .flatMap(amendment -> amendment.sayings().stream())
                .map(saying -> new Shared(saying.wording(), saying.shared(asked, parts, rarity)))
                .filter(it -> it.nats() > 0)
                .sorted(Comparator.comparingDouble(Shared::nats).reversed())
                .limit(limit)
                .forEach(it -> found.add(it.wording()));
        return found;
    }

    /** What a wording has of what a line asks for, in nats. */
    private record Shared(Wording wording, double nats) {}
}
