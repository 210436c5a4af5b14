package dev.errata.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Whether a folder has changes in its entries that are not committed. Asks git if it is there; if not, nothing can be told. */
final class GitStatus {

    private static final int SECONDS = 30;

    private GitStatus() {}

    /** The first path that is not committed. */
    static Optional<String> of(Path folder) {
        try {
            var git = new ProcessBuilder("git", "status", "--porcelain", "--", "kb-entries", ".gitattributes")
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            git.getOutputStream().close();
            var said = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!git.waitFor(SECONDS, TimeUnit.SECONDS) || git.exitValue() != 0) {
                git.destroyForcibly();
                return Optional.empty();
            }
            return said.lines()
                    .map(line -> line.substring(Math.min(3, line.length())))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
