package dev.errata.search;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongHeap;

/**
 * Which documents have most of what is asked, where each word counts what it is worth. What Lucene's own search finds, without what that
 * makes anew for every word it is asked for, which was most of the time and of the garbage of a look-up.
 *
 * <p>Words are asked for from the dearest on. Once those that are left cannot bring a further document among the best, only documents
 * that still may be are asked for the others: so common words, which most documents have, cost little. Not thread-safe.
 */
final class MostSaid {

    /** Sums of the same figures in another order differ by less. */
    private static final double ROUNDING = 1e-9;

    /** Arrays of zeros, to be used again. */
    private static final Queue<double[]> SPARE =
            new ArrayBlockingQueue<>(Runtime.getRuntime().availableProcessors());

    private final int limit;
    private final IntPredicate hidden;
    /** By document. */
    private final double[] nats;
    /** Those that have any word asked for so far; once {@link #closed} only those that may be among the best, in ascending order. */
    private int[] documents = new int[256];

    private int found;
    private boolean closed;
    private double asked;
    private double left;

    private MostSaid(int limit, IntPredicate hidden, double[] nats, double left) {
        this.limit = limit;
        this.hidden = hidden;
        this.nats = nats;
        this.left = left;
    }

    record Said(int document, double nats) {}

    /** A word to ask for. */
    record Asked(String term, double worth) {}

    /**
     * The documents that have most of {@code words}, most first; of those that have as much the earlier.
     *
     * @param words dearest first
     * @param reader of an index in one part
     */
    static List<Said> of(List<Asked> words, IndexReader reader, String field, int limit, IntPredicate hidden)
            throws IOException {
        if (reader.leaves().isEmpty()) {
            return List.of();
        }
        if (reader.leaves().size() > 1) {
            throw new IllegalArgumentException("an index in more than one part");
        }
        double all = words.stream().mapToDouble(Asked::worth).sum();
        var most = new MostSaid(limit, hidden, zeros(reader.maxDoc()), all);
        var terms = Terms.getTerms(reader.leaves().getFirst().reader(), field).iterator();
        PostingsEnum postings = null;
        for (var word : words) {
            if (word.worth() > 0 && terms.seekExact(new BytesRef(word.term()))) {
                postings = terms.postings(postings, PostingsEnum.NONE);
                most.take(postings, word.worth());
            }
            most.settle(word.worth());
        }
        return most.best();
    }

    private static double[] zeros(int length) {
        var spare = SPARE.poll();
        return spare != null && spare.length >= length ? spare : new double[length];
    }

    private void take(PostingsEnum postings, double worth) throws IOException {
        if (closed) {
            add(postings, worth);
            return;
        }
        for (int at = postings.nextDoc(); at != DocIdSetIterator.NO_MORE_DOCS; at = postings.nextDoc()) {
            if (nats[at] == 0) {
                if (hidden.test(at)) {
                    continue;
                }
                documents = ArrayUtil.grow(documents, found + 1);
                documents[found++] = at;
            }
            nats[at] += worth;
        }
    }

    private void add(PostingsEnum postings, double worth) throws IOException {
        int at = -1;
        for (int i = 0; i < found && at != DocIdSetIterator.NO_MORE_DOCS; i++) {
            if (at < documents[i]) {
                at = postings.advance(documents[i]);
            }
            if (at == documents[i]) {
                nats[at] += worth;
            }
        }
    }

    /** Leaves out what cannot be among the best any more; before half is asked for, anything may. */
    private void settle(double worth) {
        asked += worth;
        left -= worth;
        if (asked <= left || found <= limit) {
            return;
        }
        double least = least();
        closed |= least > left + ROUNDING;
        if (closed) {
            int kept = 0;
            for (int i = 0; i < found; i++) {
                int document = documents[i];
                if (nats[document] + left + ROUNDING >= least) {
                    documents[kept++] = document;
                } else {
                    nats[document] = 0;
                }
            }
            found = kept;
            Arrays.sort(documents, 0, found);
        }
    }

    /** What the last of the best has so far. */
    private double least() {
        var best = new LongHeap(limit);
        for (int i = 0; i < found; i++) {
            // Of numbers from 0 up their bits have the same order.
            best.insertWithOverflow(Double.doubleToRawLongBits(nats[documents[i]]));
        }
        return Double.longBitsToDouble(best.top());
    }

    private List<Said> best() {
        var best = IntStream.range(0, found)
                .mapToObj(i -> new Said(documents[i], nats[documents[i]]))
                .sorted(Comparator.comparingDouble(Said::nats).reversed().thenComparingInt(Said::document))
                .limit(limit)
                .toList();
        for (int i = 0; i < found; i++) {
            nats[documents[i]] = 0;
        }
        SPARE.offer(nats);
        return best;
    }
}
