package dev.errata.search;

import dev.errata.entry.Entry;
import dev.errata.search.Resemblance.Kind;
import dev.errata.signature.Dialect;
import dev.errata.signature.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;

/**
 * What can be searched in one index. Immutable and thread-safe.
 *
 * @param searcher has a document for each wording
 * @param documents has a document for each entry, in their order
 */
record Shelf(IndexSearcher searcher, IndexSearcher documents, List<Wording> wordings) {

    static final String WORDS = "words";
    static final String GRAMS = "grams";
    static final int GRAM = 4;
    static final String BODY = "body";

    /** Alternatives of one regex that are read as wordings. */
    private static final int PHRASES = 12;

    static Shelf of(List<Slip> slips) {
        var wordings = slips.stream().flatMap(slip -> slip.wordings().stream()).toList();
        var words = wordings.stream().map(wording -> {
            var document = new Document();
            document.add(new TextField(WORDS, Terms.stream(wording.terms())));
            document.add(new TextField(GRAMS, Terms.stream(grams(wording.words()))));
            return document;
        });
        var bodies = slips.stream().map(slip -> {
            var document = new Document();
            document.add(new TextField(BODY, Terms.stream(slip.document())));
            return document;
        });
        // One core each: together they take the longest of what is left when words are cut.
        var documents = CompletableFuture.supplyAsync(() -> write(bodies));
        return new Shelf(write(words), documents.join(), wordings);
    }

    /** What {@link #copyTo} wrote, with the wordings that it was made of. Files are mapped, not read. */
    static Shelf open(Path lines, Path documents, List<Wording> wordings) throws IOException {
        return new Shelf(open(lines), open(documents), wordings);
    }

    private static IndexSearcher open(Path folder) throws IOException {
        return new IndexSearcher(DirectoryReader.open(FSDirectory.open(folder)));
    }

    /** Writes both indexes into folders that are made for it. */
    void copyTo(Path lines, Path bodies) throws IOException {
        copy(searcher, lines);
        copy(documents, bodies);
    }

    private static void copy(IndexSearcher from, Path folder) throws IOException {
        var source = ((DirectoryReader) from.getIndexReader()).directory();
        try (var target = FSDirectory.open(folder)) {
            for (var file : source.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    target.copyFrom(source, file, file, IOContext.DEFAULT);
                }
            }
        }
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

    static List<Wording> wordings(int entry, Entry.Recognition recognition) {
        var wordings = new ArrayList<Wording>();
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
        return wordings;
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

    private static IndexSearcher write(Stream<Document> documents) {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()))) {
            for (var document : (Iterable<Document>) documents::iterator) {
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return new IndexSearcher(DirectoryReader.open(directory));
        } catch (IOException e) {
            throw new UncheckedIOException("an index in memory cannot fail", e);
        }
    }

    static List<String> grams(Set<String> terms) {
        var grams = new ArrayList<String>();
        for (var term : terms) {
            for (int at = 0; at + GRAM <= term.length() && term.length() > GRAM; at++) {
                grams.add(term.substring(at, at + GRAM));
            }
        }
        return grams;
    }
}
