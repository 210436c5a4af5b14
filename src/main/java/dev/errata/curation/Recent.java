package dev.errata.curation;

import dev.errata.curation.Rehearsal.Origin;
import dev.errata.match.Answers;
import dev.errata.sighting.Inbox;
import dev.errata.sighting.Sightings;
import dev.errata.sighting.Unknown.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What came in lately, as far as it is kept. Thread-safe. */
@ApplicationScoped
public class Recent {

    /** The most that are looked at: the newest. */
    public static final int MOST = 500;

    private final Inbox inbox;
    private final Answers answers;
    private final Sightings sightings;

    Recent(Inbox inbox, Answers answers, Sightings sightings) {
        this.inbox = inbox;
        this.answers = answers;
        this.sightings = sightings;
    }

    /** One text, its secrets masked; {@code id} as {@link Origin} says. */
    public record Text(Origin origin, String id, Instant at, String text) {}

    /** The newest of all kinds, newest first; each text once. */
    public List<Text> texts(int most) {
        var all = new ArrayList<Text>();
        inbox.list(Optional.of(Status.OPEN), most)
                .forEach(it -> all.add(new Text(Origin.UNKNOWN, it.id(), it.last(), it.sample())));
        sightings.latest(most).forEach(it -> all.add(new Text(Origin.SIGHTING, it.fingerprint(), it.at(), it.text())));
        answers.latest(most).forEach(it -> all.add(new Text(Origin.ANSWER, it.matchId(), it.at(), it.text())));
        var seen = new HashSet<String>();
        return all.stream()
                .filter(it -> seen.add(it.text()))
                .sorted(Comparator.comparing(Text::at).reversed())
                .limit(most)
                .toList();
    }
}
