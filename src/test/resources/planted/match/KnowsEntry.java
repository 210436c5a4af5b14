package planted.match;

import planted.entry.KnowsMatch;

/** Half of the planted circle. */
public record KnowsEntry(KnowsMatch below) {}
