package dev.errata.library;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Where entries come from. */
@ConfigMapping(prefix = "errata.entries")
public interface LibraryConfig {

    /** The folder of entry files, one entry a file; relative to where the service was started. */
    @WithDefault("kb-entries")
    String path();
}
