package dev.errata.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** What tests import. */
final class Samples {

    static final Path FOLDER = Path.of("src/test/resources/transfer");

    private Samples() {}

    static List<Arrived> read(String name) throws IOException {
        return read(name, Declaration.none());
    }

    static List<Arrived> read(String name, Declaration declaration) throws IOException {
        return Arrivals.of(FOLDER.resolve(name), declaration, Bounds.USUAL);
    }

    static List<Arrived> text(String name, String text) throws IOException {
        return text(name, text, Declaration.none());
    }

    static List<Arrived> text(String name, String text, Declaration declaration) throws IOException {
        return Arrivals.of(
                name, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), declaration, Bounds.USUAL);
    }

    static Arrived.Read entry(Arrived arrived) {
        return (Arrived.Read) arrived;
    }

    static Arrived.Refused refusal(Arrived arrived) {
        return (Arrived.Refused) arrived;
    }

    static List<String> fields(Arrived.Read read) {
        return read.lost().stream().map(Lost::field).toList();
    }
}
