package dev.errata.problem;

import java.io.IOException;

/** A body without an announced length went on for too long. An IOException, because readers wrap all others. */
final class BodyTooLarge extends IOException {

    BodyTooLarge() {
        super("body too large");
    }
}
