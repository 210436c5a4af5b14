package dev.errata.search;

import dev.errata.entry.Entry;
import dev.errata.entry.EntryId;
import dev.errata.search.Words.Word;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.jspecify.annotations.Nullable;

/** Finds entries as a reader browses: by words in all they say, and by facets. Immutable and thread-safe. */
public final class Browse {

    /**
     * What a reader asks for; an empty text means any.
     *
     * @param q words, all of which must stand in the entry; the last may be unfinished
     * @param tier as in the entry document, such as {@code human_reviewed}
     * @param onlyStale not confirmed for a year
     * @param cursor where the former page ended, or empty
     * @param limit 1 to 500 entries
     */
    public record Query(
            String q,
            String domain,
            String category,
            String tag,
            String tier,
            String status,
            boolean onlyTranslated,
            boolean onlyWithSamples,
            boolean onlyStale,
            Sort sort,
            String cursor,
            int limit) {

        /** Entries in which all words stand, best first. */
        public static Query forWords(String words, int limit) {
            return new Query(words, "", "", "", "", "", false, false, false, Sort.RELEVANCE, "", limit);
        }

        /** Entries to which all of this applies, by id. */
        public static Query narrowed(String q, String domain, String category, String tag, String tier, int limit) {
            return new Query(q, domain, category, tag, tier, "", false, false, false, Sort.ID, "", limit);
        }

        public Query {
            if (limit < 1 || limit > 500) {
                throw new IllegalArgumentException("limit is 1 to 500: " + limit);
            }
        }
    }

    /** The order of what was found. */
    public enum Sort {
        RELEVANCE,
        ID,
        UPDATED
    }

    /** How many of the found entries have this value. */
    public record Facet(String value, int count) {}

    /**
     * One page of what was found.
     *
     * @param total on all pages
     * @param nextCursor for the next page, or empty on the last
     * @param facets over all pages: domain, category, tag, tier; most frequent value first
     */
    public record Found(List<EntryId> ids, int total, String nextCursor, Map<String, List<Facet>> facets) {
        public Found {
            ids = List.copyOf(ids);
        }
    }

    private final Stock stock;
    /** Positions in the stock whose entries no longer hold. */
    private final BitSet hidden;
    /** By position, what was added or changed since. */
    private final SortedMap<Integer, Entry> news;

    private volatile @Nullable Catalogue catalogue;

    /**
     * What is looked through.
     *
     * @param entries by document: those of the base, then those that changed since
     */
    private record Catalogue(List<Entry> entries, IndexSearcher searcher) {}

    /** The entries that all was made of, indexed when somebody first browses: who looks errors up need not wait for it. */
    private static final class Stock {

        private final List<Entry> entries;
        private @Nullable IndexReader reader;

        Stock(List<Entry> entries) {
            this.entries = List.copyOf(entries);
        }

        synchronized IndexReader reader() {
            var made = reader;
            if (made == null) {
                made = index(entries);
                reader = made;
            }
            return made;
        }
    }

    private Browse(Stock stock, BitSet hidden, SortedMap<Integer, Entry> news) {
        this.stock = stock;
        this.hidden = hidden;
        this.news = news;
    }

    /** Positions of entries, in {@link #after}, are positions in this list. */
    public static Browse of(List<Entry> entries) {
        return new Browse(new Stock(entries), new BitSet(), Collections.emptySortedMap());
    }

    /**
     * The same after some entries changed.
     *
     * @param former positions of those that changed or are gone
     * @param now by position, what was added, and what others changed to
     */
    public Browse after(Set<Integer> former, SortedMap<Integer, Entry> now) {
        var gone = (BitSet) hidden.clone();
        former.stream().filter(at -> at < stock.entries.size()).forEach(gone::set);
        var changed = new TreeMap<>(news);
        changed.keySet().removeAll(former);
        changed.putAll(now);
        return new Browse(stock, gone, Collections.unmodifiableSortedMap(changed));
    }

    private Catalogue catalogue() {
        var made = catalogue;
        if (made == null) {
            var all = new ArrayList<>(stock.entries);
            all.addAll(news.values());
            try {
                var reader = news.isEmpty()
                        ? stock.reader()
                        : new MultiReader(new IndexReader[] {stock.reader(), index(List.copyOf(news.values()))}, false);
                made = new Catalogue(List.copyOf(all), new IndexSearcher(reader));
            } catch (IOException e) {
                throw new UncheckedIOException("an index in memory cannot fail", e);
            }
            catalogue = made;
        }
        return made;
    }

