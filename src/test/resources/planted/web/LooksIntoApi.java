package planted.web;

import planted.api.Target;

/** Planted: a door looks into another door. */
record LooksIntoApi(Target target) {}
