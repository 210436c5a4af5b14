package dev.errata.access;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/**
 * What log pipelines are let in with. Thread-safe.
 *
 * <p>Whether a token is known is answered from memory. What was made or revoked on another node is known here within seconds.
 */
@ApplicationScoped
public class IngestKeys {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final StoredKeys stored;
    private final Clock clock;
    private final Optional<String> given;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> used = new ConcurrentHashMap<>();
    private volatile List<KnownKey> known = List.of();

    IngestKeys(StoredKeys stored, Clock clock, Config config) {
        this.stored = stored;
        this.clock = clock;
        this.given = GivenSecret.in(config, GivenSecret.INGEST_KEY);
    }

    /** The name of the key that this token is; empty where it is none. */
    public Optional<String> admits(String token) {
        var digest = IngestToken.digest(token);
        return find(key -> key.isMadeOf(digest));
    }

    /**
     * The name of the key that the message was signed with by HMAC-SHA256, the token's text being the secret; empty where it was none.
     * A token of the operator's own choosing with 64 bytes or fewer is recognised on nodes alone that have it in their settings.
     *
     * @param message its parts, one after the other
     */
    public Optional<String> admitsSigned(byte[] signature, byte[]... message) {
        return find(key -> key.signed(signature, message));
    }

    /**
     * Makes a key, from now on valid here and within seconds on every node.
     *
     * @param by name of the account
     * @return the token, which nothing can show again; empty where a valid key has that name
     * @throws IllegalArgumentException if the name is not 1 to 64 letters, digits, dots, underscores and hyphens
     */
    public Optional<String> create(String name, String by) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "a key's name is 1 to 64 letters, digits, \".\", \"_\" and \"-\": " + name);
        }
        var token = IngestToken.draw(random);
        boolean made = stored.make(name, IngestToken.hex(token), by);
        refresh();
        return made ? Optional.of(token) : Optional.empty();
    }

    /** Whether there was a valid key of that name; from now on it lets nobody in. */
    public boolean revoke(String name, String by) {
        boolean revoked = stored.revoke(name, by);
        refresh();
        return revoked;
    }

    /** All that let in, by name. */
    public List<IngestKey> list() {
        writeUses();
        return stored.valid().stream().map(IngestKeyRow::key).toList();
    }

    @Scheduled(every = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void refresh() {
        known = stored.valid().stream().map(row -> new KnownKey(row, given)).toList();
    }

    /** Not as they happen: a pipeline comes many times a second. */
    @Scheduled(every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void writeUses() {
        var uses = Map.copyOf(used);
        if (!uses.isEmpty()) {
            stored.used(uses);
            // A later use stays for the next turn.
            uses.forEach(used::remove);
        }
    }

    private Optional<String> find(Predicate<KnownKey> fits) {
        // All are tried, so that the time taken does not tell which one it was.
        var found = Optional.<String>empty();
        for (var key : known) {
            if (fits.test(key)) {
                found = Optional.of(key.name());
            }
        }
        found.ifPresent(name -> used.put(name, clock.instant()));
        return found;
    }
}