    private static IndexReader index(List<Entry> entries) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()))) {
            for (var entry : entries) {
                writer.addDocument(document(entry));
            }
            writer.forceMerge(1);
            writer.commit();
            return DirectoryReader.open(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    private static Document document(Entry entry) {
        var document = new Document();
        var recognition = entry.recognition();
        document.add(new StringField("id", entry.id().toString(), Store.NO));
        document.add(new StringField("code", recognition.errorCode().toLowerCase(Locale.ROOT), Store.NO));
        add(
                document,
                "title",
                recognition.signature().en(),
                recognition.signature().zh());
        add(document, "title", recognition.aliases().toArray(String[]::new));
        add(
                document,
                "body",
                entry.id().toString(),
                entry.rootCause().en(),
                entry.rootCause().zh());
        add(document, "body", entry.classification().tags().toArray(String[]::new));
        entry.workarounds()
                .forEach(it ->
                        add(document, "body", it.action().en(), it.action().zh(), it.how()));
        entry.deadEnds()
                .forEach(it ->
                        add(document, "body", it.action().en(), it.action().zh(), it.whyFails()));
        return document;
    }

    private static void add(Document document, String field, String... texts) {
        for (var text : texts) {
            document.add(new TextField(field, text, Store.NO));
        }
    }

    /** Makes ready what the first to browse would wait for. */
    public void warm() {
        stock.reader();
    }

    /** The page of entries that {@code query} asks for. */
    public Found find(Query query, LocalDate today) {
        var filter = new Filter(query, today);
        var all = catalogue();
        var entries = all.entries();
        var found = ranked(query.q(), all).stream()
                .filter(at -> filter.passes(entries.get(at)))
                .collect(Collectors.toCollection(ArrayList::new));
        order(found, query, entries);
        int from = offset(query.cursor());
        var page = found.stream()
                .skip(from)
                .limit(query.limit())
                .map(at -> entries.get(at).id());
        int next = from + query.limit();
        return new Found(
                page.toList(), found.size(), next < found.size() ? Integer.toString(next) : "", facets(found, entries));
    }

    private static void order(List<Integer> found, Query query, List<Entry> entries) {
        switch (query.sort()) {
            case RELEVANCE -> {
                if (query.q().isBlank()) {
                    found.sort(Comparator.comparing(at -> entries.get(at).id()));
                }
            }
            case ID -> found.sort(Comparator.comparing(at -> entries.get(at).id()));
            case UPDATED ->
                found.sort(Comparator.comparing(
                                (Integer at) -> entries.get(at).standing().lastUpdated())
                        .reversed());
        }
    }

    /** Positions of the entries in which all words stand, best first; all entries where no word is asked for. */
    private List<Integer> ranked(String q, Catalogue all) {
        var words = Words.of(q);
        if (words.isEmpty()) {
            return IntStream.range(0, all.entries().size())
                    .filter(at -> !hidden.get(at))
                    .boxed()
                    .toList();
        }
        var everyWord = new BooleanQuery.Builder();
        for (int at = 0; at < words.size(); at++) {
            everyWord.add(anywhere(words.get(at), at == words.size() - 1), Occur.MUST);
        }
        var query = new BooleanQuery.Builder();
        query.add(everyWord.build(), Occur.SHOULD);
        query.add(new BoostQuery(new TermQuery(new Term("id", q.strip())), 100), Occur.SHOULD);
        query.add(
                new BoostQuery(new TermQuery(new Term("code", q.strip().toLowerCase(Locale.ROOT))), 20), Occur.SHOULD);
        try {
            var found = new ArrayList<Integer>();
            for (var hit : all.searcher()
                    .search(query.build(), Math.max(1, all.entries().size()))
                    .scoreDocs) {
                if (!hidden.get(hit.doc)) {
                    found.add(hit.doc);
                }
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    private static BooleanQuery anywhere(Word word, boolean unfinished) {
        var query = new BooleanQuery.Builder();
        query.add(new BoostQuery(new TermQuery(new Term("title", word.term())), 4), Occur.SHOULD);
        query.add(new TermQuery(new Term("body", word.term())), Occur.SHOULD);
        if (unfinished && word.term().length() > 1) {
            query.add(new PrefixQuery(new Term("title", word.term())), Occur.SHOULD);
            query.add(new PrefixQuery(new Term("body", word.term())), Occur.SHOULD);
        }
        return query.build();
    }

    private static Map<String, List<Facet>> facets(List<Integer> found, List<Entry> entries) {
        var facets = new LinkedHashMap<String, List<Facet>>();
        facets.put("domain", count(found, entries, entry -> List.of(entry.id().domain())));
        facets.put(
                "category",
                count(found, entries, entry -> List.of(entry.classification().category())));
        facets.put("tier", count(found, entries, entry -> List.of(Filter.tier(entry))));
        facets.put("tag", count(found, entries, entry -> entry.classification().tags()));
        return facets;
    }

    private static List<Facet> count(List<Integer> found, List<Entry> entries, Function<Entry, List<String>> values) {
        var counts = new HashMap<String, Integer>();
        for (int at : found) {
            for (var value : values.apply(entries.get(at))) {
                if (!value.isBlank()) {
                    counts.merge(value, 1, Integer::sum);
                }
            }
        }
        return counts.entrySet().stream()
                .map(it -> new Facet(it.getKey(), it.getValue()))
                .sorted(Comparator.comparingInt(Facet::count).reversed().thenComparing(Facet::value))
                .toList();
    }

    private static int offset(String cursor) {
        return cursor.matches("[0-9]{1,9}") ? Integer.parseInt(cursor) : 0;
    }
}
