package dev.errata.agent;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * A version of the Model Context Protocol, newest first. All but the newest open with a handshake, {@code initialize}; the newest has none,
 * each request says by itself what it speaks.
 */
enum Era {
    JULY_2026("2026-07-28"),
    NOVEMBER_2025("2025-11-25"),
    JUNE_2025("2025-06-18"),
    MARCH_2025("2025-03-26"),
    NOVEMBER_2024("2024-11-05");

    private final String version;

    Era(String version) {
        this.version = version;
    }

    static Optional<Era> of(String version) {
        return Stream.of(values()).filter(it -> it.version.equals(version)).findFirst();
    }

    /** What a handshake that asks for {@code wanted} comes to: that, or the newest that has a handshake. */
    static Era agreed(String wanted) {
        return of(wanted).filter(Era::shakesHands).orElse(NOVEMBER_2025);
    }

    String version() {
        return version;
    }

    boolean shakesHands() {
        return this != JULY_2026;
    }

    /** Whether several messages could come as one array: one version had that, the next took it back. */
    boolean takesBatches() {
        return this == MARCH_2025;
    }
}
