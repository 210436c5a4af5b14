package dev.errata.web;

/** A target as it was typed, for the form that says what is wrong with it. The secret is not among it: it is typed again. */
record TypedTarget(String kind, String name, String url, String language) {}
