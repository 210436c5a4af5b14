package dev.errata.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was acknowledged survives kill -9, with the very database settings that the application ships. */
class DurabilityTest {

    private static final int ROUNDS = 5;

    @TempDir
    Path data;

    @Test
    void noAcknowledgedRevisionIsLostWhenTheProcessIsKilled() throws Exception {
        var url = ShippedDatabase.url(data);
        var random = new Random(5);
        var acknowledged = new ArrayList<Integer>();

        for (int round = 0; round < ROUNDS; round++) {
            acknowledged.addAll(writeUntilKilled(url, round * 1_000_000, 50 + random.nextInt(150)));

            assertThat(stored(url)).as("round %d", round).containsAll(acknowledged);
        }
    }

    /** The numbers that a writer acknowledged before it was killed. */
    private static List<Integer> writeUntilKilled(String url, int first, int enough) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        RevisionWriter.class.getName(),
                        url,
                        Integer.toString(first))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var acknowledged = new ArrayList<Integer>();
        try (var lines = process.inputReader()) {
            String line;
            while ((line = lines.readLine()) != null) {
                // The last line may be torn; then it is no acknowledgement.
                if (line.endsWith(RevisionWriter.COMMITTED)) {
                    acknowledged.add(Integer.parseInt(line.substring(0, line.indexOf(' '))));
                }
                // What is still in the pipe was acknowledged too, so reading goes on to its end.
                if (acknowledged.size() == enough) {
                    // The process itself would close the pipe with it.
                    process.toHandle().destroyForcibly();
                }
            }
        }
        process.waitFor();
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
        return acknowledged;
    }

    private static List<Integer> stored(String url) throws SQLException {
        var numbers = new ArrayList<Integer>();
        try (var connection = RevisionWriter.connect(url);
                var rows = connection.createStatement().executeQuery("select number from revision")) {
            while (rows.next()) {
                numbers.add(rows.getInt(1));
            }
        }
        return numbers;
    }
}
