package dev.errata.transfer;

/**
 * One thing that an entry had in its old form and has not, or not so, in ours.
 *
 * @param field as the old form calls it
 */
public record Lost(String field, Loss loss, String reason) {}
