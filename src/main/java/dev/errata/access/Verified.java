package dev.errata.access;

import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers for a short while whose name and password were right, as a program sends them with each request. Thread-safe.
 *
 * <p>Kept is a digest under a key that only this process has and that dies with it. Only right ones are kept, so there are never
 * more of them than accounts and their passwords.
 */
final class Verified {

    static final Duration WHILE = Duration.ofMinutes(5);

    private static final String ALGORITHM = "HmacSHA256";

    private final Clock clock;
    private final SecretKeySpec key;
    private final Map<String, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(Account account, Instant until) {}

    Verified(Clock clock, SecureRandom random) {
        this.clock = clock;
        var bytes = new byte[32];
        random.nextBytes(bytes);
        this.key = new SecretKeySpec(bytes, ALGORITHM);
    }

    Optional<Account> find(String name, char[] password) {
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        return Optional.ofNullable(kept.get(digest(name, password)))
                .filter(it -> clock.instant().isBefore(it.until))
                .map(Kept::account);
    }

    void keep(Account account, char[] password) {
        var now = clock.instant();
        kept.values().removeIf(it -> !now.isBefore(it.until));
        kept.put(digest(account.name(), password), new Kept(account, now.plus(WHILE)));
    }

    private String digest(String name, char[] password) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update(name.getBytes(StandardCharsets.UTF_8));
            // A byte that UTF-8 never has: no name and password add up to another pair's text.
            mac.update((byte) 0xFF);
            mac.update(StandardCharsets.UTF_8.encode(CharBuffer.wrap(password)));
            return Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + ALGORITHM, e);
        }
    }
}
