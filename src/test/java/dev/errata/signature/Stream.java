package dev.errata.signature;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Log lines, a share of which match: as strings, and as bytes outside the heap for those who read memory. */
final class Stream {

    private final List<String> lines;
    private final MemorySegment memory;
    private final int[] starts;

    private Stream(List<String> lines) {
        this.lines = List.copyOf(lines);
        starts = new int[lines.size() + 1];
        for (int i = 0; i < lines.size(); i++) {
            starts[i + 1] = starts[i] + lines.get(i).length();
        }
        memory = Arena.global().allocate(starts[lines.size()] + 64L);
        for (int i = 0; i < lines.size(); i++) {
            var bytes = lines.get(i).getBytes(StandardCharsets.US_ASCII);
            MemorySegment.copy(MemorySegment.ofArray(bytes), 0, memory, starts[i], bytes.length);
        }
    }

    /**
     * A stream of {@code size} lines.
     *
     * @param ordinary lines that nothing matches
     * @param matching lines that something does
     * @param percent of matching lines among them
     */
    static Stream of(List<String> ordinary, List<String> matching, int percent, int size, Random random) {
        var lines = new ArrayList<String>();
        for (int i = 0; i < size; i++) {
            var from = random.nextInt(100) < percent ? matching : ordinary;
            lines.add(from.get(random.nextInt(from.size())));
        }
        return new Stream(lines.stream().map(String::new).toList());
    }

    static Stream of(List<String> lines) {
        return new Stream(lines);
    }

    int size() {
        return lines.size();
    }

    String line(int i) {
        return lines.get(i);
    }

    MemorySegment memory() {
        return memory;
    }

    int start(int i) {
        return starts[i];
    }

    int length(int i) {
        return starts[i + 1] - starts[i];
    }

    long bytes(int from, int to) {
        return starts[to] - starts[from];
    }
}
