package dev.errata.access;

import java.time.Instant;

/**
 * Somebody who may sign in, without what is secret.
 *
 * @param mustChange whether another password has to be chosen before anything else
 * @param disabled whether nobody is let in by that name for now
 * @param external whether another service vouches for them, so that there is no password here
 */
public record Person(
        String name, String role, boolean mustChange, boolean disabled, boolean external, Instant changedAt) {}
