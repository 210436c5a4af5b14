package dev.errata.access;

import java.time.Instant;

/**
 * One browser in which somebody is signed in.
 *
 * @param id what it goes by; lets nobody in
 * @param endsAt when it ends at the latest
 * @param client what the browser calls itself, cut; as a stranger sent it
 */
public record Session(String id, Instant madeAt, Instant usedAt, Instant endsAt, String client) {}
