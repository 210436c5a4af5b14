package planted.entry;

import planted.match.KnowsEntry;

/** Planted: looks up the stairs, and closes a circle. */
public record KnowsMatch(KnowsEntry above) {}
