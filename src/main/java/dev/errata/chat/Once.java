package dev.errata.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Knows events that were taken already: platforms send one again when they think that we did not hear. Thread-safe. */
@ApplicationScoped
class Once {

    /** The longest pause before a repeat that still finds somebody waiting for the answer. */
    private static final Duration WINDOW = Duration.ofHours(8);

    private static final int MOST = 100_000;

    private final Cache<String, Boolean> taken =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(WINDOW).build();

    /** Whether the event is new; it is taken then. */
    boolean first(String platform, String id) {
        return taken.asMap().putIfAbsent(platform + " " + id, Boolean.TRUE) == null;
    }

    /** Lets it come again, where we could not do what it asked. */
    void forget(String platform, String id) {
        taken.invalidate(platform + " " + id);
    }
}
