package dev.errata.search;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/** One folder at a time below a root, which is there whole, with what was written, or not at all. Not for two processes at once. */
final class KeptFolders {

    /** Written last: the names, sizes and checksums of all other files. */
    private static final String SEAL = "seal";

    private static final String UNFINISHED = ".unfinished";

    private final Path root;

    KeptFolders(Path root) {
        this.root = root;
    }

    /** What fills a new folder. */
    @FunctionalInterface
    interface Filling {

        void into(Path folder) throws IOException;
    }

    /** The folder that is there and as it was written; empty where none is. */
    Optional<Path> whole() throws IOException {
        for (var folder : folders()) {
            if (Files.exists(folder.resolve(SEAL))
                    && Files.readAllLines(folder.resolve(SEAL)).equals(seal(folder))) {
                return Optional.of(folder);
            }
        }
        return Optional.empty();
    }

    /** Puts a folder in place of the one that is there; while it is filled, and where that fails, the former stays. */
    void replace(String name, Filling filling) throws IOException {
        var unfinished = root.resolve(UNFINISHED);
        delete(unfinished);
        Files.createDirectories(unfinished);
        filling.into(unfinished);
        Files.write(unfinished.resolve(SEAL), seal(unfinished));
        var former = folders();
        var place = root.resolve(name);
        delete(place);
        Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        for (var folder : former) {
            if (!folder.equals(place)) {
                delete(folder);
            }
        }
    }

    private List<Path> folders() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var all = Files.list(root)) {
            return all.filter(it -> !it.getFileName().toString().equals(UNFINISHED))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    private static List<String> seal(Path folder) throws IOException {
        var lines = new ArrayList<String>();
        try (var all = Files.walk(folder)) {
            for (var file : all.filter(Files::isRegularFile).sorted().toList()) {
                if (!file.getFileName().toString().equals(SEAL)) {
                    var name = folder.relativize(file).toString().replace('\\', '/');
                    lines.add("%s %d %08x".formatted(name, Files.size(file), checksum(file)));
                }
            }
        }
        return lines;
    }

    private static long checksum(Path file) throws IOException {
        var checksum = new CRC32C();
        try (var channel = FileChannel.open(file)) {
            var buffer = ByteBuffer.allocateDirect(1 << 20);
            while (channel.read(buffer) >= 0) {
                checksum.update(buffer.flip());
                buffer.clear();
            }
        }
        return checksum.getValue();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
