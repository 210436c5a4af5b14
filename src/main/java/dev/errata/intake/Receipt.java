package dev.errata.intake;

/**
 * What became of a delivery.
 *
 * @param accepted records that are kept, or that were found to need no look
 * @param rejected records that could not be read
 * @param repeated whether this very delivery had come before, and nothing was kept a second time
 */
public record Receipt(int accepted, int rejected, boolean repeated) {}
