package dev.errata.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What requests may be. */
@ConfigMapping(prefix = "errata.http")
interface HttpConfig {

    /** The most bytes of a body that any door takes; some take less. */
    @WithDefault("32M")
    MemorySize maxBodySize();
}
