package dev.errata.search;

import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Ideas that programs and languages word in many ways: "Connection refused", "couldn't connect to server" and "拒绝连接" are one. A phrase
 * found in a text counts as one more word of it, the same on both sides, so that a line can be recognised by what it means. The list is
 * {@code words/concepts.txt}. Thread-safe.
 */
final class Concepts {

    private static final String RESOURCE = "/words/concepts.txt";

    /** Stands before a concept's name, so that it is no word of any text. */
    private static final String MARK = "§";

    private static final SignatureSet<Integer> PHRASES;
    private static final List<String> NAMES;

    static {
        var names = new ArrayList<String>();
        var signatures = new ArrayList<Signature<Integer>>();
        for (var line : lines()) {
            int equals = line.indexOf(" = ");
            if (line.startsWith("#") || equals < 0) {
                continue;
            }
            for (var phrase : line.substring(equals + 3).split(" \\| ", -1)) {
                signatures.add(new Signature<>(names.size(), "(?i)(?:" + phrase.strip() + ")"));
                names.add(MARK + line.substring(0, equals).strip());
            }
        }
        PHRASES = SignatureSet.compile(signatures);
        NAMES = List.copyOf(names);
        if (!PHRASES.refused().isEmpty()) {
            throw new IllegalStateException("phrases of concepts are not in the dialect: " + PHRASES.refused());
        }
    }

    private Concepts() {}

    /** The concepts that {@code text} words. */
    static Set<String> in(String text) {
        var found = new HashSet<String>();
        for (var hit : PHRASES.scan(text)) {
            found.add(NAMES.get(hit.key()));
        }
        return found;
    }

    private static List<String> lines() {
        try (var in = Concepts.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("not in this jar: " + RESOURCE);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + RESOURCE, e);
        }
    }
}
