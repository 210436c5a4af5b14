package planted.attic;

/** Planted: a package that is no room. */
record OffTheMap() {}
