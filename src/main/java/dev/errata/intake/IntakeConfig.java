package dev.errata.intake;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How records are taken in. */
@ConfigMapping(prefix = "errata.intake")
public interface IntakeConfig {

    /** For so long an event with the same fingerprint is only counted; then, or when an entry changes, it is matched again. */
    @WithDefault("10m")
    Duration window();

    /** For so long a stack trace may pause between two of its records. */
    @WithDefault("1s")
    Duration joinFor();

    /** So many bytes of text may wait to be counted; beyond, senders are told to come again. */
    @WithDefault("64M")
    MemorySize backlog();

    /** A record's own time counts if it is at most so old; otherwise the time of its arrival does. */
    @WithDefault("1h")
    Duration late();

    /** For so long the same delivery is known again. */
    @WithDefault("15m")
    Duration repeats();

    /** A node that was not heard of for so long is dead: others count what it left. */
    @WithDefault("15s")
    Duration lease();
}
