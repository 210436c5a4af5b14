package dev.errata.chat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** The last answer that each speaker got, so that "tried" needs not say again what the error was. Thread-safe; gone with the process. */
@ApplicationScoped
class Latest {

    private static final Duration KEPT = Duration.ofHours(12);
    private static final int MOST = 10_000;

    private final Cache<Speaker, String> answers =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(KEPT).build();

    void note(Speaker speaker, String matchId) {
        answers.put(speaker, matchId);
    }

    Optional<String> of(Speaker speaker) {
        return Optional.ofNullable(answers.getIfPresent(speaker));
    }
}
