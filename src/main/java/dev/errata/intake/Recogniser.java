package dev.errata.intake;

import dev.errata.event.ErrorSigns;
import dev.errata.event.Event;
import dev.errata.event.Event.RoledLine;
import dev.errata.event.Masked;
import dev.errata.event.Reader;
import dev.errata.event.Severity;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the events in a group of records, and what each is. Thread-safe. */
@ApplicationScoped
class Recogniser {

    /** A record of more events is no record but a log that somebody put into one. */
    private static final int MOST_PARTS = 8;

    private final Verdicts verdicts;

    Recogniser(Verdicts verdicts) {
        this.verdicts = verdicts;
    }

    /** The events of {@code group}; none where nothing in it speaks of an error. */
    List<Recognised> look(Group group) {
        try {
            return recognise(group);
        } catch (RuntimeException e) {
            // One text that nobody thought of must not stop the counting of all others.
            Log.error("a record could not be looked at; it is not counted", e);
            return List.of();
        }
    }

    private List<Recognised> recognise(Group group) {
        var text = group.text();
        var transcript = Reader.read(new Masked(text, List.of()));
        var events = transcript.events();
        long traces = events.stream().filter(Recogniser::isTrace).count();
        if (events.isEmpty()) {
            return List.of();
        }
        if (events.size() == 1 || (traces <= 1 && events.size() <= MOST_PARTS)) {
            var main = main(events);
            var verdict = verdicts.of(main.fingerprint(), transcript);
            return worth(group.severity(), text, verdict) ? List.of(recognised(main, verdict, group, text)) : List.of();
        }
        return events.stream().flatMap(it -> alone(it, group).stream()).toList();
    }

    private List<Recognised> alone(Event event, Group group) {
        var text = text(event);
        var verdict = verdicts.of(event.fingerprint(), Reader.read(new Masked(text, List.of())));
        return worth(group.severity(), text, verdict) ? List.of(recognised(event, verdict, group, text)) : List.of();
    }

    private static Recognised recognised(Event event, Verdict verdict, Group group, String text) {
        return new Recognised(
                verdict,
                event.fingerprint(),
                group.place(),
                group.severity(),
                group.at(),
                event.headline().text(),
                text);
    }

    /** What nobody knows, and what does not say that it is bad, is no error. */
    private static boolean worth(Severity severity, String text, Verdict verdict) {
        return verdict.entry().isPresent() || severity.compareTo(Severity.WARN) >= 0 || ErrorSigns.any(text);
    }

    private static boolean isTrace(Event event) {
        return event.kind() != Event.Kind.PLAIN;
    }

    /** What the record is about: its trace, else the first line that speaks of an error, else the first. */
    private static Event main(List<Event> events) {
        return events.stream()
                .filter(Recogniser::isTrace)
                .findFirst()
                .or(() -> events.stream()
                        .filter(it -> ErrorSigns.any(it.headline().text()))
                        .findFirst())
                .orElseGet(events::getFirst);
    }

    /** The lines as they stood; what was joined from several is in them already. */
    private static String text(Event event) {
        return event.lines().stream()
                .map(RoledLine::line)
                .filter(line -> line.pieces().stream().allMatch(piece -> piece.number() == line.number()))
                .map(line -> line.uncut().text())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
