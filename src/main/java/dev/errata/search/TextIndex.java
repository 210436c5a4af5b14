package dev.errata.search;

import dev.errata.entry.Entry;
import dev.errata.search.Resemblance.Kind;
import dev.errata.search.Wording.LineWords;
import dev.errata.signature.Dialect;
import dev.errata.signature.Verdict;
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
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Which entries read like this line? Words first, and 4-letter runs of words for what is misspelt or cut. Immutable and thread-safe.
 */
public final class TextIndex {

    private static final String WORDS = "words";
    private static final String GRAMS = "grams";
    private static final float GRAM_BOOST = 0.3f;
    private static final int GRAM = 4;

    /** A long line is asked about by its rarest words only: the others cost time and say nothing. */
    private static final int TERMS_ASKED = 14;

    /** Alternatives of one regex that are read as wordings. */
    private static final int PHRASES = 12;

    private static final String BODY = "body";

    /** So many nats of shared words are worth two thirds of certainty: a single word in common is no topic. */
    private static final double MUCH = 20;

    /** A long text is asked about by so many of its words, the rarest. */
    private static final int TOPICS_ASKED = 24;

    private final IndexSearcher searcher;
    private final IndexSearcher documents;
    private final List<Wording> wordings;
    private final Rarity rarity;

    private TextIndex(IndexSearcher searcher, IndexSearcher documents, List<Wording> wordings, Rarity rarity) {
        this.searcher = searcher;
        this.documents = documents;
        this.wordings = wordings;
        this.rarity = rarity;
    }

    /** An index over the wordings of {@code entries}; positions in its answers are positions in this list. */
    public static TextIndex of(List<Entry> entries) {
        var wordings = new ArrayList<Wording>();
        for (int at = 0; at < entries.size(); at++) {
            add(wordings, at, entries.get(at).recognition());
        }
        var terms = new HashMap<Integer, Set<String>>();
        for (var wording : wordings) {
            if (wording.kind() == Kind.PATTERN) {
                continue;
            }
            terms.computeIfAbsent(wording.entry(), entry -> new HashSet<>()).addAll(wording.terms());
        }
        return new TextIndex(index(wordings), documents(entries), List.copyOf(wordings), Rarity.among(terms.values()));
    }

    /** All that an entry says, as words: what it quotes, why it happens, what helps, its technology. */
    static Set<String> document(Entry entry) {
        var text = new StringBuilder();
        var recognition = entry.recognition();
        text.append(recognition.signature().en())
                .append(' ')
                .append(recognition.signature().zh());
        recognition.aliases().forEach(alias -> text.append(' ').append(alias));
        phrases(recognition.regex()).forEach(phrase -> text.append(' ').append(phrase));
        text.append(' ')
                .append(entry.rootCause().en())
                .append(' ')
                .append(entry.rootCause().zh());
        entry.workarounds()
                .forEach(it ->
                        text.append(' ').append(it.action().en()).append(' ').append(it.how()));
        entry.classification().tags().forEach(tag -> text.append(' ').append(tag));
        entry.applicability().versions().forEach(row -> text.append(' ').append(row.version()));
        text.append(' ').append(entry.id().domain());
        return Words.terms(text.toString());
    }

    private static IndexSearcher documents(List<Entry> entries) {
        return write(entries.stream()
                .map(entry -> {
                    var document = new Document();
                    document.add(new TextField(BODY, Terms.stream(document(entry))));
                    return document;
                })
                .toList());
    }

    private static void add(List<Wording> wordings, int entry, Entry.Recognition recognition) {
        var phrases = phrases(recognition.regex());
        var demanded = new HashSet<String>();
        phrases.forEach(phrase -> Words.of(phrase).forEach(word -> demanded.add(word.term())));
        wordings.add(Wording.of(entry, Kind.SIGNATURE, recognition.signature().en(), demanded));
        if (recognition.signature().translated()) {
            wordings.add(
                    Wording.of(entry, Kind.SIGNATURE, recognition.signature().zh(), demanded));
        }
        for (var alias : recognition.aliases()) {
            wordings.add(Wording.of(entry, Kind.ALIAS, alias, demanded));
        }
        for (var phrase : phrases) {
            wordings.add(Wording.of(entry, Kind.PATTERN, phrase, demanded));
        }
    }

    /** What the alternatives of a regex demand, as far as that says something: where the regex just misses, its words still speak. */
    private static List<String> phrases(String regex) {
        if (regex.isEmpty() || !(Dialect.check(regex) instanceof Verdict.Accepted)) {
            return List.of();
        }
        return Dialect.phrasesOf(regex).stream()
                .map(literals -> String.join(" ", literals))
                .filter(phrase -> !phrase.isBlank())
                .limit(PHRASES)
                .toList();
    }

    private static IndexSearcher index(List<Wording> wordings) {
        return write(wordings.stream()
                .map(wording -> {
                    var document = new Document();
                    document.add(new TextField(WORDS, Terms.stream(wording.terms())));
                    document.add(new TextField(GRAMS, Terms.stream(grams(wording.words()))));
                    return document;
                })
                .toList());
    }

    private static IndexSearcher write(List<Document> documents) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()))) {
            for (var document : documents) {
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
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
                new BoostQuery(new ConstantScoreQuery(new TermQuery(new Term(BODY, term))), (float) rarity.of(term)),
                Occur.SHOULD));
        try {
            var shares = new HashMap<Integer, Double>();
            for (var hit : documents.search(query.build(), limit).scoreDocs) {
                shares.put(hit.doc, hit.score / all * (1 - Math.exp(-hit.score / MUCH)));
            }
            return shares;
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
        for (int wording : candidates(words, limit * 4)) {
            var resemblance = wordings.get(wording).with(words, rarity);
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

    private List<Integer> candidates(LineWords line, int limit) {
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
                query.add(new TermQuery(new Term(WORDS, term)), Occur.SHOULD);
                asked++;
            } else if (term.length() > GRAM && asked < TERMS_ASKED / 2) {
                for (var gram : grams(Set.of(term))) {
                    Query part = new TermQuery(new Term(GRAMS, gram));
                    query.add(new BoostQuery(part, GRAM_BOOST / (term.length() - GRAM + 1)), Occur.SHOULD);
                }
            }
        }
        var built = query.build();
        if (built.clauses().isEmpty()) {
            return List.of();
        }
        try {
            var found = new ArrayList<Integer>();
            for (var hit : searcher.search(built, limit).scoreDocs) {
                found.add(hit.doc);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    private static List<String> grams(Set<String> terms) {
        var grams = new ArrayList<String>();
        for (var term : terms) {
            for (int at = 0; at + GRAM <= term.length() && term.length() > GRAM; at++) {
                grams.add(term.substring(at, at + GRAM));
            }
        }
        return grams;
    }
}
