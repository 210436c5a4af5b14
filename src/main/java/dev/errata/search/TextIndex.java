package dev.errata.search;

import dev.errata.entry.Entry;
import dev.errata.search.Resemblance.Kind;
import dev.errata.search.Wording.LineWords;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
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

    private final IndexSearcher searcher;
    private final List<Wording> wordings;
    private final Rarity rarity;

    private TextIndex(IndexSearcher searcher, List<Wording> wordings, Rarity rarity) {
        this.searcher = searcher;
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
            terms.computeIfAbsent(wording.entry(), entry -> new HashSet<>()).addAll(wording.terms());
        }
        return new TextIndex(index(wordings), List.copyOf(wordings), Rarity.among(terms.values()));
    }

    private static void add(List<Wording> wordings, int entry, Entry.Recognition recognition) {
        wordings.add(Wording.of(entry, Kind.SIGNATURE, recognition.signature().en()));
        if (recognition.signature().translated()) {
            wordings.add(
                    Wording.of(entry, Kind.SIGNATURE, recognition.signature().zh()));
        }
        for (var alias : recognition.aliases()) {
            wordings.add(Wording.of(entry, Kind.ALIAS, alias));
        }
    }

    private static IndexSearcher index(List<Wording> wordings) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()))) {
            for (var wording : wordings) {
                var document = new Document();
                document.add(new TextField(WORDS, Terms.stream(wording.sequence())));
                document.add(new TextField(GRAMS, Terms.stream(grams(wording.terms()))));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    public Rarity rarity() {
        return rarity;
    }

    /** The entries that resemble {@code line} most, each by its best wording, best first, at most {@code limit}. */
    public List<Resemblance> like(String line, int limit) {
        var words = LineWords.of(line);
        var best = new HashMap<Integer, Resemblance>();
        for (int wording : candidates(words, limit * 4)) {
            var resemblance = wordings.get(wording).with(words, rarity);
            if (resemblance.weight() > 0) {
                best.merge(resemblance.entry(), resemblance, TextIndex::better);
            }
        }
        return best.values().stream().sorted(ORDER).limit(limit).toList();
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
        var rarest = line.byTerm().keySet().stream()
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
