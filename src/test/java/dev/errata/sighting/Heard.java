package dev.errata.sighting;

import dev.errata.sighting.Counted.Sighting;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What was told of sightings. */
@Singleton
public class Heard {

    private final List<Counted> all = new CopyOnWriteArrayList<>();

    void hear(@Observes(during = TransactionPhase.AFTER_SUCCESS) Counted counted) {
        all.add(counted);
    }

    void forget() {
        all.clear();
    }

    List<Sighting> all() {
        return all.stream().flatMap(it -> it.sightings().stream()).toList();
    }

    List<Sighting> last() {
        return all.getLast().sightings();
    }
}
