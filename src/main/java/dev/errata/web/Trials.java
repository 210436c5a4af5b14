package dev.errata.web;

import dev.errata.access.IngestKeys;
import dev.errata.intake.Delivery;
import dev.errata.intake.Full;
import dev.errata.intake.Intake;
import dev.errata.match.LiveKnowledgeBase;
import dev.errata.match.PublishedEntry;
import dev.errata.sighting.SightingCount;
import dev.errata.sighting.SightingQuery;
import dev.errata.sighting.Sightings;
import dev.errata.web.Desk.Example;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Sends test lines the way that all lines go, and finds them again where they were counted. */
@ApplicationScoped
class Trials {

    private static final int LONGEST = 4_000;
    private static final int MOST = 5;
    private static final Duration LATELY = Duration.ofMinutes(15);

    private final Intake intake;
    private final IngestKeys keys;
    private final Sightings sightings;
    private final LiveKnowledgeBase live;
    private final Clock clock;

    Trials(Intake intake, IngestKeys keys, Sightings sightings, LiveKnowledgeBase live, Clock clock) {
        this.intake = intake;
        this.keys = keys;
        this.sightings = sightings;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Why the line was not sent, as a token; empty where it was.
     *
     * @param admitted whether the reader may send without a key
     */
    String send(String line, String key, boolean admitted) {
        if (line.isBlank() || line.length() > LONGEST) {
            return line.isBlank() ? "blank" : "long";
        }
        if (!admitted && keys.admits(key.strip()).isEmpty()) {
            return key.isBlank() ? "no_key" : "wrong_key";
        }
        try {
            intake.accept(Delivery.ofError(Trial.SOURCE, "page", "Errata", line.strip()));
            return "";
        } catch (Full full) {
            return "full";
        }
    }

    Trial fresh() {
        return new Trial(example(), "", false, List.of());
    }

    /** After a line was sent. */
    Trial sent() {
        return new Trial(example(), "", true, counted());
    }

    private String example() {
        return Examples.of(live.current()).stream()
                .findFirst()
                .map(Example::text)
                .orElse("ERROR it does not work");
    }

    private List<Trial.Seen> counted() {
        var since = clock.instant().minus(LATELY);
        return sightings
                .list(new SightingQuery(
                        Set.of(), Trial.SOURCE, Optional.of(since), Optional.empty(), SightingQuery.By.KIND, MOST))
                .stream()
                .map(this::seen)
                .toList();
    }

    private Trial.Seen seen(SightingCount count) {
        var entry = count.entry().flatMap(live.current()::find).map(PublishedEntry::entry);
        return new Trial.Seen(
                entry.map(it -> it.recognition().signature().in(false)).orElse(""),
                entry.map(it -> Addresses.of(it.id())).orElse(""),
                Figures.whole(count.count()),
                Ago.of(count.last(), clock));
    }
}
