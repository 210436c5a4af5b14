package dev.errata.intake;

import dev.errata.event.ErrorSigns;
import dev.errata.event.Levels;
import dev.errata.event.Masker;
import dev.errata.event.Severity;
import dev.errata.sighting.Seen.Place;
import dev.errata.wire.LogRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Decides which records are worth a look, and takes the secrets out of those that are. */
final class Triage {

    /** Columns of the tables. */
    private static final int LONGEST_NAME = 200;

    /** A record's clock may be ahead by so much. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final String source;
    private final Instant now;
    private final Instant earliest;

    Triage(String source, Instant now, Duration late) {
        this.source = source;
        this.now = now;
        this.earliest = now.minus(late);
    }

    /** What to keep of a record; empty where it says itself that nothing is wrong, and nothing in it says otherwise. */
    Optional<Waiting> keep(LogRecord record) {
        var text = record.text();
        if (text.isBlank()) {
            return Optional.empty();
        }
        var severity = record.severity() == Severity.UNKNOWN ? Levels.of(text) : record.severity();
        if (severity.harmless() && !ErrorSigns.ofTrace(text)) {
            return Optional.empty();
        }
        var emitter = record.emitter();
        var place = new Place(source, bounded(emitter.service()), bounded(emitter.version()));
        return Optional.of(
                new Waiting(time(record), severity, Masker.mask(text).text(), place, bounded(emitter.stream())));
    }

    private Instant time(LogRecord record) {
        return record.time()
                .filter(it -> it.isAfter(earliest) && it.isBefore(now.plus(AHEAD)))
                .map(it -> it.isAfter(now) ? now : it)
                .orElse(now);
    }

    /** Names come from strangers: bounded, and without secrets and control characters. */
    private static String bounded(String name) {
        if (name.isEmpty()) {
            return name;
        }
        var masked = Masker.mask(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .text();
        var clean = masked.chars().anyMatch(Character::isISOControl) ? masked.replaceAll("\\p{Cntrl}", " ") : masked;
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }
}
