package dev.errata.search;

import dev.errata.search.Resemblance.Kind;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;

/** Reads what {@link SlipWriter} wrote, anywhere in it. Immutable and thread-safe. */
final class SlipReader {

    /** In the order of the numbers that they have in a file. */
    static final List<Kind> KINDS = List.of(Kind.SIGNATURE, Kind.ALIAS, Kind.PATTERN);

    private final ByteBuffer bytes;
    private final List<String> words;

    /**
     * @param words by their numbers
     */
    SlipReader(ByteBuffer bytes, List<String> words) {
        this.bytes = bytes;
        this.words = words;
    }

    /** The slip that begins at {@code start}, for the entry at {@code position}. */
    Slip slip(int start, int position) {
        var from = bytes.duplicate().position(start);
        var domain = word(from);
        var document = new LinkedHashSet<>(words(from));
        return new Slip(domain, document, wordings(from, position));
    }

    /** Its wordings alone: what it says in all is in an index already. */
    List<Wording> wordings(int start, int position) {
        var from = bytes.duplicate().position(start);
        word(from);
        for (int left = number(from); left > 0; left--) {
            number(from);
        }
        return wordings(from, position);
    }

    private List<Wording> wordings(ByteBuffer from, int position) {
        int count = number(from);
        var wordings = new ArrayList<Wording>(count);
        for (int i = 0; i < count; i++) {
            var kind = KINDS.get(from.get());
            boolean complains = from.get() != 0;
            var sequence = words(from);
            var concepts = new LinkedHashSet<>(words(from));
            var shares = new LinkedHashMap<String, Double>();
            for (int left = number(from); left > 0; left--) {
                shares.put(word(from), from.getDouble());
            }
            wordings.add(new Wording(position, kind, sequence, shares, concepts, complains));
        }
        return wordings;
    }

    private List<String> words(ByteBuffer from) {
        int count = number(from);
        var read = new ArrayList<String>(count);
        for (int i = 0; i < count; i++) {
            read.add(word(from));
        }
        return read;
    }

    private String word(ByteBuffer from) {
        return words.get(number(from));
    }

    private static int number(ByteBuffer from) {
        int number = 0;
        for (int shift = 0; ; shift += 7) {
            int next = from.get();
            number |= (next & 0x7F) << shift;
            if (next >= 0) {
                return number;
            }
        }
    }
}
