package dev.errata.match;

import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What a command does to what runs, beside what it is for. Known by the words of {@code answer/risks.txt}; what is not known there may be
 * dangerous all the same.
 */
public enum Risk {
    /** Nothing that the list knows of. */
    NONE,
    /** It stops or restarts something, or sends its users away for a while. */
    STOPS,
    /** It deletes or overwrites something, for good. */
    DESTROYS;

    private static final List<Risk> RISKS = new ArrayList<>();
    private static final SignatureSet<Integer> KNOWN = read();

    /** The worst that any line of {@code commands} does. */
    public static Risk of(String commands) {
        return commands.lines()
                .flatMap(line -> KNOWN.scan(line).stream())
                .map(hit -> RISKS.get(hit.key()))
                .max(Comparator.naturalOrder())
                .orElse(NONE);
    }

    private static SignatureSet<Integer> read() {
        var signatures = new ArrayList<Signature<Integer>>();
        try (var in = Risk.class.getResourceAsStream("/answer/risks.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing from the jar: /answer/risks.txt");
            }
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int equals = line.indexOf(" = ");
                if (equals > 0 && !line.startsWith("#")) {
                    RISKS.add(valueOf(line.substring(0, equals).strip().toUpperCase(Locale.ROOT)));
                    signatures.add(new Signature<>(
                            signatures.size(), line.substring(equals + 3).strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read what commands risk", e);
        }
        var compiled = SignatureSet.compile(signatures);
        if (!compiled.refused().isEmpty()) {
            throw new IllegalStateException("outside the dialect: " + compiled.refused());
        }
        return compiled;
    }
}
