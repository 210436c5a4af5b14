package dev.errata.notify;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How messages go out. */
@ConfigMapping(prefix = "errata.notify")
public interface NotifyConfig {

    /** Host names and networks (as {@code 10.1.0.0/16}) inside that targets may reach which are marked so; nothing else inside. */
    Optional<List<String>> allowInside();

    /** More notifications to one target within a minute become one message. */
    @WithDefault("10")
    @Min(1)
    int storm();

    /** How long a connection may take to be made. */
    @WithDefault("5s")
    Duration connectTimeout();

    /** How long a message may take in all, the answer included. */
    @WithDefault("10s")
    Duration timeout();

    /** A target to which nothing got through for so long is switched off. */
    @WithDefault("3d")
    Duration disableAfter();

    /** How long messages that have ended are kept, with their attempts. */
    @WithDefault("30d")
    Duration keep();

    /** The key that addresses and secrets are sealed with; made where it is missing. All nodes need the same. */
    @WithDefault("${errata.data.path}/notify.key")
    String keyFile();
}
