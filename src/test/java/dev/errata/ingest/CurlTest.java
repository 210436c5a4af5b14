package dev.errata.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real curl, in all the ways in which people send a file with it. */
@QuarkusTest
class CurlTest {

    private static final String TRACE = """
            2026-11-20T20:41:41.007Z ERROR [main] c.a.o.OrderService - Failed to save order 4711
            java.lang.IllegalStateException: no
            \tat com.acme.orders.OrderService.save(OrderService.java:88)
            """;

    @TempDir
    static Path folder;

    @BeforeAll
    static void curlIsThere() {
        assumeThat(Stream.of(System.getenv("PATH").split(":")).map(it -> Path.of(it, "curl")))
                .as("there is a curl on this machine")
                .anyMatch(Files::isExecutable);
    }

    @Test
    void dataAsItIs() throws Exception {
        assertThat(curl("--data-binary", "@" + file(TRACE))).isEqualTo(taken(3));
    }

    /** It removes the line breaks: what is left is one line. */
    @Test
    void dataAsAForm() throws Exception {
        assertThat(curl("-d", "@" + file(TRACE))).isEqualTo(taken(1));
    }

    @Test
    void aFileOfAForm() throws Exception {
        assertThat(curl("-F", "file=@" + file(TRACE))).isEqualTo(taken(3));
    }

    @Test
    void aStream() throws Exception {
        var command = command("-T", "-");
        var process =
                new ProcessBuilder(command).redirectInput(file(TRACE).toFile()).start();

        assertThat(answer(process)).isEqualTo(taken(3));
    }

    @Test
    void aCompressedFile() throws Exception {
        var file = file(TRACE);
        run(List.of("gzip", file.toString()));

        assertThat(curl("-H", "Content-Encoding: gzip", "--data-binary", "@" + file + ".gz"))
                .isEqualTo(taken(3));
    }

    /** Above a megabyte it asks first whether it may. */
    @Test
    void aLargeFileThatAsksFirst() throws Exception {
        var lines = "2026-11-20T20:41:40.123Z INFO  [main] c.a.o.OrderService - order 4711 accepted\n".repeat(40_000);

        assertThat(curl("-H", "Content-Type: text/plain", "--data-binary", "@" + file(lines)))
                .isEqualTo(taken(40_000));
    }

    /** It is told before it sends anything. */
    @Test
    void aFileThatIsTooLargeHearsSo() throws Exception {
        var file = folder.resolve("large");
        Files.write(file, new byte[34 << 20]);

        assertThat(curl("--data-binary", "@" + file)).contains("422").contains("too large");
    }

    @Test
    void twoSendingsOverOneConnection() throws Exception {
        var file = file(TRACE).toString();

        var twice = curl(
                "--data-binary",
                "@" + file,
                "--next",
                "-sS",
                "-H",
                "X-API-Key: wrong",
                "--data-binary",
                "@" + file,
                address());

        assertThat(twice).startsWith("{\"accepted\":3").contains("401");
    }

    private static String taken(int records) {
        return "{\"accepted\":%d,\"rejected\":0}".formatted(records);
    }

    private static Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "sent", ".log"), text, StandardCharsets.UTF_8);
    }

    private static String curl(String... options) throws Exception {
        return answer(new ProcessBuilder(command(options)).start());
    }

    private static List<String> command(String... options) {
        var command = new ArrayList<>(
                List.of("curl", "-sS", "-m", "30", "-H", "Authorization: Bearer " + Recording.KEY, address()));
        command.addAll(List.of(options));
        return command;
    }

    private static String address() {
        return Sent.address() + "/ingest/curl/logs";
    }

    private static void run(List<String> command) throws Exception {
        assertThat(new ProcessBuilder(command).start().waitFor()).isZero();
    }

    private static String answer(Process process) throws Exception {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        var complaint = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(40, TimeUnit.SECONDS)).isTrue();
        return said + complaint;
    }
}
