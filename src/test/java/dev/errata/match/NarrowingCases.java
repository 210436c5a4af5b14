package dev.errata.match;

import dev.errata.entry.EntryId;
import dev.errata.event.Reader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * What the checks really printed: Redis 7.0.15 in namespaces of its own, made to fail one way after the other, and the script of {@link
 * Narrowing#script} run beside it. What was of that machine alone is cut out: its other mounts, its kernel log, most of a list of keys.
 * Fork was made to fail with ENOMEM by injecting that error into the running server; all the rest is the plain way to fail.
 */
final class NarrowingCases {

    static final KnowledgeBase BASE = Evaluation.base(Path.of("kb-entries"));

    private NarrowingCases() {}

    static String read(String name) {
        try (var in = NarrowingCases.class.getResourceAsStream("/narrow/" + name + ".txt")) {
            if (in == null) {
                throw new IllegalStateException("no such case: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@code output} makes of the causes of the MISCONF answer. */
    static Narrowing misconf(String output) {
        return narrow(read("misconf"), "redis/misconf-rdb", output);
    }

    static Narrowing narrow(String error, String entry, String output) {
        var report = BASE.answer(Reader.read(error), Context.NONE, 5);
        return BASE.narrow(report, EntryId.of(entry), output).orElseThrow();
    }

    static Narrowing.Cause cause(Narrowing narrowing, String id) {
        return narrowing.causes().stream()
                .filter(it -> it.entry().id().toString().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
