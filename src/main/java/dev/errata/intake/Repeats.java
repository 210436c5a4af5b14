package dev.errata.intake;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.errata.wire.LogRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Knows a delivery again that a sender repeats because the answer got lost. By the platform's id; else by its content, where each record
 * has a time of its own: the same lines without times may just have been written again. Kept in memory. Thread-safe.
 */
@ApplicationScoped
class Repeats {

    private static final int MOST = 100_000;

    private final Cache<String, Boolean> seen;

    Repeats(IntakeConfig config) {
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .expireAfterWrite(config.repeats())
                .build();
    }

    /** What a repeat of {@code delivery} would have again; empty where that cannot be told. */
    Optional<String> mark(Delivery delivery) {
        var records = delivery.decoded().records();
        var prefix = delivery.source() + ' ' + delivery.format() + ' ';
        if (delivery.id().isPresent()) {
            return delivery.id().map(id -> prefix + "id " + id);
        }
        return records.isEmpty() || records.stream().anyMatch(it -> it.time().isEmpty())
                ? Optional.empty()
                : Optional.of(prefix + digest(records));
    }

    boolean isKnown(String mark) {
        return seen.getIfPresent(mark) != null;
    }

    void remember(String mark) {
        seen.put(mark, true);
    }

    private static String digest(List<LogRecord> records) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var time = ByteBuffer.allocate(Long.BYTES + Integer.BYTES);
            for (var record : records) {
                var at = record.time().orElseThrow();
                digest.update(time.clear()
                        .putLong(at.getEpochSecond())
                        .putInt(at.getNano())
                        .array());
                digest.update(record.emitter().stream().getBytes(StandardCharsets.UTF_8));
                digest.update(record.text().getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
