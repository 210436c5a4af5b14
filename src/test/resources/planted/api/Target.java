package planted.api;

import planted.event.Keeping;

/** Keeps to the plan: a door that looks into a room it may look into. */
public record Target(Keeping seen) {}
