package dev.errata.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The time limits only keep a fault from hanging the build. */
@Timeout(60)
class GrowingFileTest {

    @TempDir
    Path folder;

    @Test
    void readsWhatIsThereAndWhatIsAdded() throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "one\n");

        try (var file = new GrowingFile(log)) {
            assertThat(read(file, 4)).isEqualTo("one\n");
            Files.writeString(log, "two\n", StandardOpenOption.APPEND);
            assertThat(read(file, 4)).isEqualTo("two\n");
        }
    }

    @Test
    void readsAFileThatWasCutShortFromItsStart() throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "a long first content\n");

        try (var file = new GrowingFile(log)) {
            read(file, 21);
            Files.writeString(log, "new\n");
            assertThat(read(file, 4)).isEqualTo("new\n");
        }
    }

    @Test
    void goesOnWithTheFileThatTookItsPlace() throws IOException {
        var log = Files.writeString(folder.resolve("a.log"), "old\n");

        try (var file = new GrowingFile(log)) {
            read(file, 4);
            Files.move(log, folder.resolve("a.log.1"));
            Files.writeString(log, "a longer new one\n");
            assertThat(read(file, 17)).isEqualTo("a longer new one\n");
        }
    }

    private static String read(GrowingFile file, int bytes) throws IOException {
        return new String(file.readNBytes(bytes), StandardCharsets.UTF_8);
    }
}
