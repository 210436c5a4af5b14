package dev.errata.transfer;

/**
 * What there is of an entry already.
 *
 * @param document canonical JSON of what it says, or said last
 * @param live whether it answers; a retired one and a draft do not
 * @param taken {@link Comparison#digest} of what was last imported as this entry; empty if nothing ever was
 */
public record Present(String document, boolean live, String taken) {}
