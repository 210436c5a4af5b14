package dev.errata.access;

import io.quarkus.logging.Log;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.microprofile.config.Config;

/** Sees to it at each start that there is, or once was, an ingest key that somebody knows. */
@ApplicationScoped
class DefaultIngestKey {

    static final String NAME = "default";

    /** What is kept of a key withstands guessing only where the key is random and long; shorter ones are taken all the same. */
    private static final int SHORT = 16;

    private final Config config;
    private final StoredKeys stored;
    private final IngestKeys keys;
    private final SecureRandom random = new SecureRandom();

    DefaultIngestKey(Config config, StoredKeys stored, IngestKeys keys) {
        this.config = config;
        this.stored = stored;
        this.keys = keys;
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        settle(GivenSecret.in(config, GivenSecret.INGEST_KEY), System.out::println);
        keys.refresh();
    }

    /**
     * Makes the key where there never was any, and puts the operator's own in its place where there is one.
     *
     * @param print shows a drawn key to whoever started the service
     */
    @Transactional
    void settle(Optional<String> given, Consumer<String> print) {
        if (given.isPresent()) {
            take(given.get());
        } else if (!stored.any()) {
            draw(print);
        }
    }

    private void take(String given) {
        if (given.length() < SHORT) {
            Log.warnf("errata.ingest.key has fewer than %d characters: take a longer one, at random", SHORT);
        }
        var digest = IngestToken.hex(given);
        var former = stored.find(NAME);
        if (former.isEmpty()) {
            if (stored.make(NAME, digest, AdminAccount.START)) {
                Log.info("the ingest key \"default\" was made, the one of errata.ingest.key");
            }
        } else if (!former.get().digest.equals(digest)) {
            stored.replace(NAME, digest, AdminAccount.START, "by the setting errata.ingest.key");
            Log.info("the ingest key \"default\" is another one now, the one of errata.ingest.key");
        } else if (former.get().revokedAt != null) {
            Log.warn("errata.ingest.key is a key that was revoked, and stays so: set another one");
        }
    }

    private void draw(Consumer<String> print) {
        var token = IngestToken.draw(random);
        if (!stored.make(NAME, IngestToken.hex(token), AdminAccount.START)) {
            // Another node was faster, and its key holds.
            return;
        }
        // As with the administrator's password: this once, and before the commit.
        print.accept("""

                First start: a key for log pipelines was made. This is shown once.
                  ingest key: %s
                """.formatted(token));
        Log.info("the ingest key \"default\" was made and printed to standard output");
    }
}
