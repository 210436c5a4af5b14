package dev.errata.access;

/** Somebody who may sign in. */
record Account(String name, String role, PasswordHash password) {}
