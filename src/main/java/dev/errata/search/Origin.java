package dev.errata.search;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.util.Version;

/** Which code cuts words here: what other code kept may be cut otherwise. */
final class Origin {

    private Origin() {}

    /** The same for the same build on the same Java; empty where that cannot be told. */
    static Optional<String> here() {
        try {
            var source = Origin.class.getProtectionDomain().getCodeSource();
            if (source == null || source.getLocation() == null) {
                return Optional.empty();
            }
            var digest = MessageDigest.getInstance("SHA-256");
            for (var file : files(Path.of(source.getLocation().toURI()))) {
                digest.update(file.getFileName().toString().getBytes(StandardCharsets.UTF_8));
                digest.update(Files.readAllBytes(file));
            }
            return Optional.of("%s, Lucene %s, Java %s"
                    .formatted(HexFormat.of().formatHex(digest.digest()), Version.LATEST, Runtime.version()));
        } catch (IOException | URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<Path> files(Path code) throws IOException {
        if (!Files.isDirectory(code)) {
            return List.of(code);
        }
        try (var all = Files.walk(code)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
