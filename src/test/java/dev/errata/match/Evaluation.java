package dev.errata.match;

import dev.errata.event.Reader;
import dev.errata.library.EntryFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Measures the ranking over any folder of entries: {@code Evaluation ENTRIES [LOG...]}.
 *
 * <p>Prints how many signatures find their own entry or a twin first, and how many lines of the ordinary logs get an answer, with the
 * entries that answer most of them.
 */
final class Evaluation {

    private Evaluation() {}

    public static void main(String[] args) throws IOException {
        var base = base(Path.of(args[0]));
        signatures(base);
        for (var log : List.of(args).subList(1, args.length)) {
            ordinary(base, Path.of(log));
        }
    }

    static KnowledgeBase base(Path entries) {
        return KnowledgeBase.of(published(entries));
    }

    static java.util.List<PublishedEntry> published(Path entries) {
        return EntryFiles.load(entries).files().stream()
                .map(file -> new PublishedEntry(file.document(), 1))
                .toList();
    }

    private static void signatures(KnowledgeBase base) {
        int first = 0;
        int unknown = 0;
        for (var published : base.entries()) {
            var signature = published.entry().recognition().signature().en();
            var report = base.answer(Reader.read(signature), Context.NONE, 5);
            if (report.matched() && twins(published, report.matches().getFirst())) {
                first++;
                continue;
            }
            unknown += report.matched() ? 0 : 1;
            System.out.printf("MISS %s | %s | %s%n", published.entry().id(), signature, describe(report));
        }
        System.out.printf(
                Locale.ROOT,
                "own signature first: %d of %d (%.2f %%), unknown %d%n",
                first,
                base.entries().size(),
                100.0 * first / base.entries().size(),
                unknown);
    }

    /** Entries that quote the same message, or share the regex, describe one failure. */
    private static boolean twins(PublishedEntry one, Match other) {
        var left = one.entry().recognition();
        var right = other.entry().recognition();
        return one.entry().id().equals(other.entry().id())
                || left.signature().en().equalsIgnoreCase(right.signature().en())
                || (!left.regex().isEmpty() && left.regex().equals(right.regex()));
    }

    private static void ordinary(KnowledgeBase base, Path log) throws IOException {
        var lines = Files.readAllLines(log);
        int answered = 0;
        for (var line : lines) {
            if (line.isBlank()) {
                continue;
            }
            var report = base.answer(Reader.read(line), Context.NONE, 1);
            if (report.matched()) {
                answered++;
                System.out.printf("FALSE %s | %s%n", line, describe(report));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "%s: %d of %d ordinary lines answered (%.3f %%)%n",
                log.getFileName(),
                answered,
                lines.size(),
                100.0 * answered / lines.size());
    }

    private static String describe(MatchReport report) {
        var shown = report.matched() ? report.matches() : report.near();
        return shown.stream()
                .limit(2)
                .map(match ->
                        String.format(Locale.ROOT, "%s %.2f %s", match.entry().id(), match.score(), match.why()))
                .toList()
                .toString();
    }
}
