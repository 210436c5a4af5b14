package dev.errata.feedback;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/** How outcomes are taken and weighed. */
@ConfigMapping(prefix = "errata.feedback")
public interface FeedbackConfig {

    /** After so long an outcome weighs half as much as a fresh one. */
    @WithDefault("180d")
    Duration halfLife();

    /** After so long a voice crowds the next one from the same reporter or address only half as much. */
    @WithDefault("7d")
    Duration burst();

    /** The most outcomes that are taken from one reporter in an hour. */
    @WithDefault("60")
    @Min(1)
    int perReporter();

    /** The most outcomes that are taken from one address in an hour. */
    @WithDefault("240")
    @Min(1)
    int perAddress();

    /** An entry that was neither matched nor confirmed for so long is to be verified again. */
    @WithDefault("365d")
    Duration staleAfter();
}
