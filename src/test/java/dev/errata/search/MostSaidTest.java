package dev.errata.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.errata.search.MostSaid.Asked;
import dev.errata.search.MostSaid.Said;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;

class MostSaidTest {

    private static final String FIELD = "said";
    private static final int WORDS = 30;
    private final Random random = new Random(7);

    @Test
    void findsTheSameAsAskingEachDocument() throws IOException {
        for (int round = 0; round < 60; round++) {
            var documents = documents(1 + random.nextInt(3_000));
            var reader = index(documents);
            for (int limit : new int[] {1, 5, 60}) {
                var asked = asked(1 + random.nextInt(WORDS));
                var hidden = random.nextInt(4);
                var found = MostSaid.of(asked, reader, FIELD, limit, at -> at % 5 == hidden);

                assertThat(found.stream().map(Said::document))
                        .containsExactlyElementsOf(oneByOne(documents, asked, limit, hidden));
            }
        }
    }

    @Test
    void findsNothingAmongNothing() throws IOException {
        assertThat(MostSaid.of(asked(3), index(List.of()), FIELD, 5, _ -> false))
                .isEmpty();
    }

    /** Some words are in most documents, others in few. */
    private List<Set<String>> documents(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> {
                    Set<String> words = new HashSet<>();
                    for (int word = 0; word < WORDS; word++) {
                        if (random.nextInt(WORDS + 2) < word) {
                            words.add("w" + word);
                        }
                    }
                    return words;
                })
                .toList();
    }

    /** Whole numbers, so that sums in any order are the same, and many documents have as much as others. */
    private List<Asked> asked(int count) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new Asked("w" + random.nextInt(WORDS), 1 + random.nextInt(6)))
                .sorted(Comparator.comparingDouble(Asked::worth).reversed())
                .toList();
    }

    private static List<Integer> oneByOne(List<Set<String>> documents, List<Asked> asked, int limit, int hidden) {
        var all = new ArrayList<Said>();
        for (int at = 0; at < documents.size(); at++) {
            var words = documents.get(at);
            double nats = asked.stream()
                    .filter(it -> words.contains(it.term()))
                    .mapToDouble(Asked::worth)
                    .sum();
            if (nats > 0 && at % 5 != hidden) {
                all.add(new Said(at, nats));
            }
        }
        all.sort(Comparator.comparingDouble(Said::nats).reversed().thenComparingInt(Said::document));
        return all.stream().limit(limit).map(Said::document).toList();
    }

    private static IndexReader index(List<Set<String>> documents) throws IOException {
        var directory = new ByteBuffersDirectory();
        try (var writer = new IndexWriter(directory, new IndexWriterConfig(Words.analyzer()))) {
            for (var words : documents) {
                var document = new Document();
                document.add(new TextField(FIELD, Terms.stream(words)));
                writer.addDocument(document);
            }
            writer.forceMerge(1);
            writer.commit();
            return DirectoryReader.open(directory);
        }
    }
}
