package dev.errata.match;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Hands the scoreboard to the doors; it is read once. */
final class BuildFigures {

    private BuildFigures() {}

    @Produces
    @Singleton
    static Scoreboard scoreboard() {
        return Scoreboard.ofThisBuild();
    }
}
