package dev.errata.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long people stay signed in. */
@ConfigMapping(prefix = "errata.access")
interface AccessConfig {

    /** A session that was not used for so long has ended. */
    @WithDefault("12h")
    Duration sessionIdle();

    /** A session ends so long after it began, however much it is used. */
    @WithDefault("7d")
    Duration sessionLongest();
}
