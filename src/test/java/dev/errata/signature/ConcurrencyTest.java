package dev.errata.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class ConcurrencyTest {

    @Test
    void manyThreadsFindWhatOneFinds() throws Exception {
        var signatures = new ArrayList<Signature<Integer>>();
        LogText.regexes().forEach(regex -> signatures.add(new Signature<>(signatures.size(), regex)));
        var lines = new LogText(new Random(5)).lines(3);
        var expected = scanned(SignatureSet.compile(signatures), lines);
        // Not scanned by anybody yet: the first to need a regex's program makes it.
        var shared = SignatureSet.compile(signatures);

        List<Callable<List<List<Hit<Integer>>>>> readers = new ArrayList<>();
        for (int i = 0; i < 32; i++) {
            readers.add(() -> scanned(shared, lines));
        }
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var reader : threads.invokeAll(readers)) {
                assertThat(reader.get()).isEqualTo(expected);
            }
        }
    }

    private static List<List<Hit<Integer>>> scanned(SignatureSet<Integer> set, List<String> lines) {
        return lines.stream().map(set::scan).toList();
    }
}
