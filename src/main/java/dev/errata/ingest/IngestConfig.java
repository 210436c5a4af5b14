package dev.errata.ingest;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;

/** What pipelines may send. */
@ConfigMapping(prefix = "errata.ingest")
interface IngestConfig {

    /** The most bytes of one request, as sent and as inflated. */
    @WithDefault("32M")
    MemorySize maxBytes();

    /** The most bytes of all requests that are being read at one moment; whoever would go beyond is told to come again. */
    @WithDefault("128M")
    MemorySize inFlight();

    /** Whether to pass for Elasticsearch, which its own clients insist on before they send anything. */
    @WithDefault("false")
    boolean elasticsearch();

    /** Not to be read here, where what looks like an expression is expanded: access takes it to the letter. It stands here to be known. */
    Optional<String> key();
}
