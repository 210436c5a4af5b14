package dev.errata.match;

import dev.errata.event.Reader;
import dev.errata.library.EntryFiles;
import dev.errata.library.OrdinaryLines;
import dev.errata.match.Scoreboard.LineTimes;
import dev.errata.match.Scoreboard.LogTimes;
import dev.errata.match.Scoreboard.Speed;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * How fast this build answers: whole look-ups, the engine alone, and the making of a knowledge base. Some seconds in one thread, enough to
 * see what a change did to speed, and no benchmark.
 */
final class SpeedFigures {

    private static final List<Path> FOLDERS =
            List.of(Path.of("kb-entries"), Path.of("src/test/resources/golden/entries"));

    private static final int LOG_LINES = 200;
    private static final int LOGS = 40;
    private static final int MATCHES = 5;
    private static final int BUILDS = 5;
    private static final Duration SHORT = Duration.ofMillis(800);
    private static final Duration LONG = Duration.ofMillis(2000);

    private SpeedFigures() {}

    static Speed measure() {
        var published = entries();
        var errors = errors(published);
        var logs = logs(errors, OrdinaryLines.lines());
        var base = KnowledgeBase.of(published);
        // Logs are warm from the lines, and take long: what is a hundredth of them wants the time more.
        var line = Timed.of(LONG, SHORT, at -> look(base, errors.get(at % errors.size())));
        var log = Timed.of(SHORT, LONG, at -> look(base, logs.get(at % logs.size())));
        var scan =
                ScanFigures.measure(published, String.join("\n", logs).lines().toList());
        var build =
                Timed.times(BUILDS, _ -> KnowledgeBase.of(published).entries().size());
        return new Speed(
                published.size(),
                new LineTimes(line.millis(0.5), line.millis(0.99)),
                new LogTimes(LOG_LINES, log.millis(0.5), log.millis(0.99)),
                scan.engine(),
                scan.loop(),
                build.millis(0.5));
    }

    /** The entries of this repository and of the golden set. */
    private static List<PublishedEntry> entries() {
        return FOLDERS.stream()
                .filter(Files::isDirectory)
                .flatMap(folder -> EntryFiles.load(folder).files().stream())
                .map(file -> new PublishedEntry(file.document(), 1))
                .toList();
    }

    /** What people paste when they paste one line: the message of each entry, in an order without meaning. */
    private static List<String> errors(List<PublishedEntry> published) {
        var errors = new ArrayList<>(published.stream()
                .map(it -> it.entry()
                        .recognition()
                        .signature()
                        .en()
                        .lines()
                        .findFirst()
                        .orElse(""))
                .filter(message -> !message.isBlank())
                .toList());
        Collections.shuffle(errors, new Random(17));
        return errors;
    }

    /** Ordinary lines, each log from another place on, with one error in the middle. */
    private static List<String> logs(List<String> errors, List<String> ordinary) {
        return IntStream.range(0, LOGS)
                .mapToObj(at -> {
                    var lines = new ArrayList<String>();
                    for (int line = 0; line < LOG_LINES; line++) {
                        lines.add(ordinary.get((at * 53 + line) % ordinary.size()));
                    }
                    lines.set(LOG_LINES / 2, errors.get(at % errors.size()));
                    return String.join("\n", lines);
                })
                .toList();
    }

    private static int look(KnowledgeBase base, String text) {
        return base.answer(Reader.read(text), Context.NONE, MATCHES).matches().size();
    }
}
