package dev.errata.curation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Who may publish what. */
@ConfigMapping(prefix = "errata.review")
public interface CurationConfig {

    /** Whether nobody publishes what they wrote last, and a draft needs the approval of somebody who did not write it. */
    @WithDefault("false")
    boolean fourEyes();
}
