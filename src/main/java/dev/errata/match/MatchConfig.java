package dev.errata.match;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** How errors are looked up. */
@ConfigMapping(prefix = "errata.match")
public interface MatchConfig {

    /** The longest text that is taken, in bytes of UTF-8; a longer one is refused whole. */
    @WithDefault("1M")
    MemorySize maxBytes();

    /** How many matches an answer has where the asker does not say. */
    @WithDefault("5")
    @Min(1)
    @Max(50)
    int limit();

    /** The folder for what is derived from entries, so that the next start is quick. It may be deleted at any time. */
    @WithDefault("${errata.data.path}/vocabulary")
    String vocabulary();
}
