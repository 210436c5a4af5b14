package dev.errata.search;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A vocabulary in a folder: the slips, the indexes, and what was counted. Immutable and thread-safe.
 *
 * @param origin which code made it
 * @param digests of the entries that it was made of, in their order
 * @param starts by digest, where the slip of the entry begins
 */
record KeptVocabulary(
        Path folder,
        String origin,
        List<String> digests,
        Map<String, Integer> starts,
        Rarity rarity,
        DomainModel domains,
        SlipReader slips) {

    private static final String TABLE = "table";
    private static final String SLIPS = "slips";
    private static final String LINES = "lines";
    private static final String DOCUMENTS = "documents";

    /** Of other code or another layout nothing is read but this. */
    private static final int LAYOUT = 1;

    KeptVocabulary {
        digests = List.copyOf(digests);
        starts = Map.copyOf(starts);
    }

    /** Writes into an empty folder. The slips are those that the vocabulary was made of, the digests those of their entries. */
    static void write(Path folder, String origin, Vocabulary vocabulary, List<Slip> slips, List<String> digests)
            throws IOException {
        var shelf = vocabulary.text().whole().orElseThrow(() -> new IllegalArgumentException("edited since"));
        shelf.copyTo(folder.resolve(LINES), folder.resolve(DOCUMENTS));
        var numbers = SlipWriter.numbers(slips);
        var starts = new ArrayList<Integer>();
        try (var writer = new SlipWriter(folder.resolve(SLIPS), numbers)) {
            for (var slip : slips) {
                starts.add(writer.write(slip));
            }
        }
        try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(folder.resolve(TABLE))))) {
            out.writeInt(LAYOUT);
            out.writeUTF(origin);
            writeWords(out, numbers);
            writeRarity(out, vocabulary.text().rarity(), numbers);
            writeDomains(out, vocabulary.domains(), numbers);
            out.writeInt(digests.size());
            for (int at = 0; at < digests.size(); at++) {
                out.writeUTF(digests.get(at));
                out.writeInt(starts.get(at));
            }
        }
    }

    private static void writeWords(DataOutputStream out, Map<String, Integer> numbers) throws IOException {
        out.writeInt(numbers.size());
        for (var word : numbers.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList()) {
            out.writeUTF(word);
        }
    }

    private static void writeRarity(DataOutputStream out, Rarity rarity, Map<String, Integer> numbers)
            throws IOException {
        out.writeInt(rarity.entries());
        out.writeInt(rarity.counted().size());
        for (var count : rarity.counted().entrySet()) {
            out.writeInt(number(count.getKey(), numbers));
            out.writeInt(count.getValue());
        }
    }

    private static void writeDomains(DataOutputStream out, DomainModel model, Map<String, Integer> numbers)
            throws IOException {
        out.writeInt(model.domains().size());
        for (var domain : model.domains()) {
            out.writeInt(number(domain, numbers));
        }
        out.writeInt(model.byTerm().size());
        for (var term : model.byTerm().entrySet()) {
            out.writeInt(number(term.getKey(), numbers));
            out.writeInt(term.getValue().size());
            for (var odds : term.getValue().entrySet()) {
                out.writeInt(number(odds.getKey(), numbers));
                out.writeDouble(odds.getValue());
            }
        }
    }

    private static int number(String word, Map<String, Integer> numbers) {
        return Optional.ofNullable(numbers.get(word)).orElseThrow();
    }

    /** Empty where other code made it. What is damaged throws anything: files are compared with their checksums before. */
    static Optional<KeptVocabulary> read(Path folder, String origin) throws IOException {
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(TABLE))))) {
            if (in.readInt() != LAYOUT || !in.readUTF().equals(origin)) {
                return Optional.empty();
            }
            var words = readWords(in);
            var rarity = readRarity(in, words);
            var domains = readDomains(in, words);
            var digests = new ArrayList<String>();
            var starts = new HashMap<String, Integer>();
            for (int left = in.readInt(); left > 0; left--) {
                digests.add(in.readUTF());
                starts.put(digests.getLast(), in.readInt());
            }
            return Optional.of(new KeptVocabulary(
                    folder, origin, digests, starts, rarity, domains, slips(folder.resolve(SLIPS), words)));
        }
    }

    private static SlipReader slips(Path file, List<String> words) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new SlipReader(channel.map(MapMode.READ_ONLY, 0, channel.size()), words);
        }
    }

    private static List<String> readWords(DataInputStream in) throws IOException {
        var words = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            words.add(in.readUTF());
        }
        return words;
    }

    private static Rarity readRarity(DataInputStream in, List<String> words) throws IOException {
        int entries = in.readInt();
        var counts = new HashMap<String, Integer>();
        for (int left = in.readInt(); left > 0; left--) {
            counts.put(words.get(in.readInt()), in.readInt());
        }
        return Rarity.counted(counts, entries);
    }

    private static DomainModel readDomains(DataInputStream in, List<String> words) throws IOException {
        var domains = new ArrayList<String>();
        for (int left = in.readInt(); left > 0; left--) {
            domains.add(words.get(in.readInt()));
        }
        var byTerm = new HashMap<String, Map<String, Double>>();
        for (int left = in.readInt(); left > 0; left--) {
            var term = words.get(in.readInt());
            var odds = new HashMap<String, Double>();
            for (int some = in.readInt(); some > 0; some--) {
                odds.put(words.get(in.readInt()), in.readDouble());
            }
            byTerm.put(term, Map.copyOf(odds));
        }
        return DomainModel.of(byTerm, Set.copyOf(domains));
    }

    /** The slip of the entry with this digest, for the one at {@code position}; empty where it is not kept. */
    Optional<Slip> slip(String digest, int position) {
        return Optional.ofNullable(starts.get(digest)).map(start -> slips.slip(start, position));
    }

    /** All that is kept, as it was. */
    Vocabulary vocabulary() throws IOException {
        var wordings = IntStream.range(0, digests.size())
                .parallel()
                .boxed()
                .flatMap(at -> slips.wordings(starts.getOrDefault(digests.get(at), 0), at).stream())
                .toList();
        var shelf = Shelf.open(folder.resolve(LINES), folder.resolve(DOCUMENTS), wordings);
        return new Vocabulary(TextIndex.of(shelf, rarity), domains);
    }
}
