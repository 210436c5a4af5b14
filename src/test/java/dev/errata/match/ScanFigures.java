package dev.errata.match;

import dev.errata.signature.Signature;
import dev.errata.signature.SignatureSet;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Lines a second that are searched for all regexes.
 *
 * @param engine by the signature set
 * @param loop by {@code java.util.regex}, one regex after the other
 */
record ScanFigures(long engine, long loop) {

    private static final Duration SCANNING = Duration.ofMillis(500);
    private static final int BATCH = 200;

    /** Both search the same lines for the same regexes, those that both can read. */
    static ScanFigures measure(List<PublishedEntry> published, List<String> lines) {
        var signatures = new ArrayList<Signature<Integer>>();
        var patterns = new ArrayList<Pattern>();
        for (var it : published) {
            var regex = it.entry().recognition().regex();
            try {
                // The one spelling that RE2 has and Java lacks.
                var pattern = Pattern.compile(regex.replace("(?P<", "(?<"));
                if (!regex.isEmpty()) {
                    signatures.add(new Signature<>(signatures.size(), regex));
                    patterns.add(pattern);
                }
            } catch (PatternSyntaxException e) {
                // Then it is in neither.
                continue;
            }
        }
        var set = SignatureSet.compile(signatures);
        set.refused().keySet().stream().sorted((one, other) -> other - one).forEach(it -> patterns.remove((int) it));
        var engine = Timed.of(
                SCANNING,
                SCANNING,
                at -> batch(lines, at, line -> set.scan(line).size()));
        var loop = Timed.of(SCANNING, SCANNING, at -> batch(lines, at, line -> hits(patterns, line)));
        return new ScanFigures(Math.round(engine.perSecond() * BATCH), Math.round(loop.perSecond() * BATCH));
    }

    /** A line is searched sooner than the clock can tell. */
    private static int batch(List<String> lines, int batch, ToIntFunction<String> scan) {
        int hits = 0;
        for (int at = 0; at < BATCH; at++) {
            hits += scan.applyAsInt(lines.get((batch * BATCH + at) % lines.size()));
        }
        return hits;
    }

    private static int hits(List<Pattern> patterns, String line) {
        int hits = 0;
        for (var pattern : patterns) {
            hits += pattern.matcher(line).find() ? 1 : 0;
        }
        return hits;
    }
}
