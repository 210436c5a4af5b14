package dev.errata.mcp;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/** Who may call, and with how much. */
@ConfigMapping(prefix = "errata.mcp")
interface McpConfig {

    /** Web pages that may call besides those of this service and of the reader's own machine, such as {@code https://agents.example}. */
    Optional<List<String>> allowedOrigins();

    /** The most bytes of one message. */
    @WithDefault("4M")
    MemorySize maxBytes();
}
