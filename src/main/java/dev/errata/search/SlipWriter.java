package dev.errata.search;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes slips one after another, each word as its number in a list of all words. Not thread-safe. */
final class SlipWriter implements AutoCloseable {

    private final Map<String, Integer> numbers;
    private final DataOutputStream out;

    SlipWriter(Path file, Map<String, Integer> numbers) throws IOException {
        this.numbers = numbers;
        this.out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16));
    }

    /** The numbers of words, in the order in which slips first use them. */
    static Map<String, Integer> numbers(List<Slip> slips) {
        var numbers = new HashMap<String, Integer>();
        for (var slip : slips) {
            number(List.of(slip.domain()), numbers);
            number(slip.document(), numbers);
            for (var wording : slip.wordings()) {
                number(wording.sequence(), numbers);
                number(wording.shares().keySet(), numbers);
                number(wording.concepts(), numbers);
            }
        }
        return numbers;
    }

    private static void number(Collection<String> words, Map<String, Integer> numbers) {
        for (var word : words) {
            numbers.putIfAbsent(word, numbers.size());
        }
    }

    /** Returns where the slip begins, in bytes. */
    int write(Slip slip) throws IOException {
        int at = out.size();
        if (at == Integer.MAX_VALUE) {
            throw new IOException("more than two gigabytes of words");
        }
        word(slip.domain());
        words(slip.document());
        number(slip.wordings().size());
        for (var wording : slip.wordings()) {
            out.writeByte(SlipReader.KINDS.indexOf(wording.kind()));
            out.writeBoolean(wording.complains());
            words(wording.sequence());
            words(wording.concepts());
            number(wording.shares().size());
            for (var share : wording.shares().entrySet()) {
                word(share.getKey());
                out.writeDouble(share.getValue());
            }
        }
        return at;
    }

    private void words(Collection<String> words) throws IOException {
        number(words.size());
        for (var word : words) {
            word(word);
        }
    }

    private void word(String word) throws IOException {
        var number = numbers.get(word);
        if (number == null) {
            throw new IllegalArgumentException("a word without a number: " + word);
        }
        number(number);
    }

    /** Seven bits a byte, the lowest first; the highest bit says that more follow. */
    private void number(int number) throws IOException {
        int left = number;
        for (; left > 0x7F; left >>>= 7) {
            out.writeByte(left | 0x80);
        }
        out.writeByte(left);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
