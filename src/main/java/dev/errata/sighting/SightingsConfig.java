package dev.errata.sighting;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How much is kept of what was seen. */
@ConfigMapping(prefix = "errata.sightings")
public interface SightingsConfig {

    /** The most rows of one source and hour; what is beyond is counted without fingerprint, service and version. */
    @WithDefault("20000")
    @Min(1)
    int mostPerHour();

    /** The most clusters of unknowns; beyond, those that no editor touched and that were not seen for longest leave the inbox. */
    @WithDefault("10000")
    @Min(100)
    int mostClusters();

    /** What was last seen longer ago is forgotten. */
    @WithDefault("90d")
    Duration keep();
}
