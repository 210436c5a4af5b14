package dev.errata.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;

/** Takes what has arrived into a folder of entries. */
public final class FolderImport {

    private FolderImport() {}

    /**
     * Compares, and writes what is new.
     *
     * @param dryRun whether to write nothing
     * @param overwrite whether newer words of a source replace those that are there; git shows the difference
     * @param done is told how many were written
     */
    public static ImportReport run(
            List<Arrived> arrived, Path folder, boolean dryRun, boolean overwrite, Clock clock, IntConsumer done)
            throws IOException {
        var shelf = Shelf.open(folder);
        Map<String, Arrived.Read> reads = arrived.stream()
                .filter(Arrived.Read.class::isInstance)
                .map(Arrived.Read.class::cast)
                .collect(Collectors.toMap(it -> it.id().toString(), it -> it));
        var plan = Import.of(
                arrived,
                id -> Optional.ofNullable(reads.get(id.toString())).flatMap(it -> shelf.present(it, overwrite)),
                shelf.entries(),
                clock);
        int count = 0;
        for (var read : plan.toWrite()) {
            if (!dryRun) {
                shelf.put(read.document());
            }
            done.accept(++count);
        }
        return plan.report(dryRun, "files", Map.of());
    }
}
