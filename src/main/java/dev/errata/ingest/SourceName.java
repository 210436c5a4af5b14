package dev.errata.ingest;

import java.util.Optional;
import java.util.stream.Stream;

/** The name that a sender goes by. */
final class SourceName {

    private static final int LONGEST = 64;

    private SourceName() {}

    /** The first that is there, squeezed into letters, digits, dots, underscores and hyphens. */
    static Optional<String> of(Stream<Optional<String>> wanted) {
        return wanted.flatMap(Optional::stream)
                .map(SourceName::squeeze)
                .filter(name -> !name.isEmpty())
                .findFirst();
    }

    private static String squeeze(String name) {
        var plain = name.strip().replaceAll("[^A-Za-z0-9._-]+", "-");
        return plain.equals("-") ? "" : plain.substring(0, Math.min(plain.length(), LONGEST));
    }
}
