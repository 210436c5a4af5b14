package dev.errata.web;

import dev.errata.match.Scoreboard;
import dev.errata.match.Scoreboard.Measured;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The scoreboard on its page.
 *
 * @param build null where this build was not measured
 * @param at when it was
 * @param quality null where there was nothing to judge by
 */
record QualityPage(
        @Nullable Measured build,
        Ago at,
        @Nullable ShownQuality quality,
        @Nullable ShownSpeed speed) {

    static QualityPage of(Scoreboard scoreboard, Clock clock) {
        var build = scoreboard.measured();
        var quality = scoreboard.quality();
        var speed = scoreboard.speed();
        return new QualityPage(
                build,
                build == null ? Ago.of("", clock) : Ago.of(Instant.parse(build.at()), clock),
                quality == null ? null : ShownQuality.of(quality),
                speed == null ? null : ShownSpeed.of(speed));
    }

    public boolean measured() {
        return build != null;
    }

    public boolean judged() {
        return quality != null;
    }

    public boolean timed() {
        return speed != null;
    }
}
